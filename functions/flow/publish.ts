import { isQuarter, type Quarter, quartersOf, type ReportingYear, yearOf } from '../../sheets/questionnaire/quarter.ts';
import { statisticPages } from '../../sheets/statistic/pages.ts';
import { loadCockpit, notePublished } from '../store/cockpit.ts';
import type { SummaryDocument } from '../store/documents.ts';
import { savePublished } from '../store/publications.ts';
import { loadQuarters, loadSummary } from '../store/registry.ts';
import { countedOf, type Shown } from './draft-editions.ts';
import { makeEditions } from './make-editions.ts';
import { secretariatPages } from './overview.ts';
import type { World } from './ports.ts';
import { publishWorkbook } from './publish-workbook.ts';
import { loadStock, type Stock } from './stock.ts';
import { refreshWorklist } from './worklist.ts';

/** The latest quarter of those given for which anybody has handed in; else the last. */
const latestCounted = (stock: Stock, among: readonly Quarter[]): Quarter | undefined => {
  const counted = new Set(countedOf(stock).map(({ quarter }) => quarter));
  return among.findLast((quarter) => counted.has(quarter)) ?? among.at(-1);
};

/** Summarises from Firestore alone, and writes both workbooks: one read and at most one write each. */
const publishShown = async (
  world: World,
  summary: SummaryDocument,
  stock: Stock,
  until: Quarter,
  shown: Shown,
): Promise<{ requests: number }> => {
  if (!summary.statisticId || !summary.secretariatId) throw new Error('Cannot publish: there are no workbooks yet');
  const { view, saved } = await makeEditions(world, stock, until, shown);
  if (!saved) return { requests: 0 };
  const written = await publishWorkbook(world, summary.statisticId, () =>
    statisticPages({ ...view, files: world.files ?? undefined }),
  );
  const publishedAt = world.clock.now();
  const known = await loadCockpit(world.database);
  const cockpit = known.publishTicked && known.publishedAt === null ? { ...known, publishedAt } : known;
  const worklist = await refreshWorklist(world, stock);
  const overview = await publishWorkbook(world, summary.secretariatId, (workbook) =>
    secretariatPages(stock, worklist, cockpit, workbook, world, publishedAt),
  );
  if (cockpit !== known) await notePublished(world.database, publishedAt);
  await savePublished(world.database, summary.marks);
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
  await publishShown(world, summary, stock, newest, { quarter, year: yearOf(quarter) });
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
  const until = among.at(-1) as Quarter;
  const stock = await loadStock(world, until);
  if (!isKnown(stock, among)) throw new UnknownPeriodError(`Nothing is known of ${period}`);
  const quarter = latestCounted(stock, among) as Quarter;
  return publishShown(world, summary, stock, until, { quarter, year: yearOf(quarter) });
};
