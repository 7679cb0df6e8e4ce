import { type Column, cellKind, type Units } from './column.ts';
import type { Tally } from './tally.ts';

/** Every unit of libraries, and every other library as a unit of one. */
export const everyUnit = ({ linked, units }: Units): readonly (readonly number[])[] => [
  ...Array.from(linked, (isLinked, library) => (isLinked === 1 ? [] : [[library]])).flat(),
  ...units,
];

/** A library's sum over the columns; NaN unless every column holds a number. */
export const sumOfLibrary = (columns: readonly Column[], library: number): number => {
  let sum = 0;
  for (let at = 0; at < columns.length; at++) {
    const { kinds, values } = columns[at] as Column;
    if (kinds[library] !== cellKind.number) return Number.NaN;
    sum += values[library] as number;
  }
  return sum;
};

/**
 * A unit's sum over the columns. In every column, all its libraries that are expected must have
 * given a number, and at least one must have; otherwise NaN.
 */
export const sumOfUnit = (columns: readonly Column[], unit: readonly number[]): number => {
  let sum = 0;
  for (const { kinds, values } of columns) {
    const expected = unit.filter((library) => kinds[library] !== cellKind.notExpected);
    if (expected.length === 0 || expected.some((library) => kinds[library] !== cellKind.number)) return Number.NaN;
    for (const library of expected) sum += values[library] ?? 0;
  }
  return sum;
};

interface PanelSums {
  readonly panel: number;
  readonly now: number;
  readonly before: number;
}

/**
 * The sums of libraries that are in no unit. A separate loop, because a national comparison spends
 * its time here.
 */
const sumsOfLibraries = (now: Tally, before: Tally, linked: Uint8Array): PanelSums => {
  const [quarters, quartersBefore] = [now.columns.length, before.columns.length];
  const [numbers, numbersBefore] = [now.numbers, before.numbers];
  const [values, valuesBefore] = [now.sums, before.sums];
  let panel = 0;
  let sumNow = 0;
  let sumBefore = 0;
  for (let library = 0; library < linked.length; library++) {
    if (numbers[library] !== quarters || numbersBefore[library] !== quartersBefore || linked[library] === 1) continue;
    panel++;
    sumNow += values[library] as number;
    sumBefore += valuesBefore[library] as number;
  }
  return { panel, now: sumNow, before: sumBefore };
};

/**
 * The sums over the matched panel: libraries and units with numbers in every column of both
 * periods.
 */
export const panelSums = (now: Tally, before: Tally, { linked, units }: Units): PanelSums => {
  const alone = sumsOfLibraries(now, before, linked);
  if (units.length === 0) return alone;
  const pairs = units
    .map((unit) => [sumOfUnit(now.columns, unit), sumOfUnit(before.columns, unit)] as const)
    .filter(([current, earlier]) => !Number.isNaN(current) && !Number.isNaN(earlier));
  return {
    panel: alone.panel + pairs.length,
    now: pairs.reduce((sum, [current]) => sum + current, alone.now),
    before: pairs.reduce((sum, [, earlier]) => sum + earlier, alone.before),
  };
};
