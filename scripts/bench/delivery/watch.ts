import type { World } from '../../../functions/ports.ts';

const minute = 60_000;

/** An edit, and what was edited. */
export interface Change {
  readonly workbook: string;
  readonly at: number;
}

/** An edit that was answered. */
export interface Answer {
  readonly workbook: string;
  readonly at: number;
  /** Milliseconds since the edit. */
  readonly waited: number;
}

/** Sees each edit, each read, and when the look that read an edit has answered. */
export class Watch {
  readonly answers: Answer[] = [];
  /** When each workbook was read, by whichever function. */
  readonly reads: number[] = [];
  readonly changes: Change[] = [];
  publications = 0;
  readonly #now: () => number;
  readonly #pending = new Map<string, number[]>();
  readonly #readAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  get edits(): number {
    return this.changes.length;
  }

  edited(workbook: string): void {
    const at = this.#now();
    this.changes.push({ workbook, at });
    this.#pending.set(workbook, [...(this.#pending.get(workbook) ?? []), at]);
  }

  read(workbook: string, at: number): void {
    this.reads.push(at);
    this.#readAt.set(workbook, at);
  }

  /** A line of the functions' log. */
  readonly log = (line: string): void => {
    const { message, workbook } = JSON.parse(line) as { message: string; workbook?: string };
    if (message === 'Checked a workbook' && workbook) this.#checked(workbook);
    if (message.startsWith('Published ')) this.publications++;
  };

  #checked(workbook: string): void {
    const readAt = this.#readAt.get(workbook) ?? 0;
    const pending = this.#pending.get(workbook) ?? [];
    const at = this.#now();
    for (const editedAt of pending.filter((each) => each <= readAt))
      this.answers.push({ workbook, at, waited: at - editedAt });
    this.#pending.set(
      workbook,
      pending.filter((each) => each > readAt),
    );
  }
}

/** The same world with its reads counted. Reads that the minute's budget refused are never made and do not count. */
export const watched = (world: World, watch: Watch): World => ({
  ...world,
  sheets: {
    ...world.sheets,
    read: async (id) => {
      const at = world.clock.now();
      const result = await world.sheets.read(id);
      if (result.ok || result.reason !== 'budget-spent') watch.read(id, at);
      return result;
    },
  },
});

/** The most of these instants that lie within so many minutes. */
export const busiest = (instants: readonly number[], minutes: number): number => {
  const sorted = [...instants].sort((one, other) => one - other);
  let [most, first] = [0, 0];
  for (const [index, at] of sorted.entries()) {
    while ((sorted[first] ?? at) <= at - minutes * minute) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
};
