import { type Measure, type MeasureId, measureOf } from '../../../domain/measures/measures.ts';
import { type FigureId, figureOf, type TotalId, totals } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { cellAt, plainValue, type Tab } from '../../grid/tab.ts';
import type { ColumnRole, RowCode } from '../layout.ts';
import type { Places } from '../places.ts';
import { checkedValue } from '../read/cell-text.ts';
import { countOfText } from '../read/count.ts';
import type { OvertypedRow } from './overtyped.ts';

/*
 * What is said about cells of ours in which somebody typed. Ours come back at once, so the cell itself tells nothing at the
 * next look: `domain/rules/recovered.ts` repeats what is said here until it has been dealt with.
 */

/** `asked`: which question it was, for when an explanation that says too little takes its place. */
const found = (
  kind: string,
  level: Finding['level'],
  measure: FigureId | null,
  facts: Finding['facts'] = {},
): Finding => ({
  rule: 'F10',
  kind,
  level,
  measure,
  facts: level === 'query' ? { ...facts, asked: kind } : facts,
  settled: level === 'info',
});

/** The first figure of a part, by the row above it and by the total in it. */
const firstUnder: Readonly<Partial<Record<RowCode, MeasureId>>> = {
  header: 'lending_requests_received',
  part_lending: 'lending_requests_received',
  part_borrowing: 'borrowing_requests_submitted',
  part_price: 'b2c_fee_national_eur',
  lending_filled: 'lending_requests_received',
  borrowing_received: 'borrowing_requests_submitted',
};

const isTotal = (code: RowCode): code is TotalId => totals.some(({ id }) => id === code);

const isBlank = (observations: readonly Observation[], id: MeasureId): boolean =>
  observations.some(({ measure, kind }) => measure === id && kind === 'blank');

/** A block pasted a row too low leaves its first row empty and lands on the total, where nobody types. */
const onTotal = ({ typed }: OvertypedRow, id: TotalId, observations: readonly Observation[]): Finding[] => {
  const first = firstUnder[id];
  if (first && isBlank(observations, first)) return [found('shifted', 'query', first)];
  const total = figureOf(observations, id);
  const same = total !== undefined && countOfText(typed) === total;
  return [same ? found('total-restored', 'info', id, { typed }) : found('total-typed', 'query', id, { typed })];
};

/** A block pasted a row too high lands on the heading above the first figure. */
const onHeading = ({ code, typed }: OvertypedRow): Finding[] => {
  const first = /^\d/u.test(typed.trim()) ? firstUnder[code] : undefined;
  return [first ? found('shifted-up', 'query', first) : found('kept', 'info', null)];
};

/** A label and a figure that changed together may belong to another row of another list. */
const onLabel = (
  { code, row }: OvertypedRow,
  tab: Tab,
  { columns }: Places,
  observations: readonly Observation[],
): Finding[] => {
  const observation = observations.find(({ measure }) => measure === code);
  if (!observation) return [found('kept', 'info', null)];
  const seen = plainValue(cellAt(tab, row, columns.checked));
  const changed = observation.kind !== 'blank' && seen !== checkedValue(cellAt(tab, row, columns.input));
  const asked = changed && !measureOf(observation.measure).wide;
  return asked
    ? [found('label-figure', 'query', observation.measure, { typed: observation.typed })]
    : [found('label-restored', 'info', observation.measure)];
};

/** What is to be said about everything that was typed over cells of ours. */
export const healed = (
  tab: Tab,
  places: Places,
  observations: readonly Observation[],
  overtyped: readonly OvertypedRow[],
): Finding[] =>
  overtyped.flatMap((cell): Finding[] => {
    if (cell.role === 'input') return isTotal(cell.code) ? onTotal(cell, cell.code, observations) : onHeading(cell);
    if (cell.role === 'label') return onLabel(cell, tab, places, observations);
    return [found('kept', 'info', null)];
  });

/** What was thrown away comes back with what was last read in it, and is unmerged. */
export const comeBack = (places: Places, asked: readonly Measure[], merged: readonly MeasureId[]): Finding[] => {
  const lost = places.size === 0 ? [] : asked.filter(({ id }) => !places.has(id));
  return [...lost.map(({ id }) => found('row-back', 'info', id)), ...merged.map((id) => found('merged', 'info', id))];
};

/** Somebody changed cells of ours that vary from time to time. */
export const changedElsewhere = (): Finding => found('kept', 'info', null);

/** A tab that was thrown away comes back with what was last read in it; while its quarter is open, that is said until it closes. */
export const tabBack = (isOpen: boolean): Finding => found('tab-back', 'info', null, { open: isOpen ? 1 : 0 });

/** What is still to be repeated of what was said before. */
export const withoutPast = (findings: readonly Finding[], isOpen: boolean): readonly Finding[] =>
  findings.filter(({ kind, facts }) => kind !== 'tab-back' || isOpen || facts.open === 0);

/** A column that was thrown away comes back with what was last read in it. */
export const columnsBack = (lost: ReadonlySet<ColumnRole>): Finding[] => [
  ...(lost.has('input') ? [found('figures-back', 'info', null)] : []),
  ...(lost.has('explanation') ? [found('explanations-back', 'info', null)] : []),
];
