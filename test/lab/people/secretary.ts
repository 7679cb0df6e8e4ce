import { addDays, localDate } from '../../../domain/calendar/quarter.ts';
import { profileGroupIds } from '../../../domain/submissions/profile.ts';
import type { TypedCell } from '../../../scripts/local/person.ts';
import type { Dice } from './dice.ts';
import type { SeenTab } from './typist.ts';

interface At {
  readonly row: number;
  readonly column: number;
}

/** Finds a text in a tab. */
export const find = (tab: SeenTab, words: RegExp): At | null => {
  for (const [row, cells] of tab.rows.entries()) {
    const column = cells.findIndex(({ shown }) => words.test(shown));
    if (column >= 0) return { row, column };
  }
  return null;
};

type Act = (dice: Dice, tab: SeenTab, now: number) => readonly TypedCell[];

const at = ({ title }: SeenTab, row: number, column: number, text: string | boolean): TypedCell => ({
  tab: title,
  row,
  column,
  text,
});

/** Rows with a box in a column. */
const boxesIn = (tab: SeenTab, { row: head, column }: At): readonly number[] =>
  tab.rows.flatMap((cells, row) => (row > head && cells[column]?.value?.boolValue !== undefined ? [row] : []));

/** In *Vragen*, the questions below this heading await the libraries. */
export const openHeading = /^Bij de bibliotheken/;

/** Rows of *Vragen* that she may answer: those above the open questions. An untouched box has no value. */
export const rowsOfQuestions = (tab: SeenTab): readonly number[] => {
  const [head, rest] = [find(tab, /^Akkoord$/), find(tab, openHeading)];
  if (!head || !rest) return [];
  return tab.rows.flatMap((cells, row) => (row > head.row && row < rest.row && cells[0]?.shown ? [row] : []));
};

/** The rows among them where it is her turn. */
const rowsWaiting = (tab: SeenTab, turn: At): readonly number[] =>
  rowsOfQuestions(tab).filter((row) => tab.rows[row]?.[turn.column]?.shown === 'u');

/** The date some days from today, as she types it. */
const dayFrom = (now: number, days: number): string => {
  const [year, month, day] = addDays(localDate(now), days).split('-').map(Number);
  return `${day}-${month}-${year}`;
};

/**
 * Agrees with a figure or a correction, withdraws that, or asks something back; mostly where it is
 * her turn.
 */
export const answer: Act = (dice, tab) => {
  const [turn, agreed, question] = [find(tab, /^Wacht op$/), find(tab, /^Akkoord$/), find(tab, /^Uw vraag terug$/)];
  if (!turn || !agreed || !question) return [];
  const rows = rowsOfQuestions(tab);
  if (rows.length === 0) return [];
  const hers = rowsWaiting(tab, turn);
  const row = dice.pick(hers.length > 0 && dice.chance(0.8) ? hers : rows);
  if (dice.chance(0.65)) return [at(tab, row, agreed.column, dice.chance(0.85))];
  return [at(tab, row, question.column, dice.chance(0.8) ? `Klopt dit wel? ${dice.roll(1000)}` : '')];
};

/** Reopens a quarter for a library, with an end date or for the usual two weeks, or unticks that. */
const reopen: Act = (dice, tab, now) => {
  const [box, until] = [find(tab, /^Heropenen/), find(tab, /^Tot$/)];
  if (!box || !until) return [];
  const rows = boxesIn(tab, box);
  if (rows.length === 0) return [];
  const row = dice.pick(rows);
  const day = dice.pick(['', 'eind mei', ...[-1, 0, 1, 3, 20].map((days) => dayFrom(now, days))]);
  return [
    ...(dice.chance(0.7) ? [at(tab, row, box.column, dice.chance(0.6))] : []),
    ...(dice.chance(0.4) ? [at(tab, row, until.column, day)] : []),
  ];
};

const publishNow: Act = (dice, tab) => {
  const place = find(tab, /^Publiceer nu/);
  return place ? [at(tab, place.row, place.column + 1, dice.chance(0.6))] : [];
};

/** Adopts a period on a date of choice, or unticks the box, which undoes nothing. */
const adopt: Act = (dice, tab, now) => {
  const [period, meeting] = [find(tab, /^Stel vast/), find(tab, /^in de vergadering/)];
  if (!period || !meeting) return [];
  const day = dice.pick([0, 0, 0, -1, 2]);
  return [
    at(tab, meeting.row, meeting.column + 1, dayFrom(now, day)),
    ...(dice.chance(0.5)
      ? [at(tab, period.row, period.column + 1, dice.pick(['', '4e kwartaal 2025', '1e kwartaal 2026', 'jaar 2025']))]
      : []),
    // The date is two columns further.
    at(tab, meeting.row, meeting.column + 3, dice.chance(0.7)),
  ];
};

/** Shows another quarter, or the current one again. */
const choose: Act = (dice, tab) => {
  const place = find(tab, /^Toon kwartaal/);
  const typed = dice.pick(['', '1e kwartaal 2026', '4e kwartaal 2025', 'vorig jaar']);
  return place ? [at(tab, place.row, place.column + 1, typed)] : [];
};

const quarterRows = (tab: SeenTab, head: At): readonly number[] =>
  tab.rows.flatMap((cells, row) => (row > head.row && /kwartaal/.test(cells[0]?.shown ?? '') ? [row] : []));

/** Sets other dates for a quarter: earlier, later, unreadable, or the usual ones again. */
const dates: Act = (dice, tab, now) => {
  const [due, closes] = [find(tab, /^Graag uiterlijk$/), find(tab, /^Sluit op$/)];
  if (!due || !closes) return [];
  const rows = quarterRows(tab, closes);
  if (rows.length === 0) return [];
  const day = dice.pick(['', '', 'in juni', ...[-2, 0, 1, 5, 20].map((days) => dayFrom(now, days))]);
  return [at(tab, dice.pick(rows), dice.pick([due.column, closes.column]), day)];
};

const habits = ['telt dit', 'telt dit', 'telt dit niet', 'doet dit niet'];

/** Changes what an empty cell of a library means from now on. */
const register: Act = (dice, tab) => {
  const head = find(tab, /^Leveren$/);
  if (!head) return [];
  const rows = tab.rows.flatMap((cells, row) => (row > head.row && cells[head.column]?.shown ? [row] : []));
  if (rows.length === 0) return [];
  const column = head.column + dice.roll(profileGroupIds.length);
  return [at(tab, dice.pick(rows), column, dice.pick(habits))];
};

/** An act of the secretary in one tab; the details depend on what the tab shows. */
export interface Decision {
  readonly name: string;
  readonly tab: string;
  readonly act: Act;
}

const acts: readonly (Decision & { readonly weight: number })[] = [
  { name: 'answers a question', weight: 45, tab: 'Vragen', act: answer },
  { name: 'reopens', weight: 22, tab: 'Overzicht', act: reopen },
  { name: 'chooses a quarter', weight: 7, tab: 'Overzicht', act: choose },
  { name: 'publishes now', weight: 7, tab: 'Overzicht', act: publishNow },
  { name: 'adopts', weight: 8, tab: 'Overzicht', act: adopt },
  { name: 'moves dates', weight: 8, tab: 'Instellingen', act: dates },
  { name: 'changes a profile', weight: 10, tab: 'Register', act: register },
];

export const decisionNames: readonly string[] = acts.map(({ name }) => name);

export const anyDecision = (dice: Dice): Decision => dice.weigh(acts);

/** Agrees with everything that waits for her. */
export const agreed: Decision = {
  name: 'agrees',
  tab: 'Vragen',
  act: (_, tab) => {
    const [turn, box] = [find(tab, /^Wacht op$/), find(tab, /^Akkoord$/)];
    if (!turn || !box || !find(tab, openHeading)) throw new Error('Vragen has no boxes');
    return rowsWaiting(tab, turn).map((row) => at(tab, row, box.column, true));
  },
};

/** Sets or resets *Heropenen* for each library, *Publiceer nu*, and the last day of the newest quarter. */
export const switched = (on: boolean): readonly Decision[] => [
  {
    name: 'reopens and publishes now',
    tab: 'Overzicht',
    act: (_, tab) => {
      const [box, publication] = [find(tab, /^Heropenen/), find(tab, /^Publiceer nu/)];
      if (!box || !publication) throw new Error('Overzicht has no boxes');
      return [
        ...boxesIn(tab, box).map((row) => at(tab, row, box.column, on)),
        at(tab, publication.row, publication.column + 1, on),
      ];
    },
  },
  {
    name: 'moves dates',
    tab: 'Instellingen',
    act: (_, tab, now) => {
      const closes = find(tab, /^Sluit op$/);
      if (!closes) throw new Error('Instellingen has no dates');
      return quarterRows(tab, closes).map((row) => at(tab, row, closes.column, on ? dayFrom(now, 20) : ''));
    },
  },
];
