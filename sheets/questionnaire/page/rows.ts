import type { Measure } from '../../../domain/measures/measures.ts';
import type { FigureId, TotalId } from '../../../domain/measures/relations.ts';
import type { PageCell } from '../../grid/page.ts';
import { type ColumnRole, columns, type LayoutRow, type MoreCode, type RowCode } from '../layout.ts';
import { wordsFor } from '../measure-words.ts';
import { cellOf } from '../places.ts';
import { bare, explanationInput, type Hidden, hidden, ours, type RowContext } from './cells.ts';
import { comparisonOf, earlierExplanation } from './comparison.ts';
import { totalFormula, totalVerdictFormula, verdictFormula, wideLabelFormula } from './formulas.ts';
import { sentenceBeside } from './sentences-beside.ts';
import { styles, validationOf } from './styles.ts';
import { headingTexts, moreTexts, subheadingTexts, totalTexts } from './texts.ts';
import { topCells } from './top.ts';
import { openNow } from './unfold.ts';
import type { Answer } from './view.ts';

const earlierCells = (context: RowContext, id: FigureId, kind: Measure['kind']): PageCell[] => {
  const { lastYear, previous } = context.view.comparison;
  return [lastYear, previous].map((observations) => {
    const value = comparisonOf(observations, id);
    const note = earlierExplanation(observations, id);
    const style = styles.earlier(kind, typeof value === 'string' && value !== '');
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

const figureCells = (context: RowContext, measure: Measure): PageCell[] => {
  const words = wordsFor(measure.id);
  const { answer } = context.view;
  const validation = validationOf(measure, cellOf(context.places, measure.id, 'input'));
  return [
    ours(context.places.labelsKept.get(measure.id) ?? words.label, styles.plain, words.explanation),
    ...earlierCells(context, measure.id, measure.kind),
    { input: true, style: styles.input(measure.kind), ...(validation && { validation }) },
    { formula: verdictFormula(context.places, measure.id, words.explanation), style: styles.quiet },
    explanationInput,
    ...hidden(measure.id, answered(answer, measure.id)),
  ];
};

const wideCells = (context: RowContext, measure: Measure): PageCell[] => {
  const { label, explanation } = wordsFor(measure.id);
  const { answer } = context.view;
  const formula = wideLabelFormula(context.places, measure.id, label, explanation);
  return [
    { formula, style: styles.plain },
    bare(),
    bare(),
    { input: true, style: styles.words },
    bare(styles.words),
    bare(styles.words),
    ...hidden(measure.id, answered(answer, measure.id)),
  ];
};

const totalCells = (context: RowContext, id: TotalId): PageCell[] => [
  ours(totalTexts[id].label, styles.strong),
  ...earlierCells(context, id, 'count'),
  { formula: totalFormula(context.places, id), style: styles.total },
  { formula: totalVerdictFormula(context.places, id), style: styles.quiet },
  explanationInput,
  ...hidden(id, answered(context.view.answer, id)),
];

const across = (text: string, code: RowCode, style: PageCell['style'], checked = ''): PageCell[] => [
  ours(text, style),
  ...Array.from({ length: 5 }, () => bare(style)),
  ...hidden(code, { checked }),
];

/** The hidden cell beside it holds what the group below was opened for. */
const moreCells = ({ view }: RowContext, code: MoreCode): PageCell[] =>
  across(moreTexts[code], code, styles.more, openNow(view.answer?.submission.reading ?? null, view.quarter).get(code));

/** The ten cells of a row, in the order of a new tab. */
const freshCells = (context: RowContext, row: LayoutRow): PageCell[] => {
  switch (row.kind) {
    case 'figure':
      return figureCells(context, row.measure);
    case 'text':
      return wideCells(context, row.measure);
    case 'total':
      return totalCells(context, row.code);
    case 'heading':
      return across(headingTexts[row.code], row.code, styles.heading);
    case 'more':
      return moreCells(context, row.code);
    case 'subheading':
      return across(subheadingTexts[row.code], row.code, styles.subheading);
    case 'top':
      return topCells[row.code](context);
  }
};

/**
 * The cells of a row at the columns' present positions. Columns that are not ours are left alone.
 */
export const cellsOf = (context: RowContext, row: LayoutRow): PageCell[] => {
  const fresh = freshCells(context, row);
  const at = context.places.columns;
  const cells: PageCell[] = Array.from({ length: Math.max(...Object.values(at)) + 1 }, () => ({ input: true }));
  for (const [role, column] of Object.entries(columns)) cells[at[role as ColumnRole]] = fresh[column] ?? {};
  return cells;
};
