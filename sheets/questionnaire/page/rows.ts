import type { Measure } from '../../../domain/measures/measures.ts';
import type { FigureId, TotalId } from '../../../domain/measures/relations.ts';
import type { PageCell } from '../../grid/page.ts';
import { type ColumnRole, columns, type LayoutRow, type MoreCode, type RowCode } from '../layout.ts';
import { wordsFor } from '../measure-words.ts';
import { cellOf } from '../places.ts';
import { bare, type Draft, explanationInput, type Hidden, hidden, ours } from './cells.ts';
import { comparisonOf, earlierExplanation } from './comparison.ts';
import { totalFormula, totalVerdictFormula, verdictFormula, wideLabelFormula } from './formulas.ts';
import { sentenceBeside } from './sentences-beside.ts';
import { looks, validationOf } from './styles.ts';
import { headingTexts, moreTexts, subheadingTexts, totalTexts } from './texts.ts';
import { topCells } from './top.ts';
import { openNow } from './unfold.ts';
import type { Answer } from './view.ts';

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
  const words = wordsFor(measure.id);
  const { answer } = draft.view;
  const validation = validationOf(measure, cellOf(draft.places, measure.id, 'input'));
  return [
    ours(draft.places.labelsKept.get(measure.id) ?? words.label, looks.plain, words.explanation),
    ...earlierCells(draft, measure.id, measure.kind),
    { input: true, style: looks.input(measure.kind), ...(validation && { validation }) },
    { formula: verdictFormula(draft.places, measure.id, words.explanation), style: looks.quiet },
    explanationInput,
    ...hidden(measure.id, answered(answer, measure.id)),
  ];
};

const wideCells = (draft: Draft, measure: Measure): PageCell[] => {
  const { label, explanation } = wordsFor(measure.id);
  const { answer } = draft.view;
  const formula = wideLabelFormula(draft.places, measure.id, label, explanation);
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
