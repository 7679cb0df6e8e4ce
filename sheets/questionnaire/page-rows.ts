import type { PageCell } from '../grid/page.ts';
import { comparisonOf, earlierExplanation } from './comparison.ts';
import { day, moment, periodWithMonths, shortPeriod } from './dutch.ts';
import {
  boxVerdictFormula,
  guideLink,
  linkToRow,
  mineLink,
  standingFormula,
  totalFormula,
  totalVerdictFormula,
  verdictFormula,
  wideLabelFormula,
} from './formulas.ts';
import { type ColumnRole, columns, type LayoutRow, type MoreCode, type RowCode, type TopCode } from './layout.ts';
import { boxValidation, looks, validationOf } from './look.ts';
import type { Measure } from './measures.ts';
import type { Answer, QuestionnaireView } from './page.ts';
import { columnTexts, headingTexts, moreTexts, subheadingTexts, topTexts, totalTexts } from './page-texts.ts';
import { cellOf, type Places, rowAt } from './places.ts';
import { previousQuarter, sameQuarterLastYear, sheetIdOf } from './quarter.ts';
import type { FigureId, TotalId } from './relations.ts';
import { formSentence, sentenceBeside } from './sentences-beside.ts';
import { firstPoint, isUntouched, notBegunSentence, notExpectedSentence, statusSentence } from './texts.ts';
import { openNow } from './unfold.ts';

/** What the cells of a row are made from: the view, and where every row stands. */
export interface Draft {
  readonly view: QuestionnaireView;
  readonly rows: readonly LayoutRow[];
  readonly places: Places;
  /** The quarter is closed with what was handed in: what is typed now asks for a correction. */
  readonly correctable: boolean;
}

const ours = (value: string, style: PageCell['style'] = looks.plain, note?: string): PageCell => ({
  value,
  ...(style && { style }),
  ...(note && { note }),
});

const bare = (style: PageCell['style'] = looks.plain): PageCell => ({ ...(style && { style }) });

interface Hidden {
  readonly checked?: string | number | boolean | undefined;
  readonly sentence?: string | number | boolean | undefined;
  readonly checkedExplanation?: string | number | boolean | undefined;
}

const hiddenCell = (value: string | number | boolean | undefined): PageCell =>
  value === undefined || value === '' ? {} : { value };

/** Code, value last checked, sentence, explanation last checked: the hidden end of a row. */
const hidden = (code: RowCode, { checked, sentence, checkedExplanation }: Hidden = {}): PageCell[] => [
  { value: code },
  hiddenCell(checked),
  hiddenCell(sentence),
  hiddenCell(checkedExplanation),
];

const explanationInput: PageCell = { input: true, style: looks.explanation };

const earlierCells = (draft: Draft, id: FigureId, kind: Measure['kind']): PageCell[] => {
  const { lastYear, previous } = draft.view.comparison;
  return [lastYear, previous].map((observations) => {
    const value = comparisonOf(observations, id);
    const note = earlierExplanation(observations, id);
    const style = looks.earlier(kind, typeof value === 'string' && value !== '');
    return { style, ...(value !== '' && { value }), ...(note && { note }) };
  });
};

const answered = (answer: Answer | null, id: FigureId): Hidden =>
  answer
    ? {
        checked: answer.checked.inputs.get(id),
        sentence: sentenceBeside(answer, id),
        checkedExplanation: answer.checked.explanations.get(id),
      }
    : {};

const figureCells = (draft: Draft, measure: Measure): PageCell[] => {
  const { answer } = draft.view;
  const validation = validationOf(measure, cellOf(draft.places, measure.id, 'input'));
  return [
    ours(draft.places.labelsKept.get(measure.id) ?? measure.label, looks.plain, measure.explanation),
    ...earlierCells(draft, measure.id, measure.kind),
    { input: true, style: looks.input(measure.kind), ...(validation && { validation }) },
    { formula: verdictFormula(draft.places, measure.id, measure.explanation), style: looks.quiet },
    explanationInput,
    ...hidden(measure.id, answered(answer, measure.id)),
  ];
};

const wideCells = (draft: Draft, measure: Measure): PageCell[] => {
  const { answer } = draft.view;
  const formula = wideLabelFormula(draft.places, measure.id, measure.label, measure.explanation);
  return [
    { formula, style: looks.plain },
    bare(),
    bare(),
    { input: true, style: looks.words },
    bare(looks.words),
    bare(looks.words),
    ...hidden(measure.id, answered(answer, measure.id)),
  ];
};

const totalCells = (draft: Draft, id: TotalId): PageCell[] => [
  ours(totalTexts[id].label, looks.strong),
  ...earlierCells(draft, id, 'count'),
  { formula: totalFormula(draft.places, id), style: looks.total },
  { formula: totalVerdictFormula(draft.places, id), style: looks.quiet },
  explanationInput,
  ...hidden(id, answered(draft.view.answer, id)),
];

const across = (text: string, code: RowCode, style: PageCell['style'], checked = ''): PageCell[] => [
  ours(text, style),
  ...Array.from({ length: 5 }, () => bare(style)),
  ...hidden(code, { checked }),
];

/** Beside it, out of sight: what the group under it was opened for. */
const moreCells = ({ view }: Draft, code: MoreCode): PageCell[] =>
  across(moreTexts[code], code, looks.more, openNow(view.answer?.submission.reading ?? null, view.quarter).get(code));

const titleCells = ({ view }: Draft): PageCell[] => [
  ours(view.library.name, looks.title),
  ours(periodWithMonths(view.quarter), looks.strong),
  bare(),
  bare(),
  // Once it is published the dates matter no more, and there is something to see.
  view.answer?.published
    ? { formula: mineLink, style: looks.strong }
    : ours(`${topTexts.dueOn}${day(view.dates.dueOn)}. Sluit ${day(view.dates.closesOn)}.`, looks.strong),
  { formula: guideLink, style: looks.quiet },
  ...hidden('title'),
];

/** First and last by where they are now, not by where they were built. */
const extremes = (places: Places, codes: readonly RowCode[]): { first: RowCode; last: RowCode } => {
  const sorted = [...codes].sort((one, other) => rowAt(places, one) - rowAt(places, other));
  return { first: sorted[0] ?? 'header', last: sorted.at(-1) ?? 'header' };
};

const standingSentence = ({ answer, dates, notAsked = null }: QuestionnaireView): string => {
  if (notAsked !== null && (!answer || isUntouched(answer.submission))) return notExpectedSentence(notAsked);
  return answer
    ? statusSentence(answer.submission, dates, answer.now, answer.published ?? null)
    : notBegunSentence(dates);
};

/** Where the sentence says to begin, as a link; a finding about the form as a whole stands beside the box. */
const beginningOf = ({ view, places }: Draft): string | undefined => {
  const { answer, dates, quarter } = view;
  const first = answer && firstPoint(answer.submission, dates, answer.now);
  return first ? linkToRow(places, sheetIdOf(quarter), first.measure ?? 'done') : undefined;
};

const standingCells = (draft: Draft): PageCell[] => {
  const { view, rows, places } = draft;
  const { answer } = view;
  const sentence = standingSentence(view);
  const verdicts = rows.filter(({ kind }) => kind === 'figure' || kind === 'total').map(({ code }) => code);
  const wide = rows.filter(({ kind }) => kind === 'text').map(({ code }) => code);
  const standing = {
    sentence,
    verdicts: extremes(places, verdicts),
    wide,
    correctable: draft.correctable,
    link: beginningOf(draft),
  };
  return [
    ours(topTexts.standing, looks.strong),
    { formula: standingFormula(places, standing), style: looks.strong },
    bare(),
    bare(),
    bare(),
    ours(answer ? `${topTexts.checkedAt}${moment(answer.checkedAt)}` : '', looks.quiet),
    ...hidden('standing'),
  ];
};

const boxVerdict = ({ view, places, correctable }: Draft, otherwise: string): PageCell => ({
  formula: boxVerdictFormula(places, correctable, (view.answer && formSentence(view.answer)) || otherwise),
  style: looks.quiet,
});

const doneCells = (draft: Draft): PageCell[] => {
  const { answer } = draft.view;
  return [
    ours(topTexts.done, looks.strong),
    bare(),
    bare(),
    { input: true, value: false, style: looks.box, validation: boxValidation },
    boxVerdict(draft, topTexts.doneExplanation),
    bare(),
    ...hidden('done', { checked: answer ? answer.checked.inputs.get('done') : false }),
  ];
};

/** After closing: the box of then stays as it was, out of sight; another box and a reason ask for a correction. */
const correctionCells = (draft: Draft): PageCell[] => {
  const checked = draft.view.answer?.checked;
  return [
    ours(topTexts.correction, looks.strong),
    bare(),
    { input: true, style: looks.box, validation: boxValidation },
    { input: true, style: looks.unseen },
    boxVerdict(draft, topTexts.correctionExplanation),
    explanationInput,
    ...hidden('done', {
      checked: checked?.inputs.get('done'),
      sentence: checked?.correction,
      checkedExplanation: checked?.explanations.get('done'),
    }),
  ];
};

const headerCells = ({ view }: Draft): PageCell[] => [
  ...[
    columnTexts.label,
    shortPeriod(sameQuarterLastYear(view.quarter)),
    shortPeriod(previousQuarter(view.quarter)),
    columnTexts.input,
    columnTexts.verdict,
    columnTexts.explanation,
  ].map((text) => ours(text, looks.columnHead)),
  ...hidden('header', columnTexts),
];

const topCells: Readonly<Record<TopCode, (draft: Draft) => PageCell[]>> = {
  title: titleCells,
  standing: standingCells,
  done: (draft) => (draft.correctable ? correctionCells(draft) : doneCells(draft)),
  header: headerCells,
};

/** The ten cells of a row, in the order of a fresh tab. */
const freshCells = (draft: Draft, row: LayoutRow): PageCell[] => {
  switch (row.kind) {
    case 'figure':
      return figureCells(draft, row.measure);
    case 'text':
      return wideCells(draft, row.measure);
    case 'total':
      return totalCells(draft, row.code);
    case 'heading':
      return across(headingTexts[row.code], row.code, looks.heading);
    case 'more':
      return moreCells(draft, row.code);
    case 'subheading':
      return across(subheadingTexts[row.code], row.code, looks.subheading);
    case 'top':
      return topCells[row.code](draft);
  }
};

/** The cells of a row where the columns are now; a column that is not ours is left alone. */
export const cellsOf = (draft: Draft, row: LayoutRow): PageCell[] => {
  const fresh = freshCells(draft, row);
  const at = draft.places.columns;
  const cells: PageCell[] = Array.from({ length: Math.max(...Object.values(at)) + 1 }, () => ({ input: true }));
  for (const [role, column] of Object.entries(columns)) cells[at[role as ColumnRole]] = fresh[column] ?? {};
  return cells;
};
