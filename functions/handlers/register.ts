import { http } from '@google-cloud/functions-framework';
import { type Deployed, deployment } from './deployment.ts';
import type { Gate, Job } from './gate.ts';
import { privateFunction } from './private.ts';
import { pushFunction } from './push.ts';

/** Loaded when they are first wanted, with all the clients that they need. */
const jobs: Readonly<Record<Deployed['name'], () => Promise<Job>>> = {
  onDriveChange: async () => (await import('./onDriveChange.ts')).onDriveChange,
  sweep: async () => (await import('./sweep.ts')).sweep,
  publish: async () => (await import('./publish.ts')).publish,
  daily: async () => (await import('./daily.ts')).daily,
};

export const registerFunctions = (gate: Gate): void => {
  for (const { name, trigger } of deployment) {
    const guarded = trigger.kind === 'push' ? pushFunction : privateFunction;
    http(name, guarded(name, gate, jobs[name]));
  }
};
