import { Cron } from 'croner';
import { timeZone } from '../../domain/calendar/quarter.ts';
import { type Deployed, deployment } from '../../functions/handlers/deployment.ts';

interface Schedule {
  stop(): void;
}

/** A local Cloud Scheduler: calls each scheduled function at its time, with an OIDC token of its caller. */
export const startSchedule = (
  fire: (name: Deployed['name']) => Promise<void>,
  complain: (name: string, error: unknown) => void,
): Schedule => {
  const jobs = deployment.flatMap(({ name, trigger }) =>
    trigger.kind === 'schedule'
      ? [
          new Cron(
            trigger.schedule,
            { timezone: timeZone, protect: true, catch: (error) => complain(name, error) },
            () => fire(name),
          ),
        ]
      : [],
  );
  return {
    stop: () => {
      for (const job of jobs) job.stop();
    },
  };
};
