import { requiredSettings } from '../../functions/config.ts';
import {
  type Deployed,
  deployment,
  region,
  secretSettings,
  type Trigger,
} from '../../functions/handlers/deployment.ts';

/**
 * Who may call a function at all; our own code checks each call again. The function that Drive calls is opened by
 * `scripts/deploy/functions.ts`, and Cloud Scheduler's jobs are made by `scripts/deploy/jobs.ts`.
 */
const invokerOf = ({ kind }: Trigger): string =>
  ({ push: 'private', call: '{{ params.SERVICE_ACCOUNT }}', schedule: '{{ params.SCHEDULER_ACCOUNT }}' })[kind];

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
  httpsTrigger: { invoker: [invokerOf(deployed.trigger)] },
});

const isOpen = ({ name }: { readonly name: string }): boolean => !(secretSettings as readonly string[]).includes(name);

/**
 * The manifest that `firebase deploy` reads beside the bundle. Parameters are the required
 * settings: firebase takes them from `.env.<project>` or asks for them, and passes them as
 * environment variables.
 */
export const functionsManifest = () => ({
  specVersion: 'v1alpha1',
  params: requiredSettings.filter(isOpen).map(({ name, meaning }) => ({
    name,
    type: 'string',
    description: meaning,
  })),
  endpoints: Object.fromEntries(deployment.map((deployed) => [deployed.name, endpointOf(deployed)])),
});
