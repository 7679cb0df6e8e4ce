import { isQuarter } from '../../domain/calendar/quarter.ts';
import { readEdition } from '../../domain/statistics/editions/edition.ts';
import { isToldOutside, type Period } from '../../domain/statistics/statistic.ts';
import type { Level } from '../../sheets/statistic/charts/files.ts';
import { editionFolder, latestFolder, levelFolder } from '../../sheets/statistic/file-addresses.ts';
import { faultTitle } from '../fault.ts';
import type { Files, World } from '../ports.ts';
import {
  areFilesDue,
  type DueFiles,
  type FirstChart,
  frontFiles,
  loadDueFiles,
  loadWrittenFiles,
  noteFilesWritten,
} from '../store/publications/board-files.ts';
import { loadGroupTexts } from '../store/publications/group-texts.ts';
import { loadEdition, loadNewestEdition } from '../store/publications/publications.ts';
import type { PublicationFile } from './file.ts';
import { loadPublished, standingOf } from './load-published.ts';
import type { Published } from './page/front-page.ts';
import type { PublicationView } from './view.ts';

/** The makers are heavy (fonts, charts, PDF): the function that writes brings them, no other loads them. */
export interface Makers {
  makeFiles(
    view: PublicationView,
    lastTold: Period | null,
  ): Promise<Readonly<Record<Level, readonly PublicationFile[]>>>;
  /** The index of an edition's own folder, which is one folder deeper. */
  editionPage(view: PublicationView, level: Level, files: readonly string[]): PublicationFile;
  /** The title of the first chart that is among the files; undefined = there is none. */
  firstChartOf(view: PublicationView, level: Level): string | undefined;
  frontPage(level: Level, group: string, published: Published): PublicationFile;
  withdrawnPage(level: Level, group: string, period: Period, last: Period | null): PublicationFile;
}

const levels: readonly Level[] = ['public', 'board'];

/**
 * What is asked for as it was saved, the newest edition of a period or an older one; null = there is none. The papers of an
 * older one keep the texts of the group that they have.
 */
const loadView = async ({ database }: World, due: DueFiles): Promise<PublicationView | null> => {
  const period = due.period as Period;
  const stored = due.edition
    ? await loadEdition(database, period, due.edition)
    : await loadNewestEdition(database, period);
  if (!stored) return null;
  const edition = readEdition(stored.text);
  const texts = due.texts ?? (await loadGroupTexts(database, period));
  return { ...edition.beside, edition: stored.document.edition, statistic: edition.statistic, texts };
};

/** The newest edition stands at the period's own address, at the edition's, and at that of the latest when it is. */
const foldersOf = (due: DueFiles, edition: number, { latest }: Published): readonly string[] => {
  const own = `${due.period}/${editionFolder(edition)}`;
  if (due.edition !== undefined) return [own];
  const isLatest = latest.some(({ period }) => period === due.period);
  return [own, due.period, ...(isLatest ? [latestFolder(due.period as Period)] : [])];
};

/** The quarter at the address of the latest, for a quarter; the year, for a year. */
const latestOfKind = ({ latest }: Published, period: string): Period | null =>
  latest.find((one) => isQuarter(one.period) === isQuarter(period))?.period ?? null;

type PublishedByLevel = Readonly<Record<Level, Published>>;

/** An edition that may not be told outside has no address of its own there: the period's page says why. */
const editionsKept = (level: Level, { statistic }: PublicationView): boolean =>
  level === 'board' || isToldOutside(statistic);

interface Kept {
  readonly written: number;
  readonly firstChart: FirstChart;
}

const namesOf = (files: readonly PublicationFile[]): readonly string[] => files.map(({ name }) => name);

const keepFiles = async (
  files: Files,
  due: DueFiles,
  view: PublicationView,
  published: PublishedByLevel,
  makers: Makers,
): Promise<Kept> => {
  const made = await makers.makeFiles(view, latestOfKind(published.public, view.statistic.period));
  let written = 0;
  for (const level of levels) {
    const [own, ...others] = foldersOf(due, view.edition, published[level]).map(
      (folder) => `${levelFolder(level, files.boardFolder)}/${folder}`,
    );
    if (own === undefined) continue;
    if (editionsKept(level, view)) {
      const page = makers.editionPage(view, level, namesOf(made[level]));
      written += await files.storage.keep(own, [...made[level].filter(({ name }) => name !== page.name), page]);
    } else await files.storage.remove(own);
    for (const folder of others) written += await files.storage.keep(folder, made[level]);
  }
  const titles = levels.flatMap((level) => {
    const title = makers.firstChartOf(view, level);
    return title === undefined ? [] : [[level, title] as const];
  });
  return { written, firstChart: Object.fromEntries(titles) };
};

/**
 * A period that is not published any more keeps a page without figures at its address, and at the address of the latest if it
 * was the only one.
 */
const removeFiles = async (
  { groupName }: World,
  files: Files,
  due: DueFiles,
  published: PublishedByLevel,
  makers: Makers,
): Promise<number> => {
  const period = due.period as Period;
  let written = 0;
  for (const level of levels) {
    const last = latestOfKind(published[level], period);
    const folder = levelFolder(level, files.boardFolder);
    const page = makers.withdrawnPage(level, groupName, period, last);
    for (const address of [period, ...(last === null ? [latestFolder(period)] : [])]) {
      await files.storage.remove(`${folder}/${address}`);
      written += await files.storage.keep(`${folder}/${address}`, [page]);
    }
  }
  return written;
};

const keepFrontPages = async (
  world: World,
  files: Files,
  published: PublishedByLevel,
  stands: ReadonlyMap<string, FirstChart>,
  makers: Makers,
): Promise<number> => {
  let written = 0;
  for (const level of levels) {
    const page = makers.frontPage(level, world.groupName, standingOf(published[level], level, stands));
    written += await files.storage.keep(levelFolder(level, files.boardFolder), [page]);
  }
  return written;
};

const keepOrRemove = async (world: World, files: Files, due: DueFiles, published: PublishedByLevel, makers: Makers) => {
  const view = await loadView(world, due);
  if (view) return { view, ...(await keepFiles(files, due, view, published, makers)) };
  const written = due.edition === undefined ? await removeFiles(world, files, due, published, makers) : 0;
  return { view, written, firstChart: {} };
};

const writePeriod = async (world: World, files: Files, due: DueFiles, makers: Makers): Promise<void> => {
  const { database, log } = world;
  const published = await loadPublished(database);
  const { view, written, firstChart } =
    due.period === frontFiles
      ? { view: null, written: 0, firstChart: {} }
      : await keepOrRemove(world, files, due, published, makers);
  const known = await loadWrittenFiles(database);
  const stands = view && due.edition === undefined ? new Map([...known, [due.period, firstChart] as const]) : known;
  const front = await keepFrontPages(world, files, published, stands, makers);
  await noteFilesWritten(database, due, view && { ...view, firstChart });
  log.filesWritten({ period: due.period, files: written + front });
};

/** Newest first, because the board reads those and a long list takes minutes. */
const newestFirst = (due: readonly DueFiles[]): readonly DueFiles[] =>
  [...due].sort((one, other) => (one.period < other.period ? 1 : -1));

/**
 * Writes the files of every due period. A period that fails stays due, and the next ones are still written.
 * @throws when any failed, so that the caller retries.
 */
export const writeDueFiles = async (world: World, makers: Makers): Promise<void> => {
  const { files, database } = world;
  if (!files) return;
  const faults: { period: string; fault: unknown }[] = [];
  for (const due of newestFirst(await loadDueFiles(database))) {
    const { period } = due;
    await writePeriod(world, files, due, makers).catch((fault: unknown) => faults.push({ period, fault }));
  }
  if (faults.length === 0) return;
  const told = faults.map(({ period, fault }) => `${period}: ${faultTitle(fault)}`).join('; ');
  throw new AggregateError(
    faults.map(({ fault }) => fault),
    `Cannot write the board’s files of ${told}`,
  );
};

/** Has another function write them, which has the room for it; when that fails, the next minute asks again. */
export const askForFiles = async (world: World): Promise<void> => {
  if (!world.files || !(await areFilesDue(world.database))) return;
  const asked = await world.files.write();
  if (!asked.ok) world.log.filesLeftDue({ reason: asked.reason });
};
