import { faultTitle } from '../fault.ts';
import type { World } from '../ports.ts';

export type Step = (world: World) => Promise<unknown>;

/**
 * Takes the steps of a job in order. A step that fails does not stop the next.
 * @throws AggregateError of all failures; the caller retries, and every step may be repeated.
 */
export const takeSteps = async (job: string, steps: readonly Step[], world: World): Promise<void> => {
  const faults: unknown[] = [];
  for (const step of steps) await step(world).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `${job} failed: ${faults.map(faultTitle).join('; ')}`);
};
