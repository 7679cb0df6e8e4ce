import { isQuarter, numberOf, type Quarter, yearOf } from '../../domain/calendar/quarter.ts';

/** The tab's title, `2026-K1`. */
export const tabTitle = (quarter: Quarter): string => quarter.replace('Q', 'K');

/** The named range of the box *Wij zijn klaar*, `klaar_2026_K1`. */
export const doneRangeName = (quarter: Quarter): string => `klaar_${tabTitle(quarter).replace('-', '_')}`;

/**
 * A fixed sheet id per quarter, so that a repeated build does not create a second tab: `20261` for
 * 2026-Q1.
 */
export const sheetIdOf = (quarter: Quarter): number => Number(yearOf(quarter)) * 10 + numberOf(quarter);

/** The quarter of a sheet id; undefined = not a quarter's tab. */
export const quarterOfSheet = (sheetId: number): Quarter | undefined => {
  const quarter = `${Math.floor(sheetId / 10)}-Q${sheetId % 10}`;
  return isQuarter(quarter) ? quarter : undefined;
};
