import { addDays, localDate, type Quarter, type QuarterDates } from '../../../domain/calendar/quarter.ts';
import type { SubmissionState } from '../../../domain/submissions/submission.ts';
import { day, period } from '../../dutch.ts';
import type { WordTones } from '../../questionnaire/page/styles.ts';
import { showStoredDate } from '../../statistic/show.ts';
import {
  isAsked,
  type OverviewLine,
  type SubmissionFacts,
  type Waiting,
  type WorkbookTrouble,
  waitingOf,
} from './line.ts';
import type { OverviewView, QuarterStanding } from './overview.ts';

import { yearSummary, yearTodo, yearToJudge } from './year-texts.ts';

/** A sign and a word for each state. The sign never stands alone. */

const submitted = (facts: SubmissionFacts): string => {
  if (facts.published) return '✔ meegeteld';
  return (facts.counted?.revision ?? 1) > 1 ? '● ingediend (gewijzigd)' : '● ingediend';
};

const inProgress = ({ filled, open }: SubmissionFacts): string => {
  if (!filled) return '◔ bezig';
  return filled.done === filled.of && open === 0 ? '◕ klaar, geen vinkje' : `◔ bezig (${filled.done} van ${filled.of})`;
};

const words: Readonly<Record<SubmissionState, (facts: SubmissionFacts) => string>> = {
  'not-started': () => '○ niet begonnen',
  'in-progress': inProgress,
  'queries-open': ({ ticked }) => (ticked ? '? vraag open (vinkje staat)' : '? vraag open'),
  'awaiting-release': () => '● wacht op u',
  submitted,
  closed: ({ counted }) => (counted ? '✔ meegeteld' : '– niet ontvangen'),
  'correction-requested': () => '↺ correctie gevraagd',
  reopened: () => '↺ heropend',
};

export const notExpected = 'hoeft niet';

/** Replaces the state, with what to do about it. */
const troubleWords: Readonly<Record<WorkbookTrouble, { readonly state: string; readonly todo: string }>> = {
  locked: { state: '! geen toegang', todo: 'blad opnieuw delen (Uitleg, stap 2)' },
  'other-library': {
    state: '! blad van een ander',
    todo: 'een eigen blad geven: dit is een kopie van een andere bibliotheek',
  },
  refused: {
    state: '! blad op slot',
    todo: 'in hun blad, bij Gegevens → Bladen en bereiken beveiligen: alle beveiliging verwijderen; het gaat dan vanzelf verder',
  },
  failing: { state: '! niet nagekeken', todo: 'niets; het beheer is aan zet (zie de regel bovenaan)' },
  stuck: {
    state: '! niet nagekeken',
    todo: 'vragen weg te halen wat er het laatst in is geplakt (zie de regel bovenaan)',
  },
};

export const stateWord = (facts: SubmissionFacts | null): string =>
  facts ? words[facts.state](facts) : '○ niet begonnen';

const daysLeftToRemind = 7;

/** From a week before the due date, libraries that have not handed in may be reminded. */
const remindOrWait = ({ dueOn }: QuarterDates, now: number): string =>
  localDate(now) >= addDays(dueOn, -daysLeftToRemind) ? 'herinneren' : 'wachten';

type Todo = (facts: SubmissionFacts, view: OverviewView) => string;

export const nothing = 'niets';

const todos: Readonly<Record<SubmissionState, Todo>> = {
  'not-started': (_, view) => remindOrWait(view.dates, view.now),
  'in-progress': ({ filled, open }, view) =>
    filled && filled.done === filled.of && open === 0
      ? 'wachten; alleen het vinkje ontbreekt'
      : remindOrWait(view.dates, view.now),
  'queries-open': () => 'wachten; zij zijn aan zet',
  'awaiting-release': () => 'wachten; het cijfer wordt nog nagekeken',
  submitted: () => nothing,
  closed: ({ counted }) => (counted ? nothing : 'heropenen, als zij nog willen leveren'),
  'correction-requested': () => 'wachten; de correctie wordt nog nagekeken',
  reopened: ({ reopenedUntil }) => (reopenedUntil ? `wachten (tot ${day(reopenedUntil)})` : 'wachten'),
};

/** The library is changing figures that it handed in; those count until it hands in again. */
const countsBefore = ({ state, counted }: SubmissionFacts): boolean =>
  counted !== null && (state === 'in-progress' || state === 'queries-open');

const untouched: SubmissionFacts = {
  state: 'not-started',
  counted: null,
  open: 0,
  changedAt: null,
  reopenedUntil: null,
};

/**
 * `2 cijfers beoordelen (tab Vragen)`, `correctie 1e kwartaal 2025 beoordelen (tab Vragen)`. The
 * shown quarter is not named.
 */
const toJudge = ({ quarter, kind, number }: Waiting, shown: Quarter): string => {
  const what = kind === 'correction' ? 'correctie' : `${number} ${number === 1 ? 'cijfer' : 'cijfers'}`;
  const of = quarter === shown ? '' : ` ${period(quarter)}`;
  return `${what}${of} beoordelen (tab Vragen)`;
};

/** What waits in the shown quarter comes before other quarters. */
const firstToJudge = ({ waiting, year }: OverviewLine, shown: Quarter): string | null => {
  const first = waiting.find(({ quarter }) => quarter === shown) ?? waiting[0];
  if (first) return toJudge(first, shown);
  return year && yearToJudge(year) !== '' ? yearToJudge(year) : null;
};

export const lineState = (line: OverviewLine, view: OverviewView): string => {
  if (!isAsked(line, view.quarter)) return notExpected;
  return line.trouble ? troubleWords[line.trouble].state : stateWord(line.submission);
};

export const lineTodo = (line: OverviewLine, view: OverviewView): string => {
  if (!isAsked(line, view.quarter)) return 'niets; er is niets te heropenen';
  if (line.library.workbookId === null) return 'een blad geven (tab Register)';
  if (line.trouble) return troubleWords[line.trouble].todo;
  const facts = line.submission ?? untouched;
  const todo = todos[facts.state](facts, view);
  const whole = countsBefore(facts) ? `${todo}; eerdere cijfers tellen mee` : todo;
  return firstToJudge(line, view.quarter) ?? (line.year && todo === nothing ? yearTodo(line.year) : whole);
};

/** A workbook that only the secretary can help: without one, or in trouble that is not ours. */
const needsWorkbook = ({ library, trouble }: OverviewLine): boolean =>
  library.workbookId === null || (trouble !== null && trouble !== 'failing');

const daysUntil = (date: string, now: number): number =>
  Math.round((Date.parse(date) - Date.parse(localDate(now))) / 86_400_000);

const inDays = (days: number): string => {
  if (days === 0) return 'vandaag';
  return days === 1 ? 'morgen' : `over ${days} dagen`;
};

/** The standing of a closed quarter as a whole. */
const standingWords = (standing: QuarterStanding): string => {
  if (standing.kind === 'checking') return 'wordt nagekeken';
  if (standing.kind === 'provisional') return 'voorlopig gepubliceerd';
  const on = showStoredDate(standing.adoptedOn);
  return standing.kind === 'final' ? `definitief, vastgesteld op ${on}` : `herzien na de vaststelling op ${on}`;
};

const deadlineWords = ({ dates, now, standing }: OverviewView): string => {
  const { dueOn, closesOn } = dates;
  const today = localDate(now);
  if (today <= dueOn) return `graag uiterlijk ${day(dueOn)} (${inDays(daysUntil(dueOn, now))})`;
  if (today <= closesOn) return `sluit ${day(closesOn)} (${inDays(daysUntil(closesOn, now))})`;
  const since = addDays(closesOn, 1);
  const date = since.slice(0, 4) === today.slice(0, 4) ? day(since) : showStoredDate(since);
  return [`gesloten sinds ${date}`, ...(standing ? [standingWords(standing)] : [])].join(' · ');
};

const waitingWords = (number: number): string => {
  if (number === 0) return 'er wacht niets op u';
  return number === 1 ? '1 zaak wacht op u' : `${number} zaken wachten op u`;
};

/** *1e kwartaal 2026 · ingediend 11 van 14 · 2 zaken wachten op u · graag uiterlijk 20 april (over 6 dagen)*. */
export const summaryLine = (view: OverviewView): string => {
  const asked = view.lines.filter((line) => isAsked(line, view.quarter));
  const handedIn = asked.filter(({ submission }) => submission?.counted).length;
  const waiting = view.lines.reduce((sum, line) => sum + waitingOf(line), 0) + asked.filter(needsWorkbook).length;
  const before = asked.filter(({ submission }) => submission && countsBefore(submission)).length;
  return [
    period(view.quarter),
    `ingediend ${handedIn} van ${asked.length}${before === 0 ? '' : ` (van ${before} tellen de eerdere cijfers)`}`,
    ...yearSummary(view.lines, view),
    waitingWords(waiting),
    deadlineWords(view),
  ].join(' · ');
};

/** The colour of *Stand* by its sign. The words say the same. */
export const stateTones: WordTones = [
  ['✔', 'fine'],
  ['● wacht', 'ask'],
  ['●', 'fine'],
  ['↺ correctie', 'ask'],
  ['?', 'ask'],
  ['◔', 'info'],
  ['◕', 'info'],
  ['↺', 'info'],
  ['!', 'change'],
  ['–', 'change'],
  ['○', 'quiet'],
  [notExpected, 'quiet'],
];
