import type { Period } from '../../../domain/statistics/statistic.ts';
import type { Insertion } from '../../grid/insert.ts';
import type { Tab } from '../../grid/tab.ts';
import { placed, placesIn } from '../places.ts';
import { keysOf, paperPlaces } from './layout.ts';

type Places = ReadonlyMap<string, number>;

/** The intended position of every row of *Teksten*, and the insertions that this needs. */
interface PapersLayout {
  readonly places: Places;
  /** The rows that are not in the tab yet. */
  readonly fresh: ReadonlySet<string>;
  /** From the bottom up, so that no insertion shifts the next. */
  readonly insertions: readonly Insertion[];
}

interface Block {
  /** The position of its first row, before anything moves. */
  readonly at: number;
  readonly keys: readonly string[];
}

const firstRowOf = (period: Period, present: Places): number =>
  Math.min(...keysOf(period).flatMap((key) => present.get(key) ?? []));

/**
 * New periods go above the next older one in the tab; periods older than all of those go below
 * them.
 */
const blocksOf = (periods: readonly Period[], present: Places): readonly Block[] => {
  const end = Math.max(paperPlaces.first - 1, ...present.values()) + 1;
  const blocks = new Map<number, string[]>();
  let waiting: string[] = [];
  for (const period of periods) {
    const first = firstRowOf(period, present);
    if (first === Number.POSITIVE_INFINITY) waiting.push(...keysOf(period));
    else {
      if (waiting.length > 0) blocks.set(first, waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) blocks.set(end, waiting);
  return [...blocks].map(([at, keys]) => ({ at, keys })).sort((one, other) => one.at - other.at);
};

/**
 * Existing texts move down with their rows when new periods are inserted above. `periods`: newest
 * first. `tab`: the present tab.
 */
export const papersLayout = (periods: readonly Period[], tab: Tab | null): PapersLayout => {
  const present: Places = tab ? placesIn(tab, paperPlaces) : new Map();
  const blocks = blocksOf(periods, present);
  const rowsAbove = (row: number, isAbove: (block: Block) => boolean): number =>
    blocks.filter(isAbove).reduce((sum, { keys }) => sum + keys.length, row);
  const moved = new Map([...present].map(([key, row]) => [key, rowsAbove(row, ({ at }) => at <= row)]));
  for (const block of blocks) {
    const from = rowsAbove(block.at, ({ at }) => at < block.at);
    for (const [index, key] of block.keys.entries()) moved.set(key, from + index);
  }
  const keys = periods.flatMap(keysOf);
  const last = tab?.rows.length ?? 0;
  return {
    places: placed(keys, moved, paperPlaces),
    fresh: new Set(keys.filter((key) => !present.has(key))),
    insertions: blocks
      .filter(({ at }) => at < last)
      .map(({ at, keys: added }): Insertion => ({ dimension: 'ROWS', at, count: added.length }))
      .reverse(),
  };
};
