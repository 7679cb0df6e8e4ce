import { isDeepStrictEqual } from 'node:util';
import type { Mine, PublishedRevision } from '../../sheets/questionnaire/mine/mine.ts';
import { endOfDay, localDate, type Quarter, shiftQuarter } from '../../sheets/questionnaire/quarter.ts';
import type { QuarterStatistic, UsedRevision, YearStatistic } from '../../sheets/statistic/statistic.ts';
import type { StatisticInput } from '../statistics/input.ts';
import { minesOf } from '../statistics/mine.ts';
import { loadCockpit } from '../store/cockpit.ts';
import { saveMines } from '../store/mine.ts';
import type { MineDocument } from '../store/mine-documents.ts';
import type { World } from './ports.ts';
import type { Stock } from './stock.ts';

/** What is published of a period, and what it was made from. */
export interface PublishedView {
  readonly input: StatisticInput;
  readonly quarter: QuarterStatistic;
  readonly year: YearStatistic;
}

/** Of so many quarters it is remembered which revision was published: as many as a questionnaire keeps awake, and a few. */
const quartersRemembered = 8;

/** A revision keeps the date on which it was first published. */
const publishedRevisions = (
  library: string,
  quarter: Quarter,
  used: readonly UsedRevision[],
  known: MineDocument['published'],
  today: string,
): Readonly<Record<string, PublishedRevision>> => {
  const oldest = shiftQuarter(quarter, -quartersRemembered);
  const own = used
    .filter((one) => one.library === library && one.quarter > oldest)
    .map((one): readonly [string, PublishedRevision] => {
      const before = known[one.quarter];
      return [one.quarter, before?.revision === one.revision ? before : { revision: one.revision, on: today }];
    });
  const others = Object.entries(known).filter(([one]) => one > oldest);
  const all = new Map([...others, ...own]);
  return Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1)));
};

const documentOf = (
  mine: Mine,
  { quarter, year }: PublishedView,
  known: MineDocument | undefined,
  today: string,
): MineDocument => ({
  version: 1,
  ...mine,
  history: mine.history.map((one) => ({ ...one, cells: cellsOf(one.cells) })),
  forerunners: mine.forerunners.map(({ until, names }) => ({ until, names: [...names] })),
  peers: [...mine.peers],
  published: publishedRevisions(
    mine.library,
    quarter.period,
    [...year.revisions, ...quarter.revisions],
    known?.published ?? {},
    today,
  ),
});

/** Without the figures that are not asked in a quarter. */
const cellsOf = (cells: Mine['history'][number]['cells']): MineDocument['history'][number]['cells'] =>
  Object.fromEntries(Object.entries(cells).flatMap(([figure, cell]) => (cell ? [[figure, cell]] : [])));

/**
 * A quarter is published to the libraries when the secretary says so, and by itself once it is closed: their medians do
 * not move with everybody who still hands in. An older quarter that is shown again takes nothing back.
 */
const isForLibraries = (stock: Stock, { period }: QuarterStatistic, announced: boolean, now: number): boolean => {
  const closesOn = stock.quarters.find(({ quarter }) => quarter === period)?.closesOn;
  const closed = closesOn !== undefined && now >= endOfDay(closesOn);
  return (announced || closed) && stock.mines.every(({ quarter }) => quarter <= period);
};

/** What every library's tab is to show of this publication; only what differs from what it shows already. */
const changedMines = (stock: Stock, view: PublishedView, today: string): readonly MineDocument[] => {
  const known = new Map(stock.mines.map((one) => [one.library, one]));
  return minesOf(view.input, view.quarter, view.year)
    .map((mine) => documentOf(mine, view, known.get(mine.library), today))
    .filter((document) => !isDeepStrictEqual(document, known.get(document.library)));
};

/**
 * Keeps what *Uw bibliotheek* of each library is to show, and has those questionnaires looked at whose tab changes: the
 * ordinary check paints it, one read and one write a library.
 */
export const publishMine = async (world: World, stock: Stock, view: PublishedView): Promise<void> => {
  const now = world.clock.now();
  const { publishTicked, publishedAt } = await loadCockpit(world.database);
  const announced = publishTicked && publishedAt === null;
  if (!isForLibraries(stock, view.quarter, announced, now)) return;
  const workbooks = new Map(stock.libraries.map(({ id, workbookId }) => [id, workbookId]));
  const changed = changedMines(stock, view, localDate(now));
  await saveMines(world.database, changed, (library) => workbooks.get(library) ?? undefined, now);
};
