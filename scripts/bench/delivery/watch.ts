import type { World } from '../../../functions/flow/ports.ts';

const minute = 60_000;

/** Sees each edit, each read, and when the look that read an edit has answered. */
export class Watch {
  /** Milliseconds from an edit to its answer. */
  readonly waits: number[] = [];
  /** When each workbook was read, by whichever function. */
  readonly reads: number[] = [];
  publications = 0;
  readonly #now: () => number;
  readonly #pending = new Map<string, number[]>();
  readonly #readAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  edited(workbook: string): void {
    this.#pending.set(workbook, [...(this.#pending.get(workbook) ?? []), this.#now()]);
  }

  reading(workbook: string): void {
    this.reads.push(this.#now());
    this.#readAt.set(workbook, this.#now());
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
    for (const at of pending.filter((each) => each <= readAt)) this.waits.push(this.#now() - at);
    this.#pending.set(
      workbook,
      pending.filter((each) => each > readAt),
    );
  }
}

/** The same world, whose reads are seen. */
export const watched = (world: World, watch: Watch): World => ({
  ...world,
  sheets: {
    ...world.sheets,
    read: (id) => {
      watch.reading(id);
      return world.sheets.read(id);
    },
  },
});

/** The most reads in any ten minutes. */
export const busiest = (reads: readonly number[]): number => {
  const counts = reads.map((from) => reads.filter((at) => at >= from && at < from + 10 * minute).length);
  return Math.max(0, ...counts);
};
