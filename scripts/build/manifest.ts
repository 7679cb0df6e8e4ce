import { timeZone } from '../../domain/calendar/quarter.ts';
import { requiredSettings } from '../../functions/config.ts';
import {
  type Deployed,
  deployment,
  region,
  secretSettings,
  type Trigger,
} from '../../functions/handlers/deployment.ts';

/** Between two tries of a scheduled call that failed. */
const backoffSeconds = { min: 60, max: 3600 };

const triggerOf = (trigger: Trigger) => {
  switch (trigger.kind) {
    case 'push':
      return { httpsTrigger: { invoker: ['public'] } };
    case 'call':
      return { httpsTrigger: { invoker: ['{{ params.SERVICE_ACCOUNT }}'] } };
    case 'schedule':
      return {
        scheduleTrigger: {
          schedule: trigger.schedule,
          timeZone,
          retryConfig: {
            retryCount: trigger.retryCount,
            minBackoffSeconds: backoffSeconds.min,
            maxBackoffSeconds: backoffSeconds.max,
          },
        },
      };
  }
};

const endpointOf = (deployed: Deployed) => ({
  platform: 'gcfv2',
  entryPoint: deployed.name,
  region: [region],
  availableMemoryMb: deployed.memoryMb,
  cpu: deployed.cpu,
  timeoutSeconds: deployed.timeoutSeconds,
  concurrency: deployed.concurrency,
  maxInstances: deployed.maxInstances,
  serviceAccount: '{{ params.SERVICE_ACCOUNT }}',
  ingressSettings: 'ALLOW_ALL',
  secretEnvironmentVariables: secretSettings.map((name) => ({ key: name, secret: name })),
  ...triggerOf(deployed.trigger),
});

const isOpen = ({ name }: { readonly name: string }): boolean => !(secretSettings as readonly string[]).includes(name);

const requiredAPIs = [
  ['sheets.googleapis.com', 'The workbooks are read and written.'],
  ['drive.googleapis.com', 'Drive tells which workbooks were changed.'],
  ['cloudscheduler.googleapis.com', 'Scheduled functions are called.'],
  ['firestore.googleapis.com', 'What was read is kept.'],
].map(([api, reason]) => ({ api, reason }));

/**
 * What `firebase deploy` reads beside the bundle. A parameter is a setting without which nothing starts: firebase takes
 * it from `.env.<project>` or asks, and gives it to the functions as an environment variable.
 */
export const functionsManifest = () => ({
  specVersion: 'v1alpha1',
  requiredAPIs,
  params: requiredSettings.filter(isOpen).map(({ name, meaning }) => ({
    name,
    type: 'string',
    description: meaning,
  })),
  endpoints: Object.fromEntries(deployment.map((deployed) => [deployed.name, endpointOf(deployed)])),
});
