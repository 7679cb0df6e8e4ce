import { http } from '@google-cloud/functions-framework';
import { deployment, type Trigger } from './deployment.ts';
import type { Gate } from './gate.ts';
import { guardBodies } from './guard-bodies.ts';
import { privateFunction } from './private.ts';
import { pushFunction } from './push.ts';

const guardOf: Readonly<Record<Trigger['kind'], ReturnType<typeof privateFunction>>> = {
  push: pushFunction,
  schedule: privateFunction('scheduler'),
  call: privateFunction('ourselves'),
};

/** Registers the handlers. Must run before Google's runner creates its server: see `guardBodies`. */
export const registerFunctions = (gate: Gate): void => {
  guardBodies(gate);
  for (const { name, trigger } of deployment) {
    http(
      name,
      guardOf[trigger.kind](name, gate, async () => (await import('./work.ts'))[name]),
    );
  }
};
