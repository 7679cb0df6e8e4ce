import { type Quarter, quartersBetween, type ReportingYear } from '../calendar/quarter.ts';

/** In euros; null = not known. */
export interface TypedTariffs {
  readonly b2b: number | null;
  readonly transport: number | null;
}

export const noTariffs: TypedTariffs = { b2b: null, transport: null };

/** The group's decisions that were found (docs/domain.md, 1.2, S4). Other years are unknown. */
export const knownTariffs: ReadonlyMap<ReportingYear, TypedTariffs> = new Map([
  ['2021', { b2b: 6.75, transport: 4 }],
  ['2022', { b2b: 6.75, transport: 4 }],
]);

const firstYear = 2021;

/**
 * The years to list, from the first with a known tariff. The list only grows at its end, so a year
 * keeps its row.
 */
export const tariffYears = (quarters: readonly Quarter[]): readonly ReportingYear[] => {
  const [first, last] = [quarters.at(0), quarters.at(-1)];
  if (!first || !last) return [];
  const from = Math.min(firstYear, Number(first.slice(0, 4)));
  const years = quartersBetween(`${from}-Q1`, last).map((quarter) => quarter.slice(0, 4) as ReportingYear);
  return [...new Set(years)];
};
