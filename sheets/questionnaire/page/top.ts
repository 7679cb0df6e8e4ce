import { addDays, endOfDay, previousQuarter, sameQuarterLastYear } from '../../../domain/calendar/quarter.ts';
import { day, moment, periodWithMonths, shortPeriod } from '../../dutch.ts';
import type { PageCell } from '../../grid/page.ts';
import type { RowCode, TopCode } from '../layout.ts';
import { type Places, rowAt } from '../places.ts';
import { sheetIdOf } from '../quarter-tab.ts';
import { firstPoint, isUntouched, notBegunSentence, notExpectedSentence, statusSentence } from '../texts.ts';
import { bare, explanationInput, hidden, ours, type RowContext } from './cells.ts';
import { boxVerdictFormula, guideLink, libraryReportLink, linkToRow, standingFormula } from './formulas.ts';
import { formSentence } from './sentences-beside.ts';
import { boxValidation, styles } from './styles.ts';
import { columnTexts, correctionNote, explanationNote, topTexts } from './texts.ts';
import type { QuestionnaireView } from './view.ts';

/** The rows at the top, which stay in view. */

/**
 * The last day on which figures may change. After publication, unless reopened, a link to *Uw
 * bibliotheek*.
 */
const dateCell = ({ answer, dates }: QuestionnaireView): PageCell => {
  const reopenedUntil = answer?.submission.reopenedUntil ?? null;
  const isOver = (date: string): boolean => answer !== null && answer.now >= endOfDay(date);
  if (reopenedUntil !== null && !isOver(reopenedUntil)) {
    return ours(`${topTexts.reopened}${day(reopenedUntil)}.`, styles.strong);
  }
  if (answer?.published) return { formula: libraryReportLink, style: styles.strong };
  const until = reopenedUntil ?? dates.closesOn;
  return isOver(until)
    ? ours(`${topTexts.closed}${day(addDays(until, 1))}.`, styles.strong)
    : ours(`${topTexts.dueOn}${day(dates.dueOn)}. Sluit ${day(until)}.`, styles.strong);
};

const titleCells = ({ view }: RowContext): PageCell[] => [
  ours(view.library.name, styles.title),
  ours(periodWithMonths(view.quarter), styles.strong),
  bare(),
  bare(),
  dateCell(view),
  { formula: guideLink, style: styles.quiet },
  ...hidden('title'),
];

/** The first and last of some rows, by their present positions. */
const extremes = (places: Places, codes: readonly RowCode[]): { first: RowCode; last: RowCode } => {
  const sorted = [...codes].sort((one, other) => rowAt(places, one) - rowAt(places, other));
  return { first: sorted[0] ?? 'header', last: sorted.at(-1) ?? 'header' };
};

/** The sentence of the row *Stand* once everything has been checked. */
export const standingSentence = ({ answer, dates, notAsked = null }: QuestionnaireView): string => {
  if (notAsked !== null && (!answer || isUntouched(answer.submission))) return notExpectedSentence(notAsked);
  return answer
    ? statusSentence(answer.submission, dates, answer.now, answer.published ?? null)
    : notBegunSentence(dates);
};

/**
 * A link to the cell that the sentence says to begin with. A finding about the whole form stands
 * beside the box.
 */
const beginningOf = ({ view, places }: RowContext): string | undefined => {
  const { answer, dates, quarter } = view;
  const first = answer && firstPoint(answer.submission, dates, answer.now);
  return first ? linkToRow(places, sheetIdOf(quarter), first.measure ?? 'done') : undefined;
};

const standingCells = (context: RowContext): PageCell[] => {
  const { view, rows, places } = context;
  const { answer } = view;
  const sentence = standingSentence(view);
  const verdicts = rows.filter(({ kind }) => kind === 'figure' || kind === 'total').map(({ code }) => code);
  const wide = rows.filter(({ kind }) => kind === 'text').map(({ code }) => code);
  const standing = {
    sentence,
    verdicts: extremes(places, verdicts),
    wide,
    correctable: context.correctable,
    link: beginningOf(context),
  };
  return [
    ours(topTexts.standing, styles.strong),
    { formula: standingFormula(places, standing), style: styles.strong },
    bare(),
    bare(),
    bare(),
    ours(answer ? `${topTexts.checkedAt}${moment(answer.checkedAt)}` : '', styles.quiet),
    ...hidden('standing'),
  ];
};

/** The sentence beside the box: the one about the form as a whole, or what the box is for. */
export const boxSentence = ({ view: { answer }, correctable }: RowContext): string =>
  (answer && formSentence(answer)) || (correctable ? topTexts.correctionExplanation : topTexts.doneExplanation);

const boxVerdict = (context: RowContext): PageCell => ({
  formula: boxVerdictFormula(context.places, context.correctable, boxSentence(context)),
  style: styles.quiet,
});

const doneCells = (context: RowContext): PageCell[] => {
  const { answer } = context.view;
  return [
    ours(topTexts.done, styles.strong),
    bare(),
    bare(),
    { input: true, value: false, style: styles.box, validation: boxValidation },
    boxVerdict(context),
    bare(),
    ...hidden('done', { checked: answer ? answer.checked.inputs.get('done') : false }),
  ];
};

/** After closing, the old box stays, hidden; another box and a reason request a correction. */
const correctionCells = (context: RowContext): PageCell[] => {
  const checked = context.view.answer?.checked;
  return [
    ours(topTexts.correction, styles.strong),
    bare(),
    { input: true, style: styles.box, validation: boxValidation },
    { input: true, style: styles.unseen },
    // The note stands beside the reason; an input keeps its own notes.
    { ...boxVerdict(context), note: correctionNote },
    explanationInput,
    ...hidden('done', {
      checked: checked?.inputs.get('done'),
      sentence: checked?.correction,
      checkedExplanation: checked?.explanations.get('done'),
    }),
  ];
};

const headerCells = ({ view }: RowContext): PageCell[] => [
  ...[
    columnTexts.label,
    shortPeriod(sameQuarterLastYear(view.quarter)),
    shortPeriod(previousQuarter(view.quarter)),
    columnTexts.input,
    columnTexts.verdict,
  ].map((text) => ours(text, styles.columnHead)),
  ours(columnTexts.explanation, styles.columnHead, explanationNote),
  ...hidden('header', columnTexts),
];

export const topCells: Readonly<Record<TopCode, (context: RowContext) => PageCell[]>> = {
  title: titleCells,
  standing: standingCells,
  done: (context) => (context.correctable ? correctionCells(context) : doneCells(context)),
  header: headerCells,
};
