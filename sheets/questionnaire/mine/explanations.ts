import type { PageRange, PageRow } from '../../grid/page.ts';
import { capitalised, clipped, shortPeriod } from '../dutch.ts';
import { nameOf } from '../figure-names.ts';
import { measureOf, measuresIn } from '../measures.ts';
import type { Observation } from '../observation.ts';
import { type Quarter, shiftQuarter } from '../quarter.ts';
import { type FigureId, figureOf, isTotalId, totals } from '../relations.ts';
import type { Submission } from '../submission.ts';
import { head, other, quietWords, words } from './cells.ts';
import { columns } from './layout.ts';
import * as t from './texts.ts';

/** Why a figure was what it was, in the library's own words: for a colleague who comes later. */
export interface Explained {
  readonly quarter: Quarter;
  readonly figure: FigureId;
  readonly value: number | string;
  readonly text: string;
}

const quartersBack = [0, 1, 2, 3, 4];
const explainedMax = 40;
const textLengthMax = 500;

const isFigure = (id: FigureId): boolean => isTotalId(id) || ['count', 'fee'].includes(measureOf(id).kind);

const amountOf = (observations: readonly Observation[], id: FigureId): number | string => {
  const kind = observations.find(({ measure }) => measure === id)?.kind;
  const word = kind === 'unknown' || kind === 'not-applicable' ? t.nothingWords[kind] : '';
  return figureOf(observations, id) ?? word;
};

const explainedIn = ({ quarter, reading, counted }: Submission): readonly Explained[] => {
  const observations = counted?.observations ?? reading?.observations ?? [];
  const textOf = (id: FigureId): string => {
    if (isTotalId(id)) return reading?.totalExplanations?.[id] ?? '';
    return observations.find(({ measure }) => measure === id)?.explanation ?? '';
  };
  const asked = measuresIn(quarter).map(({ id }): FigureId => id);
  return [...totals.map(({ id }): FigureId => id), ...asked].filter(isFigure).flatMap((figure) => {
    const text = textOf(figure);
    return text === '' ? [] : [{ quarter, figure, value: amountOf(observations, figure), text }];
  });
};

/** Of the published quarter and the four before it, newest first. */
export const explanationsOf = (quarter: Quarter, submissions: ReadonlyMap<Quarter, Submission>): readonly Explained[] =>
  quartersBack
    .flatMap((by) => {
      const submission = submissions.get(shiftQuarter(quarter, -by));
      return submission ? explainedIn(submission) : [];
    })
    .slice(0, explainedMax);

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
  const at = [from, ...explanations.map((_, index) => from + 1 + index)];
  return {
    rows: [
      { at: from, cells: [...heads, ...others] },
      ...explanations.map((one, index) => explainedRow(one, from + 1 + index)),
    ],
    merges: at.map(wide),
  };
};
