import {
  isQuarter,
  type Quarter,
  quartersBetween,
  quartersOf,
  type ReportingYear,
  shiftQuarter,
  yearOf,
} from '../../domain/calendar/quarter.ts';
import type { OpenQuarter } from '../../domain/statistics/open-quarter.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import type { Page } from '../../sheets/grid/page.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { type StatisticView, statisticPages } from '../../sheets/statistic/pages.ts';
import type { TroubleReason } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import { refreshWorklist } from '../secretariat/questions/worklist.ts';
import { secretariatPages } from '../secretariat/secretariat-pages.ts';
import type { SummaryDocument } from '../store/documents.ts';
import { loadLastWritten, saveLastWritten } from '../store/publications/last-written.ts';
import type { LastWrittenDocument } from '../store/publications/publication-documents.ts';
import { beginPublishing, endPublishing } from '../store/publications/publishing.ts';
import { loadOverviewBoxes, notePublished } from '../store/register/overview-boxes.ts';
import { loadSummary } from '../store/register/registry.ts';
import { keptRows, repairedIn } from './detect-overwrites.ts';
import { countedOf, type Shown } from './draft-editions.ts';
import { type GroupSnapshot, loadGroupSnapshot, quartersBack, reloadPublished } from './group-snapshot.ts';
import { publishLibraryReports } from './library-reports.ts';
import { type Made, makeEditions } from './make-editions.ts';
import { noteOpenQuarters } from './note-open-quarters.ts';
import { settlePublished } from './settle-published.ts';
import { publishWorkbook } from './write-workbook.ts';

/** The latest fit quarter of those given for which anybody has handed in; else the last. */
const latestCounted = (snapshot: GroupSnapshot, among: readonly Quarter[]): Quarter | undefined => {
  const counted = new Set(countedOf(snapshot).map(({ quarter }) => quarter));
  return among.findLast((quarter) => counted.has(quarter)) ?? among.at(-1);
};

/**
 * What IBL-statistiek shows, whatever period was asked for: the last fit quarter with figures, and its year
 * (docs/domain.md, decision 4).
 */
const latestOf = (snapshot: GroupSnapshot, newest: Quarter): Shown => {
  const quarter = latestCounted(snapshot, quartersBetween(shiftQuarter(newest, -quartersBack), newest)) ?? newest;
  return { quarter, year: yearOf(quarter) };
};

/**
 * Writes IBL-statistiek. What is about to be written is stored before: should this end halfway, the next publication still
 * knows it as ours. What another publication wrote meanwhile is loaded after the workbook was read.
 */
const publishStatistic = async (world: World, id: string, view: StatisticView) => {
  const { database, clock } = world;
  let repaired: LastWrittenDocument['repaired'] = null;
  const remember = async (workbook: Workbook, pages: readonly Page[]): Promise<void> => {
    const known = await loadLastWritten(database);
    repaired = repairedIn(workbook, pages, known.rows, clock.now());
    await saveLastWritten(database, known, { ...known, rows: keptRows(pages, known.rows) });
  };
  const pages = statisticPages({ ...view, files: world.files ?? undefined });
  const result = await publishWorkbook(world, id, () => pages, remember);
  if (result.ok && repaired) {
    const known = await loadLastWritten(database);
    await saveLastWritten(database, known, { ...known, repaired });
  }
  return result;
};

/** Writes Secretariaat with what is known after the publication; where it says that nothing is published, that is over now. */
const publishOverview = async (world: World, id: string, before: GroupSnapshot, isPublished: boolean) => {
  const publishedAt = world.clock.now();
  const [reloaded, known, worklist] = await Promise.all([
    reloadPublished(world, before),
    loadOverviewBoxes(world.database),
    refreshWorklist(world, before),
  ]);
  const snapshot = isPublished ? { ...reloaded, health: { ...reloaded.health, publishedAt } } : reloaded;
  const box = known.publish;
  const asked = box?.doneAt === null && !box.empty ? { ...box, doneAt: publishedAt } : null;
  const boxes = asked ? { ...known, publish: asked } : known;
  const result = await publishWorkbook(world, id, (workbook) =>
    secretariatPages(snapshot, worklist, boxes, workbook, world, publishedAt),
  );
  if (result.ok && asked) await notePublished(world.database, publishedAt);
  return result;
};

interface Workbooks {
  readonly statisticId: string;
  readonly secretariatId: string;
}

export interface Publishing {
  /** What IBL-statistiek shows. */
  readonly shown: Quarter;
  /** Editions that were kept, and requests that IBL-statistiek took: none of either when nothing had changed. */
  readonly editions: number;
  readonly requests: number;
  /** Why it was not written; null = it was. */
  readonly trouble: TroubleReason | null;
  /** Nothing of it is to be done again: all was written, or what was not cannot be opened, which is told of. */
  readonly isWhole: boolean;
}

const workbooksWritten = 2;

/** Writes what the editions show, wherever it is shown. */
const write = async (world: World, { statisticId, secretariatId }: Workbooks, snapshot: GroupSnapshot, made: Made) => {
  const { view, input } = made;
  const statistic = await publishStatistic(world, statisticId, view);
  await publishLibraryReports(world, snapshot, { ...view, input });
  const overview = await publishOverview(world, secretariatId, snapshot, statistic.ok);
  const isSettled = [
    await settlePublished(world, snapshot, statisticId, statistic),
    await settlePublished(world, snapshot, secretariatId, overview),
  ];
  return { statistic, isWhole: !isSettled.includes(false) };
};

/**
 * Summarises from Firestore alone, keeps the editions, and writes both workbooks: one read and at most one write each. What
 * cannot be written now stays due.
 */
const publishShown = async (
  world: World,
  summary: SummaryDocument,
  known: GroupSnapshot,
  until: Quarter,
  shown: Shown,
): Promise<Publishing> => {
  const { statisticId, secretariatId, marks } = summary;
  if (!statisticId || !secretariatId) throw new Error('Cannot publish: there are no workbooks yet');
  const snapshot = await noteOpenQuarters(world, known, summary);
  const made = await makeEditions(world, snapshot, until, shown);
  if (made.editions === null)
    return { shown: shown.quarter, editions: 0, requests: 0, trouble: 'passing', isWhole: false };
  const { database, clock, budget } = world;
  // Both workbooks are paid for at once; what is not granted now, each asks for when its turn comes.
  const [begun] = await Promise.all([beginPublishing(database, clock.now()), budget.reserve(workbooksWritten)]);
  const written = await write(world, { statisticId, secretariatId }, snapshot, made).catch(async (fault: unknown) => {
    await endPublishing(database, begun, null);
    throw fault;
  });
  await endPublishing(database, begun, written.isWhole ? marks : null);
  const { statistic } = written;
  const done = { shown: shown.quarter, editions: made.editions, isWhole: written.isWhole };
  if (!statistic.ok) return { ...done, requests: 0, trouble: statistic.reason };
  world.log.published({ period: shown.quarter, requests: statistic.value.requests });
  return { ...done, requests: statistic.value.requests, trouble: null };
};

/** Loaded before the snapshot: what changes in between leaves the summary due. */
const provisioned = async ({ database }: World): Promise<SummaryDocument> => {
  const summary = await loadSummary(database);
  if (!summary) throw new Error('Cannot publish: provision has not been run');
  return summary;
};

const isPublicationDue = async ({ database }: World): Promise<boolean> => {
  const summary = await loadSummary(database);
  return summary !== null && summary.marks !== summary.publishedMarks;
};

/** So long it waits for calls; the next minute tries again. */
const patience = 50_000;
/** Between two attempts to pay, at the least. */
const pause = 1000;

/**
 * In a deadline's rush whoever checks takes every call as it comes free. A publication waits among them, and loads nothing
 * before it can be paid. @returns false when it could not be.
 */
const waitForCalls = async ({ budget, clock }: World): Promise<boolean> => {
  for (const end = clock.now() + patience; clock.now() < end; ) {
    const freeAt = await budget.reserve(workbooksWritten);
    if (freeAt === null) return true;
    await clock.sleep(Math.max(freeAt - clock.now(), pause));
  }
  return false;
};

/**
 * Brings both workbooks up to date with the latest period, if anything has changed since the last time.
 * @returns whether all is published that was due.
 */
export const publishChanges = async (world: World): Promise<boolean> => {
  if (!(await isPublicationDue(world))) return true;
  if (!(await waitForCalls(world))) return false;
  // What changed while it waited is published with the rest.
  const summary = await provisioned(world);
  const snapshot = await loadGroupSnapshot(world);
  const newest = snapshot.quarters.at(-1)?.quarter;
  if (!newest) return true;
  return (await publishShown(world, summary, snapshot, newest, latestOf(snapshot, newest))).isWhole;
};

/** A period is not published before a quarter of it is fit (`rules/fit.ts`). */
export class UnfitPeriodError extends Error {}

/** Nothing is known of a period: no quarter of it was opened, and nobody's figures were imported. */
export class UnknownPeriodError extends Error {}

const openWords = (period: Period, open: readonly OpenQuarter[]): string => {
  const responses = open.map(({ quarter, handedIn, expected }) => `${quarter}: ${handedIn} of ${expected} libraries`);
  return `${period} is not fit to be published yet (${responses.join(', ')})`;
};

const isKnown = (snapshot: GroupSnapshot, among: readonly Quarter[]): boolean =>
  snapshot.quarters.some(({ quarter }) => among.includes(quarter)) ||
  snapshot.submissions.some(({ quarter, counted }) => counted && among.includes(quarter));

/**
 * Makes the edition of a period of choice afresh, with its files: of a year with its latest quarter, of a quarter with its
 * year. IBL-statistiek goes on showing the latest, and is put right where it does not.
 * @throws UnknownPeriodError or UnfitPeriodError before anything is written.
 */
export const publishPeriod = async (world: World, period: Quarter | ReportingYear): Promise<Publishing> => {
  const summary = await provisioned(world);
  const among = isQuarter(period) ? [period] : quartersOf(period);
  // A quarter's year is made with it, from all that counts in that year.
  const until = quartersOf(yearOf(among[0] as Quarter)).at(-1) as Quarter;
  const asked = await loadGroupSnapshot(world, until);
  if (!isKnown(asked, among)) throw new UnknownPeriodError(`Nothing is known of ${period}`);
  const open = asked.open.filter((one) => among.includes(one.quarter));
  if (open.length > 0 && !countedOf(asked).some(({ quarter }) => among.includes(quarter)))
    throw new UnfitPeriodError(openWords(period, open));
  const quarter = latestCounted(asked, among) as Quarter;
  const newest = asked.quarters.at(-1)?.quarter ?? until;
  const snapshot = await loadGroupSnapshot(world, newest);
  const shown = latestOf(snapshot, newest);
  if (quarter === shown.quarter) return publishShown(world, summary, snapshot, newest, shown);
  const { editions } = await makeEditions(world, asked, until, { quarter, year: yearOf(quarter) });
  if (editions === null) return { shown: shown.quarter, editions: 0, requests: 0, trouble: 'passing', isWhole: false };
  const latest = await publishShown(world, summary, await reloadPublished(world, snapshot), newest, shown);
  return { ...latest, editions: editions + latest.editions };
};
