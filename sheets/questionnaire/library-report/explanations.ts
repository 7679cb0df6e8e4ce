import { type Quarter, shiftQuarter } from '../../../domain/calendar/quarter.ts';
import { measureOf } from '../../../domain/measures/measures.ts';
import { type FigureId, figureOf, isTotalId } from '../../../domain/measures/relations.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { capitalised, shortPeriod } from '../../dutch.ts';
import type { PageRange, PageRow } from '../../grid/page.ts';
import { nameOf } from '../figure-names.ts';
import { layoutRows } from '../layout.ts';
import { head, other, quietWords, words } from './cells.ts';
import { columns } from './layout.ts';
import * as t from './texts.ts';

/**
 * A library's words, beside a figure or in a text of its own, kept for colleagues who come later.
 */
export interface Explained {
  readonly quarter: Quarter;
  readonly figure: FigureId;
  /** The figure that they were written for; '' for a text, which stands by itself. */
  readonly value: number | string;
  readonly text: string;
}

const quartersBack = [0, 1, 2, 3, 4];
/** Further explanations are only counted, so that the tab stays readable. */
const explainedMax = 60;
const textLengthMax = 500;

const amountOf = (observations: readonly Observation[], id: FigureId): number | string => {
  const one = observations.find(({ measure }) => measure === id);
  if (one?.writtenFor !== undefined) return one.writtenFor;
  if (one?.kind === 'text') return String(one.value ?? '');
  const word = one?.kind === 'unknown' || one?.kind === 'not-applicable' ? t.nothingWords[one.kind] : '';
  return figureOf(observations, id) ?? word;
};

const isWideText = (id: FigureId): boolean =>
  !isTotalId(id) && measureOf(id).kind === 'text' && measureOf(id).wide === true;

const explainedBy = (
  quarter: Quarter,
  figure: FigureId,
  observations: readonly Observation[],
): readonly Explained[] => {
  const one = observations.find(({ measure }) => measure === figure);
  if (!one) return [];
  const explained = { quarter, figure };
  const own = isWideText(figure) ? String(one.value ?? '').trim() : '';
  if (own !== '') return [{ ...explained, value: '', text: own }];
  const text = one.explanation.trim();
  return text === '' ? [] : [{ ...explained, value: amountOf(observations, figure), text }];
};

/** The explanations in the tab, or as imported where the tab has none. */
const explainedIn = ({ quarter, reading, counted }: Submission): readonly Explained[] => {
  const kept = [reading, counted].flatMap((one) => (one ? [one.observations] : []));
  return layoutRows(quarter).flatMap((row): readonly Explained[] => {
    if (row.kind === 'total') {
      const text = reading?.totalExplanations?.[row.code]?.trim() ?? '';
      const value = amountOf(reading?.observations ?? [], row.code);
      return text === '' ? [] : [{ quarter, figure: row.code, value, text }];
    }
    if (!('measure' in row)) return [];
    const found = kept.map((observations) => explainedBy(quarter, row.measure.id, observations));
    return found.find(({ length }) => length > 0) ?? [];
  });
};

/**
 * The explanations of the published quarter and the four before it, newest quarter first, then in
 * the order of the tab.
 */
export const explanationsOf = (quarter: Quarter, submissions: ReadonlyMap<Quarter, Submission>): readonly Explained[] =>
  quartersBack.flatMap((by) => {
    const submission = submissions.get(shiftQuarter(quarter, -by));
    return submission ? explainedIn(submission) : [];
  });

interface Block {
  readonly rows: readonly PageRow[];
  readonly merges: readonly PageRange[];
}

const wide = (row: number): PageRange => ({
  fromRow: row,
  toRow: row,
  fromColumn: columns.previous,
  toColumn: columns.words,
});

const explainedRow = ({ quarter, figure, value, text }: Explained, at: number): PageRow => ({
  at,
  cells: [
    words(capitalised(nameOf(figure))),
    other(shortPeriod(quarter), 'count'),
    other(value, !isTotalId(figure) && measureOf(figure).kind === 'fee' ? 'fee' : 'count'),
    ...Array.from({ length: columns.words - columns.previous + 1 }, (_, index) =>
      words(index === 0 ? `‘${clipped(text, textLengthMax)}’` : ''),
    ),
  ],
});

export const explanationRows = (explanations: readonly Explained[], from: number): Block => {
  if (explanations.length === 0) {
    const merge = { ...wide(from), fromColumn: columns.label };
    return { rows: [{ at: from, cells: [quietWords(t.noExplanations)] }], merges: [merge] };
  }
  const [figure, when, value, text] = t.explanationHeads;
  const heads = [head(figure, 'LEFT'), head(when, 'RIGHT'), head(value, 'RIGHT'), head(text, 'LEFT')];
  const others = Array.from({ length: columns.words - columns.previous }, () => head('', 'LEFT'));
  const shown = explanations.slice(0, explainedMax);
  const rest = explanations.length - shown.length;
  const last = from + 1 + shown.length;
  return {
    rows: [
      { at: from, cells: [...heads, ...others] },
      ...shown.map((one, index) => explainedRow(one, from + 1 + index)),
      ...(rest > 0 ? [{ at: last, cells: [quietWords(t.moreExplanations(rest))] }] : []),
    ],
    merges: [
      ...[from, ...shown.map((_, index) => from + 1 + index)].map(wide),
      ...(rest > 0 ? [{ ...wide(last), fromColumn: columns.label }] : []),
    ],
  };
};
