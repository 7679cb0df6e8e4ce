import { type Column, cellKind } from './table.ts';

/** Libraries that count as one in a comparison, by their places in the table; `linked` marks every one of them. */
export interface Units {
  readonly linked: Uint8Array;
  readonly units: readonly (readonly number[])[];
}

/** The library's sum when every column holds a number of it; else NaN. */
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
 * A unit's sum: in every column all of its libraries that are expected there must have given a number, and there must
 * be one. NaN when that is not so.
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

export interface PanelSums {
  readonly panel: number;
  readonly now: number;
  readonly before: number;
}

/** Sums over the matched panel: libraries, and units of libraries, with numbers in every column of both periods. */
export const panelSums = (now: readonly Column[], before: readonly Column[], { linked, units }: Units): PanelSums => {
  let [panel, sumNow, sumBefore] = [0, 0, 0];
  for (let at = 0; at < linked.length + units.length; at++) {
    if (linked[at] === 1) continue;
    const unit = at < linked.length ? undefined : units[at - linked.length];
    const current = unit ? sumOfUnit(now, unit) : sumOfLibrary(now, at);
    const earlier = unit ? sumOfUnit(before, unit) : sumOfLibrary(before, at);
    if (Number.isNaN(current) || Number.isNaN(earlier)) continue;
    panel++;
    sumNow += current;
    sumBefore += earlier;
  }
  return { panel, now: sumNow, before: sumBefore };
};
