import { Cron } from 'croner';
import { timeZone } from '../../domain/calendar/quarter.ts';
import { type Deployed, deployment } from '../../functions/handlers/deployment.ts';

interface Schedule {
  /** Does the nightly work now if a night went by since it was last done. */
  catchUp(dailyAt: number | null): Promise<void>;
  stop(): void;
}

/** A local Cloud Scheduler: calls each scheduled function at its time, with an OIDC token of its caller. */
export const startSchedule = (
  fire: (name: Deployed['name']) => Promise<void>,
  complain: (name: string, error: unknown) => void,
): Schedule => {
  let stopped = false;
  /** A call that is cut off because everything stops is no fault. */
  const complainOf = (name: string) => (error: unknown) => {
    if (!stopped) complain(name, error);
  };
  const jobs = deployment.flatMap(({ name, trigger }) =>
    trigger.kind === 'schedule'
      ? [
          {
            name,
            cron: new Cron(trigger.schedule, { timezone: timeZone, protect: true, catch: complainOf(name) }, () =>
              fire(name),
            ),
          },
        ]
      : [],
  );
  return {
    catchUp: async (dailyAt) => {
      const next = jobs.find(({ name }) => name === 'daily')?.cron.nextRun(new Date(dailyAt ?? 0));
      if (next && next.getTime() <= Date.now()) await fire('daily').catch(complainOf('daily'));
    },
    stop: () => {
      stopped = true;
      for (const { cron } of jobs) cron.stop();
    },
  };
};
