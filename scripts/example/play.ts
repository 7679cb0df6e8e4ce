import {
  addDays,
  defaultDates,
  localDate,
  numberOf,
  type Quarter,
  quarterJustEnded,
  quartersBetween,
  type ReportingYear,
  shiftQuarter,
  startOfDay,
  yearOf,
} from '../../domain/calendar/quarter.ts';
import { provision } from '../../functions/handlers/provision.ts';
import { adopt } from '../../functions/secretariat/decisions/adopt.ts';
import { noteHealth } from '../../functions/store/queue/health.ts';
import { saveSummary } from '../../functions/store/register/registry.ts';
import { saveLibraries } from '../../functions/store/submissions/imported.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../sheets/texts.ts';
import { person } from '../local/person.ts';
import { type Local, serviceAccount } from '../local/start-local.ts';
import { correctedFigures, exampleFigures, happens, joinedLater } from './figures.ts';
import { historyStart, importHistory } from './history.ts';
import { answers, cellsOf, type Turn, tick, typeAll } from './librarian.ts';
import {
  boardAccount,
  type ExampleLibrary,
  plusbibliotheken,
  secretaryAccount,
  staffAccount,
} from './plusbibliotheken.ts';
import { keepOpen, reopen } from './secretary.ts';
import { type Report, stepsOf } from './steps.ts';
import { descriptions } from './texts.ts';
import { untilSeen } from './until-seen.ts';

const hour = 60 * 60 * 1000;
/** The quarters before the current one that are typed into the sheets. Older ones are imported. */
const playedQuarters = 2;

export interface Workbooks {
  readonly statistic: string;
  readonly secretariat: string;
  readonly questionnaires: ReadonlyMap<string, string>;
}

/** Sets the clock. Records the scheduled work as done until then, so that the days skipped raise no alarm. */
const moveClock = async (local: Local, instant: number | null): Promise<void> => {
  const now = instant ?? Date.now();
  await noteHealth(local.world.database, { dailyAt: now, sweptAt: now });
  await local.setClock(instant);
};

/** The owner creates empty workbooks and shares them with the service account and their readers. */
const makeWorkbooks = async (google: string, described: boolean): Promise<Workbooks> => {
  const owner = person(google, 'owner');
  const make = async (title: string, shares: readonly (readonly [string, 'reader' | 'writer'])[]) => {
    const id = await owner.createWorkbook(title, described ? descriptions.example : descriptions.empty);
    for (const [account, role] of [[serviceAccount, 'writer'] as const, ...shares])
      await owner.share(id, account, role);
    return id;
  };
  const staff = plusbibliotheken.map((library) => [staffAccount(library), 'reader'] as const);
  const statistic = await make(statisticTitle, [[secretaryAccount, 'reader'], [boardAccount, 'reader'], ...staff]);
  const secretariat = await make(secretariatTitle, [[secretaryAccount, 'writer']]);
  const questionnaires = new Map<string, string>();
  for (const library of plusbibliotheken) {
    const shares = [
      [staffAccount(library), 'writer'],
      [secretaryAccount, 'writer'],
    ] as const;
    questionnaires.set(library.id, await make(questionnaireTitle(library.name), shares));
  }
  return { statistic, secretariat, questionnaires };
};

const registerAt = (now: Quarter) =>
  plusbibliotheken.map(({ id, name, city, province }) => ({
    id,
    name,
    city,
    province,
    from: id === joinedLater.library ? shiftQuarter(now, -joinedLater.quartersAgo) : historyStart(now),
    to: null,
  }));

/**
 * The days, counted from the opening, on which the example's libraries type; on the next of them they
 * answer what they were asked.
 */
const typingDays = [4, 9, 14, 18];

/** A quarter opens at night. */
const opening = (quarter: Quarter): number => startOfDay(defaultDates(quarter).opensOn) + 4 * hour;

const handIn = async (local: Local, { questionnaires }: Workbooks, quarter: Quarter, now: Quarter) => {
  const present = plusbibliotheken.filter(({ id }) => !happens(id, quarter, now, 'nothing handed in'));
  let asked: readonly ExampleLibrary[] = [];
  for (const [index, day] of typingDays.entries()) {
    await moveClock(local, startOfDay(addDays(defaultDates(quarter).opensOn, day)) + 10 * hour);
    const typing = present.filter((_, place) => place % (typingDays.length - 1) === index);
    const turns: Turn[] = typing.map((library) => ({
      library,
      cells: [...cellsOf(quarter, exampleFigures(library, quarter, now)), tick(quarter)],
    }));
    for (const library of asked) turns.push(await answers(local, library, quarter));
    await typeAll(local, questionnaires, turns);
    asked = typing;
  }
};

/** After closing, the secretary reopens the quarter for one library, which hands in other figures. */
const correctLate = async (
  local: Local,
  { questionnaires, secretariat }: Workbooks,
  quarter: Quarter,
  now: Quarter,
) => {
  const library = plusbibliotheken.find(({ id }) => happens(id, quarter, now, 'corrected later'));
  if (!library) return;
  await moveClock(local, startOfDay(addDays(defaultDates(quarter).closesOn, 10)) + 9 * hour);
  await local.fire('daily');
  const secretary = person(local.endpoints.google, secretaryAccount);
  await reopen(local, secretary, secretariat, library.id, true);
  await moveClock(local, local.world.clock.now() + hour);
  await typeAll(local, questionnaires, [{ library, cells: cellsOf(quarter, correctedFigures(library, quarter)) }]);
  await reopen(local, secretary, secretariat, library.id, false);
};

const openQuarter = async (local: Local, quarter: Quarter) => {
  await moveClock(local, opening(quarter));
  await local.fire('daily');
  await untilSeen(local);
};

const playQuarter = async (local: Local, workbooks: Workbooks, quarter: Quarter, now: Quarter) => {
  await handIn(local, workbooks, quarter, now);
  await local.fire('publish');
  await correctLate(local, workbooks, quarter, now);
};

/**
 * Two weeks to fill in and one more until closing: the current quarter stays open at least this
 * long from today.
 */
const daysToDue = 14;
const daysToClose = 21;

/** The secretary's dates leave time to fill in the current quarter. */
const keepCurrentOpen = async (local: Local, workbooks: Workbooks, now: Quarter, today: string) => {
  if (defaultDates(now).closesOn >= addDays(today, daysToDue)) return;
  await keepOpen(local, person(local.endpoints.google, secretaryAccount), workbooks.secretariat, now, {
    dueOn: addDays(today, daysToDue),
    closesOn: addDays(today, daysToClose),
  });
};

/** Opens the current quarter today. */
const openCurrent = async (local: Local) => {
  await moveClock(local, null);
  await local.fire('daily');
  await local.fire('publish');
  await local.google.settled();
};

/** The working group adopts a year in the March after it. */
const meetingOf = (year: ReportingYear): string => `${Number(year) + 1}-03-15`;

const adoptYear = async (local: Local, year: ReportingYear): Promise<void> => {
  const on = meetingOf(year);
  if (!(await adopt(local.world, { period: year, on }))) throw new Error(`Cannot adopt ${year}: it has no figures`);
};

/** The quarters that are played, oldest first. */
const playedBefore = (now: Quarter): readonly Quarter[] =>
  quartersBetween(shiftQuarter(now, -playedQuarters), shiftQuarter(now, -1));

/** The years that are over before a quarter, from the first imported one. */
const yearsBefore = (quarter: Quarter, now: Quarter): readonly ReportingYear[] => [
  ...new Set(quartersBetween(historyStart(now), shiftQuarter(quarter, -numberOf(quarter))).map(yearOf)),
];

/** The register and the older figures, in the database; years that are over are adopted. */
const importOlder = async (local: Local, { statistic, secretariat }: Workbooks, now: Quarter, first: Quarter) => {
  const { database } = local.world;
  await saveSummary(database, {
    version: 1,
    marks: 0,
    publishedMarks: 0,
    statisticId: statistic,
    secretariatId: secretariat,
  });
  await saveLibraries(
    database,
    registerAt(now).map((library) => ({ ...library, workbookId: null })),
  );
  await importHistory(local.world, historyStart(now), first);
  for (const year of yearsBefore(first, now)) await adoptYear(local, year);
};

const provisionAll = async (local: Local, now: Quarter): Promise<void> => {
  await provision(local.world, registerAt(now));
  await local.google.settled();
};

/**
 * Plays a quarter with the clock set to its time: figures are typed into the sheets and handed in as
 * usual. A year that is over is adopted.
 */
const playAndAdopt = async (local: Local, workbooks: Workbooks, quarter: Quarter, now: Quarter): Promise<void> => {
  await playQuarter(local, workbooks, quarter, now);
  if (numberOf(quarter) < 4) return;
  await moveClock(local, startOfDay(meetingOf(yearOf(quarter))) + 20 * hour);
  await local.fire('publish');
  await adoptYear(local, yearOf(quarter));
};

/** Sets up the example group as on Google, and gives it figures unless it is to stay empty. */
export const play = async (local: Local, options: { empty: boolean }, report: Report): Promise<void> => {
  const started = local.world.clock.now();
  const now = quarterJustEnded(started);
  const played = options.empty ? [] : playedBefore(now);
  const first = played[0] ?? now;
  const steps = stepsOf(played, now);
  let at = 0;
  const next = (): void => {
    report.step(steps, at);
    at += 1;
  };

  local.holdFiles(true);
  // A sweep finds what changed and checks a workbook once where pushes would have it checked twice.
  const unpushed = local.google.faults.add({ method: 'push', when: { every: true }, kind: 'lose' });
  await moveClock(local, opening(first));
  next();
  const workbooks = await makeWorkbooks(local.endpoints.google, !options.empty);
  if (!options.empty) {
    next();
    await importOlder(local, workbooks, now, first);
  }
  next();
  await provisionAll(local, now);
  await report.readable();
  await keepCurrentOpen(local, workbooks, now, localDate(started));
  for (const quarter of played) {
    next();
    if (quarter !== first) await openQuarter(local, quarter);
    await playAndAdopt(local, workbooks, quarter, now);
  }
  next();
  local.google.faults.remove(unpushed);
  await openCurrent(local);
  local.holdFiles(false);
};
