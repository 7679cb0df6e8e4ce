import { timeZone } from '../../domain/calendar/quarter.ts';
import { requiredSettings } from '../../functions/config.ts';
import {
  type Deployed,
  deployment,
  region,
  secretSettings,
  type Trigger,
} from '../../functions/handlers/deployment.ts';

/** Delay between attempts of a failed scheduled call. */
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
  ['drive.googleapis.com', 'Drive reports which workbooks changed.'],
  ['cloudscheduler.googleapis.com', 'Scheduled functions are called.'],
  ['firestore.googleapis.com', 'What was read is kept.'],
].map(([api, reason]) => ({ api, reason }));

/**
 * The manifest that `firebase deploy` reads beside the bundle. Parameters are the required
 * settings: firebase takes them from `.env.<project>` or asks for them, and passes them as
 * environment variables.
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
