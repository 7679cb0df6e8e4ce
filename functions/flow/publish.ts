import { withoutPersonal } from '../../sheets/questionnaire/privacy.ts';
import { isQuarter, type Quarter, quartersOf, type ReportingYear, yearOf } from '../../sheets/questionnaire/quarter.ts';
import { statisticPages } from '../../sheets/statistic/pages.ts';
import type { QuarterStatistic, YearStatistic } from '../../sheets/statistic/statistic.ts';
import { writeEdition } from '../exchange/edition.ts';
import { ruleVersion } from '../rules/version.ts';
import { developmentsOf } from '../statistics/developments.ts';
import type { StatisticInput } from '../statistics/input.ts';
import { summariseQuarter, summariseSeries, summariseYear } from '../statistics/summarise.ts';
import type { Counted } from '../statistics/table.ts';
import { loadCockpit, saveCockpit } from '../store/cockpit.ts';
import type { SummaryDocument } from '../store/documents.ts';
import { type Published, savePublications } from '../store/publications.ts';
import { loadQuarters, loadSummary } from '../store/registry.ts';
import { secretariatPages } from './overview.ts';
import type { World } from './ports.ts';
import { publishWorkbook } from './publish-workbook.ts';
import { loadStock, type Stock } from './stock.ts';
import { refreshWorklist } from './worklist.ts';

const countedOf = ({ submissions }: Stock) =>
  submissions.flatMap(({ library, quarter, counted }) => (counted ? [{ ...counted, library, quarter }] : []));

/** The latest quarter of those given for which anybody has handed in; else the last. */
const latestCounted = (stock: Stock, among: readonly Quarter[]): Quarter | undefined => {
  const counted = new Set(countedOf(stock).map(({ quarter }) => quarter));
  return among.findLast((quarter) => counted.has(quarter)) ?? among.at(-1);
};

/** What the libraries wrote in a year up to a quarter. Personal data stay out of whatever is published. */
const developments = ({ libraries, events }: Stock, counted: readonly Counted[], quarter: Quarter) =>
  developmentsOf(
    libraries,
    counted,
    quartersOf(yearOf(quarter)).filter((one) => one <= quarter),
    events,
  ).map((development) => ({ ...development, text: withoutPersonal(development.text) }));

const summarise = (world: World, stock: Stock, quarter: Quarter, year: ReportingYear) => {
  const counted = countedOf(stock);
  const input = { libraries: stock.libraries, events: stock.events, counted, kb: stock.kb };
  return {
    input,
    developments: developments(stock, counted, quarter),
    group: world.groupName,
    quarter: summariseQuarter(quarter, input),
    year: summariseYear(year, input),
    series: summariseSeries(quarter, input),
  };
};

const publishedOf = (
  { counted: _, ...circumstances }: StatisticInput,
  statistic: QuarterStatistic | YearStatistic,
  publishedAt: number,
): Published => ({
  publication: {
    version: 1,
    period: statistic.period,
    asOf: statistic.asOf,
    publishedAt,
    revisions: Object.fromEntries(
      statistic.revisions.map(({ library, quarter, revision }) => [`${library}_${quarter}`, revision]),
    ),
    ruleVersion,
  },
  edition: writeEdition(circumstances, statistic),
});

interface Shown {
  readonly quarter: Quarter;
  readonly year: ReportingYear;
}

/** Summarises from Firestore alone, and writes both workbooks: one read and at most one write each. */
const publishShown = async (
  world: World,
  summary: SummaryDocument,
  stock: Stock,
  shown: Shown,
): Promise<{ requests: number }> => {
  if (!summary.statisticId || !summary.secretariatId) throw new Error('Cannot publish: there are no workbooks yet');
  const view = summarise(world, stock, shown.quarter, shown.year);
  const written = await publishWorkbook(world, summary.statisticId, () => statisticPages(view));
  const publishedAt = world.clock.now();
  const known = await loadCockpit(world.database);
  const cockpit = known.publishTicked && known.publishedAt === null ? { ...known, publishedAt } : known;
  const worklist = await refreshWorklist(world, stock);
  const overview = await publishWorkbook(world, summary.secretariatId, (workbook) =>
    secretariatPages(stock, worklist, cockpit, workbook, publishedAt),
  );
  if (cockpit !== known) await saveCockpit(world.database, cockpit);
  const published = [view.quarter, view.year].map((statistic) => publishedOf(view.input, statistic, publishedAt));
  await savePublications(world.database, published, summary.marks);
  world.log.published({ period: shown.quarter, requests: written + overview });
  return { requests: written };
};

/** Loaded before the stock: what changes in between leaves the summary due. */
const provisioned = async ({ database }: World): Promise<SummaryDocument> => {
  const summary = await loadSummary(database);
  if (!summary) throw new Error('Cannot publish: provision has not been run');
  return summary;
};

/** Brings both workbooks up to date with the latest period, if anything has changed since the last time. */
export const publishChanges = async (world: World): Promise<void> => {
  const summary = await loadSummary(world.database);
  if (!summary || summary.marks === summary.publishedMarks) return;
  const quarters = await loadQuarters(world.database);
  const newest = quarters.at(-1)?.quarter;
  if (!newest) return;
  const stock = await loadStock(world, newest);
  const quarter =
    latestCounted(
      stock,
      quarters.map((one) => one.quarter),
    ) ?? newest;
  await publishShown(world, summary, stock, { quarter, year: yearOf(quarter) });
};

/** Nothing is known of a period: no quarter of it was opened, and nobody's figures were imported. */
export class UnknownPeriodError extends Error {}

const isKnown = (stock: Stock, among: readonly Quarter[]): boolean =>
  stock.quarters.some(({ quarter }) => among.includes(quarter)) ||
  countedOf(stock).some(({ quarter }) => among.includes(quarter));

/**
 * Shows a period of choice: a year with its latest quarter, a quarter with its year.
 * @throws UnknownPeriodError before anything is written.
 */
export const publishPeriod = async (world: World, period: Quarter | ReportingYear): Promise<{ requests: number }> => {
  const summary = await provisioned(world);
  const among = isQuarter(period) ? [period] : quartersOf(period);
  const stock = await loadStock(world, among.at(-1) as Quarter);
  if (!isKnown(stock, among)) throw new UnknownPeriodError(`Nothing is known of ${period}`);
  const quarter = latestCounted(stock, among) as Quarter;
  return publishShown(world, summary, stock, { quarter, year: yearOf(quarter) });
};
