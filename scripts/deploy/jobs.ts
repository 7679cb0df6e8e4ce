import type { cloudscheduler_v1 } from 'googleapis/build/src/apis/cloudscheduler/v1.js';
import { timeZone } from '../../domain/calendar/quarter.ts';
import { type Deployed, deployment, region, type Trigger } from '../../functions/handlers/deployment.ts';
import type { Google } from './google.ts';
import type { Pace } from './plan.ts';
import { orAbsent, type Resource, thing } from './resource.ts';
import { namesOf } from './settings.ts';

type Job = cloudscheduler_v1.Schema$Job;
type Scheduled = Deployed & { readonly trigger: Extract<Trigger, { kind: 'schedule' }> };

const isScheduled = (deployed: Deployed): deployed is Scheduled => deployed.trigger.kind === 'schedule';
export const scheduled: readonly Scheduled[] = deployment.filter(isScheduled);

const parentOf = (project: string): string => `projects/${project}/locations/${region}`;
export const jobName = (project: string, name: string): string => `${parentOf(project)}/jobs/ibl-${name}`;

/**
 * A job of our own with its address and audience said in full: the jobs that Firebase would make change their audience with
 * the second deployment.
 */
export const jobOf = (project: string, { name, trigger, timeoutSeconds }: Scheduled): Job => {
  const { origin, caller } = namesOf(project);
  const uri = `${origin}/${name}`;
  return {
    name: jobName(project, name),
    schedule: trigger.schedule,
    timeZone,
    attemptDeadline: `${timeoutSeconds}s`,
    retryConfig: { retryCount: trigger.retryCount, minBackoffDuration: '60s', maxBackoffDuration: '3600s' },
    httpTarget: { uri, httpMethod: 'POST', oidcToken: { serviceAccountEmail: caller, audience: uri } },
  };
};

export const jobs = (google: Google, project: string): readonly Resource[] => {
  const { jobs: api } = google.scheduler.projects.locations;
  return scheduled.map((deployed) => {
    const wanted = jobOf(project, deployed);
    const name = jobName(project, deployed.name);
    return thing<Job>({
      title: `job ibl-${deployed.name}`,
      // A job that somebody paused is declared to run.
      wanted: { ...wanted, state: 'ENABLED' },
      find: () => orAbsent(() => api.get({ name })),
      create: () => api.create({ parent: parentOf(project), requestBody: wanted }),
      change: async ({ state }) => {
        await api.patch({ name, requestBody: wanted });
        if (state === 'PAUSED') await api.resume({ name, requestBody: {} });
      },
    });
  });
};

/** How long the smoke call may take, in milliseconds. */
const smokePauses = [2000, 5000, 10_000, 20_000, 30_000, 60_000];

/**
 * Has Cloud Scheduler call `sweep` once, as it does every minute.
 * @returns what Google says of the call; null = it was answered well.
 */
export const smokeCall = async (google: Google, project: string, { sleep }: Pace): Promise<string | null> => {
  const { jobs: api } = google.scheduler.projects.locations;
  const name = jobName(project, 'sweep');
  const before = (await api.get({ name })).data.lastAttemptTime ?? null;
  await api.run({ name, requestBody: {} });
  for (const pause of smokePauses) {
    const { lastAttemptTime, status } = (await api.get({ name })).data;
    if ((lastAttemptTime ?? null) !== before)
      return status?.code ? `${status.message ?? 'refused'} (code ${status.code})` : null;
    await sleep(pause);
  }
  return 'Cloud Scheduler did not call within two minutes';
};
