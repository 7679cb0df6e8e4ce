import type { monitoring_v3 } from 'googleapis/build/src/apis/monitoring/v3.js';
import type { Google } from './google.ts';
import { orAbsent, type Resource, thing } from './resource.ts';
import type { Choices } from './settings.ts';

type Policy = monitoring_v3.Schema$AlertPolicy;

const channelName = 'IBL: alarm';

/** At most one message a day about the same alarm. */
const byLog = (filter: string): Policy => ({
  conditions: [{ displayName: filter, conditionMatchedLog: { filter } }],
  alertStrategy: { notificationRateLimit: { period: '86400s' } },
});

const quarterOfAnHour = '900s';

const silent = (service: string): Policy => ({
  conditions: [
    {
      displayName: `${service} answers nothing`,
      conditionAbsent: {
        filter: `resource.type = "cloud_run_revision" AND resource.labels.service_name = "${service}" AND metric.type = "run.googleapis.com/request_count" AND metric.labels.response_code_class = "2xx"`,
        duration: quarterOfAnHour,
        aggregations: [{ alignmentPeriod: '60s', perSeriesAligner: 'ALIGN_DELTA', crossSeriesReducer: 'REDUCE_SUM' }],
      },
    },
  ],
});

/** Alarms by name, with what the reader of the message does. `docs/operations.md` says more. */
export const alarms: readonly { readonly name: string; readonly advice: string; readonly policy: Policy }[] = [
  {
    name: 'IBL: een storing in een functie',
    advice:
      'A function logged an error: a fault of ours, a call of our own that is refused, or a daily job that has been silent for 26 hours. Run npm run doctor.',
    policy: byLog('resource.type="cloud_run_revision" AND severity>=ERROR'),
  },
  {
    name: 'IBL: een taak van de planner mislukt',
    advice: 'Cloud Scheduler cannot call a function. Run npm run doctor.',
    policy: byLog('resource.type="cloud_scheduler_job" AND severity>=ERROR'),
  },
  {
    name: 'IBL: al een kwartier niets nagekeken',
    advice: 'sweep has answered no call for 15 minutes. Run npm run doctor.',
    policy: silent('sweep'),
  },
];

/** The alert policies and the channel that they notify. */
export const alertResources = (google: Google, { project, alertsTo }: Choices): readonly Resource[] => {
  const { notificationChannels, alertPolicies } = google.monitoring.projects;
  const name = `projects/${project}`;
  const findChannel = async () =>
    (await orAbsent(() => notificationChannels.list({ name })))?.notificationChannels?.find(
      ({ displayName }) => displayName === channelName,
    ) ?? null;
  const channel = { type: 'email', displayName: channelName, labels: { email_address: alertsTo } };
  return [
    thing({
      title: `alarms go to ${alertsTo}`,
      wanted: channel,
      find: findChannel,
      create: () => notificationChannels.create({ name, requestBody: channel }),
      change: (found) => notificationChannels.patch({ name: found.name ?? '', requestBody: channel }),
    }),
    ...alarms.map(({ name: displayName, advice, policy }): Resource => {
      const find = async () =>
        (await orAbsent(() => alertPolicies.list({ name })))?.alertPolicies?.find(
          (one) => one.displayName === displayName,
        ) ?? null;
      const wanted = async (): Promise<Policy> => ({
        ...policy,
        displayName,
        combiner: 'OR',
        enabled: true,
        documentation: { content: advice, mimeType: 'text/markdown' },
        notificationChannels: [(await findChannel())?.name ?? ''],
      });
      const asThing = async () =>
        thing<Policy>({
          title: `alarm ‘${displayName}’`,
          wanted: await wanted(),
          find,
          create: async () => alertPolicies.create({ name, requestBody: await wanted() }),
          change: async (found) => alertPolicies.patch({ name: found.name ?? '', requestBody: await wanted() }),
        });
      return {
        title: `alarm ‘${displayName}’`,
        standing: async () => (await asThing()).standing(),
        apply: async () => (await asThing()).apply(),
      };
    }),
  ];
};
