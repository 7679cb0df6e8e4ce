import { UsageError } from '../options.ts';
import type { Resource, Standing } from './resource.ts';

export interface PlanLine {
  readonly resource: Resource;
  readonly standing: Standing;
}

/** Reads every resource, in order, and writes nothing. */
export const planOf = async (resources: readonly Resource[]): Promise<readonly PlanLine[]> => {
  const lines: PlanLine[] = [];
  for (const resource of resources) lines.push({ resource, standing: await resource.standing() });
  return lines;
};

/** The first column of a plan, and of what is done: as wide as its widest word. */
const column = (word: string): string => word.padEnd('you must'.length);

const detailsOf = (standing: Standing): readonly string[] => {
  if (standing.verb === 'change') return standing.differences;
  return standing.verb === 'you must' ? [standing.what] : [];
};

export const linesOf = ({ resource, standing }: PlanLine): readonly string[] => [
  `${column(standing.verb)}  ${resource.title}`,
  ...detailsOf(standing).map((detail) => `${column('')}    ${detail}`),
];

/** The last line of a plan: "4 to create, 1 to change, 12 to leave; 1 thing only you may do." */
export const summaryOf = (lines: readonly PlanLine[]): string => {
  const count = (verb: Standing['verb']) => lines.filter(({ standing }) => standing.verb === verb).length;
  const duties = count('you must');
  const mine = `${count('create')} to create, ${count('change')} to change, ${count('leave')} to leave`;
  return duties === 0 ? `${mine}.` : `${mine}; ${duties} only you may do.`;
};

export interface Pace {
  /** In milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Google tells of a change in IAM up to a minute late. */
const waits = [0, 2000, 5000, 10_000, 20_000, 30_000];

const settle = async (resource: Resource, { sleep }: Pace): Promise<void> => {
  let last: Standing = { verb: 'create' };
  for (const wait of waits) {
    if (wait > 0) await sleep(wait);
    last = await resource.standing();
    if (last.verb === 'leave' || last.verb === 'you must') return;
  }
  throw new UsageError(
    `Google took the change of ${resource.title}, but shows it otherwise:\n${detailsOf(last).join('\n')}\nRun this again.`,
  );
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Brings the project in line, in order. What stands as declared is left alone, so that a run which broke off is mended by
 * running again.
 * @returns what only a person may still do.
 * @throws a UsageError that names the resource: at a duty that blocks the rest, or when Google refuses.
 */
export const applyAll = async (
  resources: readonly Resource[],
  tell: (line: string) => void,
  pace: Pace,
): Promise<readonly string[]> => {
  const duties: string[] = [];
  for (const resource of resources) {
    try {
      const standing = await resource.standing();
      if (standing.verb === 'you must') {
        if (standing.blocks) throw new UsageError(`First: ${standing.what} Then run this again.`);
        duties.push(standing.what);
        continue;
      }
      if (standing.verb === 'leave') continue;
      tell(`${column(standing.verb)}  ${resource.title}`);
      await resource.apply();
      await settle(resource, pace);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(
        `Stopped at ${resource.title}: ${messageOf(error)}\nWhat is done stays done; run this again.`,
      );
    }
  }
  return duties;
};
