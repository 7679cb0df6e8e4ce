import { faultTitle } from '../fault.ts';
import type { World } from '../ports.ts';

export type Step = (world: World) => Promise<unknown>;

/**
 * Takes the steps of a job in their order. One that fails does not keep the next from being taken.
 * @throws AggregateError of all that failed: the caller hears of it and calls again, which repeats no harm.
 */
export const takeSteps = async (job: string, steps: readonly Step[], world: World): Promise<void> => {
  const faults: unknown[] = [];
  for (const step of steps) await step(world).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `${job} failed: ${faults.map(faultTitle).join('; ')}`);
};
