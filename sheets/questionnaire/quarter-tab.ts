import { isQuarter, numberOf, type Quarter, yearOf } from '../../domain/calendar/quarter.ts';

/** The tab's title, `2026-K1`. */
export const tabTitle = (quarter: Quarter): string => quarter.replace('Q', 'K');

/** The named range of the box *Wij zijn klaar*, `klaar_2026_K1`. */
export const doneRangeName = (quarter: Quarter): string => `klaar_${tabTitle(quarter).replace('-', '_')}`;

/** A stable sheet id per quarter, so that building a tab twice does no harm: `20261` for 2026-Q1. */
export const sheetIdOf = (quarter: Quarter): number => Number(yearOf(quarter)) * 10 + numberOf(quarter);

/** Whose tab a sheet id is; undefined = none of ours. */
export const quarterOfSheet = (sheetId: number): Quarter | undefined => {
  const quarter = `${Math.floor(sheetId / 10)}-Q${sheetId % 10}`;
  return isQuarter(quarter) ? quarter : undefined;
};
