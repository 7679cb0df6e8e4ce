import type { Library } from '../../domain/libraries/library.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../sheets/texts.ts';
import type { World } from '../ports.ts';
import { drain } from '../queue/drain.ts';
import { keepChannel } from '../queue/keep-channel.ts';
import { noteShared } from '../queue/note-shared.ts';
import { markEveryWorkbook, openQuarter } from '../statistic/open-quarter.ts';
import { publishChanges } from '../statistic/publish.ts';
import { noteHealth } from '../store/queue/health.ts';
import {
  addWorkbook,
  loadFeed,
  loadLibraries,
  loadSummary,
  loadWorkbooks,
  saveFeed,
  saveLibrary,
  saveSummary,
} from '../store/register/registry.ts';
import { checks } from './checks.ts';

export type NewLibrary = Omit<Library, 'workbookId'>;

/** Why provisioning cannot finish: workbooks that are not shared with us yet, or several with one name. */
export class ProvisionError extends Error {
  readonly missing: readonly string[];
  readonly double: readonly string[];

  constructor(missing: readonly string[], double: readonly string[]) {
    super(`Cannot provision: ${missing.length} workbooks are missing, ${double.length} stand there more than once`);
    this.name = 'ProvisionError';
    this.missing = missing;
    this.double = double;
  }
}

/** Finds each workbook by its exact title among those shared with us; a guess could mix up libraries. */
const findWorkbooks = async (world: World, titles: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const files = await world.drive.sharedWorkbooks();
  const idsOf = (title: string) => files.filter(({ name }) => name === title).map(({ id }) => id);
  const missing = titles.filter((title) => idsOf(title).length === 0);
  const double = titles.filter((title) => idsOf(title).length > 1);
  if (missing.length + double.length > 0) throw new ProvisionError(missing, double);
  return new Map(titles.map((title) => [title, idsOf(title)[0] ?? '']));
};

type Known = ReadonlyMap<string, Library>;

/** Whether its workbook is known: a library that was renamed or ended keeps it under any title. */
const isFound = (known: Known, { id, name }: NewLibrary): boolean => {
  const library = known.get(id);
  return library != null && library.workbookId !== null && (library.name !== name || library.to !== null);
};

const register = async (
  world: World,
  libraries: readonly NewLibrary[],
  known: Known,
  ids: ReadonlyMap<string, string>,
) => {
  const { database, clock } = world;
  const now = clock.now();
  for (const library of libraries) {
    const before = known.get(library.id);
    const workbookId = before?.workbookId ?? ids.get(questionnaireTitle(library.name)) ?? null;
    // Its name, dates and profile in the register stay.
    await saveLibrary(database, { ...library, ...before, workbookId });
    if (workbookId) await addWorkbook(database, { id: workbookId, kind: 'questionnaire', library: library.id }, now);
  }
  const [statisticId, secretariatId] = [ids.get(statisticTitle) ?? '', ids.get(secretariatTitle) ?? ''];
  await addWorkbook(database, { id: statisticId, kind: 'statistic', library: null }, now);
  await addWorkbook(database, { id: secretariatId, kind: 'secretariat', library: null }, now);
  return { statisticId, secretariatId };
};

/** The result of provisioning. */
export interface Provisioned {
  /** The number of workbooks whose first check has not finished; the sweep continues with them. */
  readonly waiting: number;
  /** The workbooks that cannot be read or written, by title, with the reason (`trouble` of a workbook). */
  readonly troubled: readonly { readonly title: string; readonly reason: string }[];
  /** Whether everything that can be published is. */
  readonly isPublished: boolean;
  /** Why Google opens no channel for pushes; null = it did. The sweep finds changes without it. */
  readonly channelRefused: string | null;
}

type Registered = Awaited<ReturnType<typeof loadWorkbooks>>[number];

const titleOf = ({ kind, library }: Registered, libraries: readonly Library[]): string => {
  if (kind === 'statistic') return statisticTitle;
  if (kind === 'secretariat') return secretariatTitle;
  return questionnaireTitle(libraries.find(({ id }) => id === library)?.name ?? '');
};

/** Whether a workbook still has to be checked; one that only our own echo marked has not. */
const isWaiting = ({ dueAt, leaseUntil, trouble }: Registered, markedAt: number, now: number): boolean =>
  leaseUntil > now || (dueAt !== null && trouble === null && (dueAt <= markedAt || dueAt > now));

const countWaiting = async ({ database, clock }: World, markedAt: number): Promise<number> =>
  (await loadWorkbooks(database)).filter((workbook) => isWaiting(workbook, markedAt, clock.now())).length;

const troubledIn = async ({ database }: World): Promise<Provisioned['troubled']> => {
  const [workbooks, libraries] = await Promise.all([loadWorkbooks(database), loadLibraries(database)]);
  return workbooks.flatMap((workbook) =>
    workbook.trouble === null ? [] : [{ title: titleOf(workbook, libraries), reason: workbook.trouble }],
  );
};

/** How long the command waits for calls and other drainers before it reports unfinished work. */
const waitMillisecondsMax = 100_000;
const betweenRounds = 1000;

/** Checks every due workbook, and waits for those with another drainer. @returns how many are left. */
const checkAll = async (world: World): Promise<number> => {
  const { clock } = world;
  await markEveryWorkbook(world);
  const markedAt = clock.now();
  for (;;) {
    await drain(world, checks, { patientUntil: markedAt + waitMillisecondsMax });
    const waiting = await countWaiting(world, markedAt);
    if (waiting === 0 || clock.now() >= markedAt + waitMillisecondsMax) return waiting;
    await clock.sleep(betweenRounds);
  }
};

/** @returns Google's words when it refuses the channel; null = one is open. @throws any other fault. */
const openChannel = async (world: World): Promise<string | null> => {
  try {
    await keepChannel(world);
    return null;
  } catch (error) {
    if ((error as { readonly response?: unknown }).response === undefined) throw error;
    return (error as Error).message;
  }
};

/**
 * Sets up a group: registers the empty workbooks that a person made and shared with us, and has the
 * ordinary jobs build them. A repeat adds what is new and changes nothing else.
 * @throws ProvisionError naming every missing workbook, before anything is written.
 */
export const provision = async (world: World, libraries: readonly NewLibrary[]): Promise<Provisioned> => {
  const { database, drive } = world;
  const known = new Map((await loadLibraries(database)).map((library) => [library.id, library]));
  const wanted = libraries.filter((library) => !isFound(known, library));
  const titles = [statisticTitle, secretariatTitle, ...wanted.map(({ name }) => questionnaireTitle(name))];
  const ids = await findWorkbooks(world, titles);
  if (!(await loadFeed(database))) {
    await saveFeed(database, {
      version: 1,
      pageToken: await drive.startPageToken(),
      channel: null,
      formerChannel: null,
    });
  }
  const workbooks = await register(world, libraries, known, ids);
  const summary = await loadSummary(database);
  const marks = (summary?.marks ?? 0) + 1;
  await saveSummary(database, { version: 1, publishedMarks: 0, ...summary, marks, ...workbooks });
  await noteShared(world);
  await openQuarter(world);
  const channelRefused = await openChannel(world);
  // Provisioning has done what the nightly work does.
  await noteHealth(database, { dailyAt: world.clock.now() });
  const waiting = await checkAll(world);
  const isPublished = await publishChanges(world);
  return { waiting, isPublished, channelRefused, troubled: await troubledIn(world) };
};
