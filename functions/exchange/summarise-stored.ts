import { isQuarter, type Quarter, type ReportingYear } from '../../domain/calendar/quarter.ts';
import { eventsOf } from '../../domain/libraries/events.ts';
import { standingIn } from '../../domain/statistics/editions/series-of-editions.ts';
import { tariffsOf } from '../../domain/statistics/editions/settlement.ts';
import { type Circumstances, emptyTable } from '../../domain/statistics/input.ts';
import type { Period, QuarterStatistic, YearStatistic } from '../../domain/statistics/statistic.ts';
import { quartersFor, summariseQuarterTable, summariseYearTable } from '../../domain/statistics/summarise.ts';
import type { Counted, FigureTable } from '../../domain/statistics/table/table.ts';
import type { Database } from '../store/database.ts';
import { loadPublications } from '../store/publications/publications.ts';
import { loadRegisterEvents, standing } from '../store/register/events.ts';
import { loadLibraries } from '../store/register/registry.ts';
import { loadTariffs } from '../store/register/tariffs.ts';
import { countedIn } from '../store/submissions/counted.ts';
import { loadKbFigures } from '../store/submissions/kb.ts';

/** All input but the figures: the register with its events, the KB's figures, tariffs and adoptions. */
const loadCircumstances = async (database: Database, period: Period): Promise<Circumstances> => {
  const [libraries, registered, kb, tariffs, publications] = await Promise.all([
    loadLibraries(database),
    loadRegisterEvents(database),
    loadKbFigures(database, isQuarter(period) ? { from: period, to: period } : yearSpan(period)),
    loadTariffs(database),
    loadPublications(database),
  ]);
  const standings = new Map(
    publications.map(({ period: one, newest }) => [one, standingIn(newest.status, newest.adopted)]),
  );
  return { libraries, events: eventsOf(standing(registered)), kb, tariffs: tariffsOf(tariffs), standings };
};

const yearSpan = (year: ReportingYear): { from: Quarter; to: Quarter } => ({
  from: `${Number(year)}-Q1`,
  to: `${Number(year)}-Q4`,
});

const add = async (table: FigureTable, figures: AsyncIterable<Counted>): Promise<void> => {
  for await (const counted of figures) table.add(counted);
};

/**
 * Computes the statistic of a period from the store. Submissions are read in pages, so it needs only
 * the memory of the table: 9 bytes a figure.
 */
export const summariseStored = async (
  database: Database,
  period: Period,
): Promise<QuarterStatistic | YearStatistic> => {
  const circumstances = await loadCircumstances(database, period);
  const quarters: readonly Quarter[] = quartersFor(period);
  const table = emptyTable(circumstances, quarters);
  for (const quarter of quarters) await add(table, countedIn(database, quarter));
  return isQuarter(period)
    ? summariseQuarterTable(period, table, circumstances)
    : summariseYearTable(period, table, circumstances);
};
