import {
  addDays,
  defaultDates,
  localDate,
  type Quarter,
  quarterJustEnded,
  quartersBetween,
  shiftQuarter,
  startOfDay,
} from '../../domain/calendar/quarter.ts';
import { provision } from '../../functions/handlers/provision.ts';
import { tabTitle } from '../../sheets/questionnaire/quarter-tab.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../sheets/texts.ts';
import { person } from '../local/person.ts';
import { type Local, serviceAccount } from '../local/start-local.ts';
import { correctedFigures, exampleFigures, happens, joinedLater } from './figures.ts';
import { historyFrom, importHistory } from './history.ts';
import { cellsOf, converse, tick } from './librarian.ts';
import {
  boardAccount,
  type ExampleLibrary,
  plusbibliotheken,
  secretaryAccount,
  staffAccount,
} from './plusbibliotheken.ts';
import { keepOpen, reopen } from './secretary.ts';
import { descriptions } from './texts.ts';
import { untilSeen } from './until-seen.ts';

const hour = 60 * 60 * 1000;
const pastQuarters = 8;

export interface Workbooks {
  readonly statistic: string;
  readonly secretariat: string;
  readonly questionnaires: ReadonlyMap<string, string>;
}

/** Reports a step of the set-up to the terminal. */
type Tell = (step: string) => void;

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

const historyStart = (now: Quarter): Quarter => historyFrom(shiftQuarter(now, -pastQuarters));

const firstQuarterOf = (library: ExampleLibrary, now: Quarter): Quarter =>
  shiftQuarter(now, -(library.id === joinedLater.library ? joinedLater.quartersAgo : pastQuarters));

/** Members since the imported history, except for the library that joined later. */
const registerAt = (now: Quarter, withHistory: boolean) =>
  plusbibliotheken.map((library) => ({
    id: library.id,
    name: library.name,
    city: library.city,
    province: library.province,
    from: withHistory && library.id !== joinedLater.library ? historyStart(now) : firstQuarterOf(library, now),
    to: null,
  }));

/** The days on which the example's libraries hand in, counted from the opening. */
const typingDays = [4, 9, 14];

const handIn = async (local: Local, workbooks: Workbooks, quarter: Quarter, now: Quarter) => {
  const present = plusbibliotheken.filter(
    (library) => quarter >= firstQuarterOf(library, now) && !happens(library.id, quarter, now, 'nothing handed in'),
  );
  for (const [index, day] of typingDays.entries()) {
    await local.setClock(startOfDay(addDays(defaultDates(quarter).opensOn, day)) + 10 * hour);
    const turns = present
      .filter((_, place) => place % typingDays.length === index)
      .map((library) => ({
        library,
        workbook: workbooks.questionnaires.get(library.id) ?? '',
        cells: [...cellsOf(quarter, exampleFigures(library, quarter, now)), tick(quarter)],
      }));
    await converse(local, quarter, turns);
  }
};

/** After closing, the secretary reopens the quarter for one library, which hands in other figures. */
const correctLate = async (local: Local, workbooks: Workbooks, quarter: Quarter, now: Quarter) => {
  const library = plusbibliotheken.find(({ id }) => happens(id, quarter, now, 'corrected later'));
  if (!library) return;
  await local.setClock(startOfDay(addDays(defaultDates(quarter).closesOn, 10)) + 9 * hour);
  await local.fire('daily');
  await local.fire('publish');
  const secretary = person(local.endpoints.google, secretaryAccount);
  await reopen(local, secretary, workbooks.secretariat, library.id, true);
  await local.setClock(local.world.clock.now() + hour);
  const workbook = workbooks.questionnaires.get(library.id) ?? '';
  await converse(local, quarter, [{ library, workbook, cells: cellsOf(quarter, correctedFigures(library, quarter)) }]);
  await reopen(local, secretary, workbooks.secretariat, library.id, false);
};

const playQuarter = async (local: Local, workbooks: Workbooks, quarter: Quarter, now: Quarter) => {
  await local.setClock(startOfDay(defaultDates(quarter).opensOn) + 4 * hour);
  await local.fire('daily');
  await untilSeen(local);
  await handIn(local, workbooks, quarter, now);
  await correctLate(local, workbooks, quarter, now);
  await local.fire('publish');
};

/**
 * Two weeks to fill in and one more until closing: the current quarter stays open at least this
 * long from today.
 */
const daysToDue = 14;
const daysToClose = 21;

/** Opens the current quarter today; the secretary's dates leave time to fill it in. */
const openCurrent = async (local: Local, workbooks: Workbooks, now: Quarter, today: string) => {
  await local.setClock(null);
  if (defaultDates(now).closesOn < addDays(today, daysToDue)) {
    const secretary = person(local.endpoints.google, secretaryAccount);
    await keepOpen(local, secretary, workbooks.secretariat, now, {
      dueOn: addDays(today, daysToDue),
      closesOn: addDays(today, daysToClose),
    });
    await local.fire('sweep');
  }
  await local.fire('daily');
  await local.fire('publish');
  await local.google.settled();
};

/**
 * Sets up the example group as on Google, and plays its past quarters with the clock set to their
 * time: figures are typed into the sheets and handed in as usual.
 */
export const play = async (local: Local, options: { empty: boolean }, tell: Tell): Promise<void> => {
  const started = local.world.clock.now();
  const now = quarterJustEnded(started);
  const past = options.empty ? [] : quartersBetween(shiftQuarter(now, -pastQuarters), shiftQuarter(now, -1));
  const first = past[0] ?? now;
  await local.setClock(startOfDay(defaultDates(first).opensOn) + 4 * hour);
  local.holdFiles(true);
  tell('The owner makes 16 empty workbooks and shares them');
  const workbooks = await makeWorkbooks(local.endpoints.google, !options.empty);
  tell('Provisioning them as the service account');
  await provision(local.world, registerAt(now, !options.empty));
  await local.google.settled();
  if (!options.empty) {
    tell(`Importing the years before ${tabTitle(first)}`);
    await importHistory(local.world, historyStart(now), first);
  }
  for (const quarter of past) {
    tell(`Filling in ${tabTitle(quarter)}`);
    await playQuarter(local, workbooks, quarter, now);
  }
  tell(`Opening ${tabTitle(now)}`);
  await openCurrent(local, workbooks, now, localDate(started));
  local.holdFiles(false);
};
