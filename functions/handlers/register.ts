import { http } from '@google-cloud/functions-framework';
import { deployment } from './deployment.ts';
import type { Gate } from './gate.ts';
import { privateFunction } from './private.ts';
import { pushFunction } from './push.ts';

export const registerFunctions = (gate: Gate): void => {
  for (const { name, trigger } of deployment) {
    const guarded = trigger.kind === 'push' ? pushFunction : privateFunction;
    http(
      name,
      guarded(name, gate, async () => (await import('./work.ts'))[name]),
    );
  }
};
