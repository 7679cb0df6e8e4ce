import { endOfDay, localDate, type QuarterDates } from '../../../domain/calendar/quarter.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { PublishedRevision } from '../../../domain/statistics/library-report.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { openIn } from '../../../domain/submissions/finding.ts';
import type { Reading, Revision, Submission, SubmissionState } from '../../../domain/submissions/submission.ts';
import { capitalised, day, listed, moment } from '../../dutch.ts';
import { isChanged } from './changed.ts';
import { unfinishedCorrection, wantsCorrection } from './closed-standing-texts.ts';
import { correctionInvitation } from './correction-texts.ts';
import { counted, pointsWords } from './points-texts.ts';

/** How many of the required fields are filled in: `15 van 21`. */
export const progressOf = ({
  quarter,
  reading,
}: Submission): { readonly filled: number; readonly required: number } => {
  const blank = new Set(reading?.observations.filter(({ kind }) => kind === 'blank').map(({ measure }) => measure));
  const required = measuresIn(quarter).filter((measure) => measure.required);
  return { required: required.length, filled: reading ? required.filter(({ id }) => !blank.has(id)).length : 0 };
};

const blankRequired = (submission: Submission): number => {
  const { filled, required } = progressOf(submission);
  return required - filled;
};

interface ToDo {
  readonly errors: number;
  readonly questions: number;
  /** Empty required fields. After the tick each is also an error (F4), and still counts here. */
  readonly blank: number;
}

const toDoIn = (submission: Submission, reading: Reading): ToDo => {
  const open = openIn(reading).filter(({ rule }) => rule !== 'F4');
  const errors = open.filter(({ level }) => level === 'error').length;
  return { errors, questions: open.length - errors, blank: blankRequired(submission) };
};

const toDoWords = ({ errors, questions, blank }: ToDo): string => {
  const asked = [
    ...counted(errors, 'vak aanpassen', 'vakken aanpassen'),
    ...counted(questions, 'vraag beantwoorden', 'vragen beantwoorden'),
  ];
  const empty = counted(blank, 'vak invullen', 'vakken invullen').map((text) => `nog ${text}`);
  return [...(asked.length > 0 ? [listed(asked)] : []), ...empty].join(', ');
};

/** With at most this many things to do, the form is nearly done. */
const nearlyDoneMax = 3;

const busyWith = (toDo: ToDo): string => {
  const nearly = toDo.errors + toDo.questions + toDo.blank <= nearlyDoneMax;
  return `${nearly ? 'Bijna klaar' : 'Bezig'}: ${toDoWords(toDo)}.`;
};

/** What was handed in counts until something newer is complete. */
const untilThen = ({ counted: revision }: Submission): string =>
  revision ? ` Tot dan tellen uw cijfers van ${moment(revision.handedInAt)}.` : '';

/** The box is ticked, but something is open. An earlier hand-in still counts. */
const tickedWithPoints = (submission: Submission, open: readonly Finding[]): string => {
  const points = pointsWords(open);
  if (!submission.counted) return `Nog niet ingediend: ${points} Is alles klaar, dan gaat het vanzelf.`;
  return isChanged(submission)
    ? `Ingediend; uw wijziging telt nog niet mee: ${points}${untilThen(submission)}`
    : `Ingediend; uw cijfers van ${moment(submission.counted.handedInAt)} tellen mee. ${capitalised(points)}`;
};

const unfinished = (submission: Submission, reading: Reading): string => {
  const open = openIn(reading);
  if (reading.ticked && open.length > 0) return tickedWithPoints(submission, open);
  const toDo = toDoIn(submission, reading);
  const words =
    toDoWords(toDo) === ''
      ? 'Alles is ingevuld en nagekeken. Zet nog een vinkje bij ‘Wij zijn klaar’.'
      : busyWith(toDo);
  return `${words}${untilThen(submission)}`;
};

/** The last day of a reopened quarter, shown whatever else there is to do. */
const reopenedUntilWords = ({ reopenedUntil }: Submission): string =>
  reopenedUntil === null ? '' : ` Heropend tot ${day(reopenedUntil)}.`;

const busy = (submission: Submission): string =>
  submission.reading ? `${unfinished(submission, submission.reading)}${reopenedUntilWords(submission)}` : 'Bezig.';

const handedIn = (submission: Submission, dates: QuarterDates): string => {
  const { counted: revision, firstHandedInAt } = submission;
  if (!revision) return busy(submission);
  const until = submission.reopenedUntil ?? dates.closesOn;
  return revision.revision > 1 && firstHandedInAt !== revision.handedInAt
    ? `Ingediend, en op ${moment(revision.handedInAt).split(',')[0]} gewijzigd. De laatste cijfers tellen.`
    : `Ingediend op ${moment(revision.handedInAt)}. Dank u wel. U kunt nog wijzigen tot ${day(until)}.`;
};

const awaitingRelease = (submission: Submission): string => {
  const releases = submission.reading?.findings.filter(({ level }) => level === 'release').length ?? 0;
  return `Ingediend. De secretaris kijkt nog naar ${releases === 1 ? '1 cijfer' : `${releases} cijfers`}; u hoeft niets te doen.`;
};

const notThere = 'Dit kwartaal is gesloten zonder uw cijfers. Ze zijn nog welkom: vraag de secretaris om heropening.';

/** Also shown in a tab that has not been checked yet. */
export const notBegunSentence = (dates: QuarterDates): string =>
  `Nog niet begonnen. Graag uiterlijk ${day(dates.dueOn)}.`;

type Say = (submission: Submission, dates: QuarterDates) => string;

const sentences: Readonly<Record<SubmissionState, Say>> = {
  'not-started': (_, dates) => notBegunSentence(dates),
  'in-progress': busy,
  'queries-open': busy,
  submitted: handedIn,
  'awaiting-release': awaitingRelease,
  closed: ({ counted: revision, decided }) =>
    revision ? `Dit kwartaal is gesloten. ${correctionInvitation(decided)}` : notThere,
  'correction-requested': () => 'Uw correctie ligt bij de secretaris. De gepubliceerde cijfers blijven zolang staan.',
  reopened: (submission, dates) => {
    const until = day(submission.reopenedUntil ?? dates.closesOn);
    return submission.reading?.ticked
      ? `Heropend tot ${until}. Pas aan wat nodig is; uw vinkje staat er nog.`
      : `Heropend tot ${until}. Vul in wat nodig is, en zet een vinkje bij ‘Wij zijn klaar’.`;
  },
};

/**
 * The state at `now` (epoch milliseconds). Past its closing date a submission is closed, even if no
 * check has stored that yet.
 */
export const stateAt = (submission: Submission, dates: QuarterDates, now: number): SubmissionState => {
  const until = submission.reopenedUntil ?? dates.closesOn;
  return now < endOfDay(until) || submission.state === 'correction-requested' ? submission.state : 'closed';
};

/** The point that *Stand* tells the library to begin with; null = none. */
export const firstPoint = (submission: Submission, dates: QuarterDates, now: number): Finding | null => {
  const { reading } = submission;
  if (!reading) return null;
  const state = stateAt(submission, dates, now);
  const isBusy = state === 'in-progress' || state === 'queries-open';
  const isCorrection = state === 'closed' && !submission.decided && wantsCorrection(submission);
  const isNamed = isBusy ? reading.ticked : isCorrection;
  return isNamed ? (openIn(reading)[0] ?? null) : null;
};

/**
 * Also shown before the closing date. A later change already counts and will be in the next
 * edition.
 */
const publishedSentence = ({ revision, on }: PublishedRevision, counted: Revision, ending: string): string => {
  const changed = day(localDate(counted.handedInAt));
  return [
    `Meegeteld in het kwartaalbericht van ${day(on)}.`,
    revision === counted.revision
      ? 'Kijk ook eens bij ‘Uw bibliotheek’.'
      : `Uw wijziging van ${changed} telt ook mee en komt in het volgende bericht.`,
    ending,
  ].join(' ');
};

/** The sentence of the row *Stand*. `published`: the last published revision, and since when. */
export const statusSentence = (
  submission: Submission,
  dates: QuarterDates,
  now: number,
  published: PublishedRevision | null = null,
): string => {
  const state = stateAt(submission, dates, now);
  const { counted: revision, reopenedUntil, decided } = submission;
  const wanted = state === 'closed' ? unfinishedCorrection(submission) : '';
  if (wanted !== '') return wanted;
  const done = state === 'submitted' || state === 'closed';
  if (!revision || !done || !published) return sentences[state](submission, dates);
  const until = day(reopenedUntil ?? dates.closesOn);
  const ending = state === 'closed' ? correctionInvitation(decided) : `U kunt nog wijzigen tot ${until}.`;
  return publishedSentence(published, revision, ending);
};

export const closedReason = 'tijdelijk gesloten';
export const leftReason = 'u doet niet meer mee';

/** For a library that is not asked about this quarter. */
export const notExpectedSentence = (reason: string): string =>
  `Over dit kwartaal vragen wij u geen cijfers (${reason}).`;

/**
 * Whether a quarter that is not asked is still empty. If figures were entered anyway, *Stand* shows
 * their progress.
 */
export const isUntouched = ({ state, counted: revision, reading }: Submission): boolean =>
  revision === null &&
  (state === 'not-started' || state === 'closed') &&
  !reading?.ticked &&
  (reading?.observations ?? []).every(({ kind }) => kind === 'blank');
