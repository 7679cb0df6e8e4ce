import { day, listed, moment } from './dutch.ts';
import { quotedName } from './figure-names.ts';
import type { Finding } from './finding.ts';
import { measuresIn } from './measures.ts';
import type { PublishedRevision } from './mine/mine.ts';
import { sameMeaning } from './observation.ts';
import { endOfDay, localDate, type QuarterDates } from './quarter.ts';
import type { Reading, Revision, Submission, SubmissionState } from './submission.ts';

/** What is still to be done about a finding by the library itself. */
export const isOpen = (finding: Finding): boolean => finding.level !== 'info' && !finding.settled;

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

const counted = (number: number, one: string, many: string): string[] =>
  number === 0 ? [] : [number === 1 ? `1 ${one}` : `${number} ${many}`];

const toDo = (submission: Submission, reading: Reading): string[] => {
  const open = reading.findings.filter((finding) => isOpen(finding) && finding.rule !== 'F4');
  const errors = open.filter(({ level }) => level === 'error').length;
  return [
    ...counted(errors, 'vak aanpassen', 'vakken aanpassen'),
    ...counted(open.length - errors, 'vraag beantwoorden', 'vragen beantwoorden'),
    ...counted(blankRequired(submission), 'vak invullen', 'vakken invullen').map((text) => `nog ${text}`),
  ];
};

/** What was handed in goes on counting while something newer is not finished. */
const untilThen = ({ counted: revision }: Submission): string =>
  revision ? ` Tot dan tellen uw cijfers van ${moment(revision.handedInAt)}.` : '';

const whereToLook = ({ measure }: Finding): string =>
  measure === null ? 'de regel bij het vinkje' : quotedName(measure);

const unfinished = (submission: Submission, reading: Reading): string => {
  const open = reading.findings.find(isOpen);
  if (reading.ticked && open) {
    return `Nog niet ingediend: kijk eerst naar ${whereToLook(open)}. Uw vinkje blijft staan; daarna gaat het vanzelf.`;
  }
  const blank = blankRequired(submission);
  if (open) return `Bijna klaar: ${listed(toDo(submission, reading))}.`;
  if (blank > 0) return `Bezig: nog ${blank === 1 ? '1 vak' : `${blank} vakken`} in te vullen.`;
  return 'Alles is ingevuld en nagekeken. Zet nog een vinkje bij ‘Wij zijn klaar’.';
};

/** Whoever was let in again reads until when, whatever else there is to do. */
const reopenedUntilWords = ({ reopenedUntil }: Submission): string =>
  reopenedUntil === null ? '' : ` Heropend tot ${day(reopenedUntil)}.`;

const busy = (submission: Submission): string =>
  submission.reading
    ? `${unfinished(submission, submission.reading)}${untilThen(submission)}${reopenedUntilWords(submission)}`
    : 'Bezig.';

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
const closedQuarter = 'Dit kwartaal is gesloten. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.';

/** Also what a tab says that nobody has looked at yet. */
export const notBegunSentence = (dates: QuarterDates): string =>
  `Nog niet begonnen. Graag uiterlijk ${day(dates.dueOn)}.`;

/** The box *Correctie* is ticked and a figure was changed, but it is no request yet: a question is open, or the reason lacks. */
const unfinishedCorrection = ({ counted: revision, reading }: Submission): string => {
  if (!revision || !reading?.correction) return '';
  const counts = new Map(revision.observations.map((one) => [one.measure, one]));
  const isChanged = reading.observations.some((one) => {
    const then = counts.get(one.measure);
    return then !== undefined && !sameMeaning(then, one);
  });
  if (!isChanged) return '';
  const open = reading.findings.find(isOpen);
  return open
    ? `Uw correctie is nog niet gevraagd: kijk eerst naar ${whereToLook(open)}. Daarna gaat het vanzelf.`
    : 'Uw correctie is nog niet gevraagd: schrijf achter het vinkje, bij ‘Uw toelichting’, in een paar woorden waarom.';
};

type Say = (submission: Submission, dates: QuarterDates) => string;

const sentences: Readonly<Record<SubmissionState, Say>> = {
  'not-started': (_, dates) => notBegunSentence(dates),
  'in-progress': busy,
  'queries-open': busy,
  submitted: handedIn,
  'awaiting-release': awaitingRelease,
  closed: ({ counted }) => (counted ? closedQuarter : notThere),
  'correction-requested': () => 'Uw correctie ligt bij de secretaris. De gepubliceerde cijfers blijven zolang staan.',
  reopened: (submission, dates) => {
    const until = day(submission.reopenedUntil ?? dates.closesOn);
    return submission.reading?.ticked
      ? `Heropend tot ${until}. Pas aan wat nodig is; uw vinkje staat er nog.`
      : `Heropend tot ${until}. Vul in wat nodig is, en zet een vinkje bij ‘Wij zijn klaar’.`;
  },
};

/** A submission that nobody has looked at since its closing date passed is closed all the same. */
export const stateAt = (submission: Submission, dates: QuarterDates, now: number): SubmissionState => {
  const until = submission.reopenedUntil ?? dates.closesOn;
  return now < endOfDay(until) || submission.state === 'correction-requested' ? submission.state : 'closed';
};

/** Also before the closing date; a change since then counts already and is in the next edition. */
const publishedSentence = (
  { revision, on }: PublishedRevision,
  counted: Revision,
  closed: boolean,
  until: string,
): string => {
  const changed = day(localDate(counted.handedInAt));
  return [
    `Meegeteld in het kwartaalbericht van ${day(on)}.`,
    revision === counted.revision
      ? 'Kijk ook eens bij ‘Uw bibliotheek’.'
      : `Uw wijziging van ${changed} telt ook mee en komt in het volgende bericht.`,
    closed ? 'Klopt er iets niet? Zet een vinkje bij ‘Correctie’.' : `U kunt nog wijzigen tot ${day(until)}.`,
  ].join(' ');
};

/** The row *Stand* (`users.md` 4.2). `published`: the revision that was published last, and since when. */
export const statusSentence = (
  submission: Submission,
  dates: QuarterDates,
  now: number,
  published: PublishedRevision | null = null,
): string => {
  const state = stateAt(submission, dates, now);
  const { counted, reopenedUntil } = submission;
  const wanted = state === 'closed' ? unfinishedCorrection(submission) : '';
  if (wanted !== '') return wanted;
  const done = state === 'submitted' || state === 'closed';
  return counted && done && published
    ? publishedSentence(published, counted, state === 'closed', reopenedUntil ?? dates.closesOn)
    : sentences[state](submission, dates);
};

export const closedReason = 'tijdelijk gesloten';
export const leftReason = 'u doet niet meer mee';

/** For a library that is not asked about this quarter. */
export const notExpectedSentence = (reason: string): string =>
  `Over dit kwartaal vragen wij u geen cijfers (${reason}).`;

/** Who is not asked and has not begun reads that; who fills in figures all the same reads how far they are. */
export const isUntouched = ({ state, counted, reading }: Submission): boolean =>
  counted === null &&
  (state === 'not-started' || state === 'closed') &&
  !reading?.ticked &&
  (reading?.observations ?? []).every(({ kind }) => kind === 'blank');
