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
  frontFiles,
  loadDueFiles,
  noteFilesWritten,
} from '../store/publications/board-files.ts';
import { loadGroupTexts } from '../store/publications/group-texts.ts';
import { loadEdition, loadNewestEdition } from '../store/publications/publications.ts';
import type { PublicationFile } from './file.ts';
import { lastToldBefore, loadPublished } from './load-published.ts';
import type { Published } from './page/front-page.ts';
import type { PublicationView } from './view.ts';

/** The makers are heavy (fonts, charts, PDF): the function that writes brings them, no other loads them. */
export interface Makers {
  makeFiles(
    view: PublicationView,
    before: PublicationView | null,
  ): Promise<Readonly<Record<Level, readonly PublicationFile[]>>>;
  frontPage(level: Level, group: string, published: Published): PublicationFile;
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

/** What is shown outside in the place of a period that may not be told there; null = it may be, or there is nothing else. */
const loadInstead = async (world: World, { statistic }: PublicationView): Promise<PublicationView | null> => {
  if (isToldOutside(statistic)) return null;
  const period = await lastToldBefore(world.database, statistic.period);
  return period ? loadView(world, { period, asked: '' }) : null;
};

/** The newest edition stands at the period's own address, at the edition's, and at that of the latest when it is. */
const foldersOf = (due: DueFiles, edition: number, { latest }: Published): readonly string[] => {
  const own = `${due.period}/${editionFolder(edition)}`;
  if (due.edition !== undefined) return [own];
  return [own, due.period, ...(latest.includes(due.period) ? [latestFolder(due.period as Period)] : [])];
};

type PublishedByLevel = Readonly<Record<Level, Published>>;

const keepFiles = async (
  world: World,
  files: Files,
  due: DueFiles,
  view: PublicationView,
  published: PublishedByLevel,
  makers: Makers,
): Promise<number> => {
  const made = await makers.makeFiles(view, await loadInstead(world, view));
  let written = 0;
  for (const level of levels)
    for (const folder of foldersOf(due, view.edition, published[level]))
      written += await files.storage.keep(`${levelFolder(level, files.boardFolder)}/${folder}`, made[level]);
  return written;
};

/** A period that is not published any more has no files, and nothing stands at the address of the latest if it was the only one. */
const removeFiles = async (files: Files, { period }: DueFiles, published: PublishedByLevel): Promise<void> => {
  for (const level of levels) {
    const isSucceeded = published[level].latest.some((one) => isQuarter(one) === isQuarter(period));
    const folders = [period, ...(isSucceeded ? [] : [latestFolder(period as Period)])];
    for (const folder of folders) await files.storage.remove(`${levelFolder(level, files.boardFolder)}/${folder}`);
  }
};

const keepFrontPages = async (
  world: World,
  files: Files,
  published: PublishedByLevel,
  makers: Makers,
): Promise<number> => {
  let written = 0;
  for (const level of levels) {
    const page = makers.frontPage(level, world.groupName, published[level]);
    written += await files.storage.keep(levelFolder(level, files.boardFolder), [page]);
  }
  return written;
};

const keepOrRemove = async (world: World, files: Files, due: DueFiles, published: PublishedByLevel, makers: Makers) => {
  const view = await loadView(world, due);
  if (view) return { view, written: await keepFiles(world, files, due, view, published, makers) };
  if (due.edition === undefined) await removeFiles(files, due, published);
  return { view, written: 0 };
};

const writePeriod = async (world: World, files: Files, due: DueFiles, makers: Makers): Promise<void> => {
  const { database, log } = world;
  const published = await loadPublished(database);
  const { view, written } =
    due.period === frontFiles ? { view: null, written: 0 } : await keepOrRemove(world, files, due, published, makers);
  const front = await keepFrontPages(world, files, published, makers);
  await noteFilesWritten(database, due, view);
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
