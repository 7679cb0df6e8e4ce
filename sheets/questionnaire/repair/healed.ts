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
 * Findings about our cells that people typed in. Ours are restored at once, so the next check
 * cannot see the damage: `domain/rules/recovered.ts` repeats these findings until they are
 * resolved.
 */

/** `asked` keeps the kind of question in case a vague explanation replaces it. */
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

/** The first figure of a part, by the row above it and by the part's total. */
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

/** A block pasted one row too low leaves its first row empty and overwrites the total. */
const onTotal = ({ typed }: OvertypedRow, id: TotalId, observations: readonly Observation[]): Finding[] => {
  const first = firstUnder[id];
  if (first && isBlank(observations, first)) return [found('shifted', 'query', first)];
  const total = figureOf(observations, id);
  const same = total !== undefined && countOfText(typed) === total;
  return [same ? found('total-restored', 'info', id, { typed }) : found('total-typed', 'query', id, { typed })];
};

/** A block pasted one row too high overwrites the heading above the first figure. */
const onHeading = ({ code, typed }: OvertypedRow): Finding[] => {
  const first = /^\d/u.test(typed.trim()) ? firstUnder[code] : undefined;
  return [first ? found('shifted-up', 'query', first) : found('kept', 'info', null)];
};

/** A label and a figure that changed together may belong to another list. */
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

/** All findings about what was typed over our cells. */
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

/**
 * Findings about deleted rows, restored with what was last read in them, and about inputs that were
 * unmerged.
 */
export const broughtBack = (places: Places, asked: readonly Measure[], merged: readonly MeasureId[]): Finding[] => {
  const lost = places.size === 0 ? [] : asked.filter(({ id }) => !places.has(id));
  return [...lost.map(({ id }) => found('row-back', 'info', id)), ...merged.map((id) => found('merged', 'info', id))];
};

/** Our varying cells were changed. */
export const changedElsewhere = (): Finding => found('kept', 'info', null);

/** A figure stands in a column of the library's own, and none where it is read. */
export const ownColumn = (beside: readonly OvertypedRow[], observations: readonly Observation[]): Finding[] =>
  beside.some(({ code }) => observations.some(({ measure, kind }) => measure === code && kind === 'blank'))
    ? [found('own-column', 'info', null)]
    : [];

/**
 * A deleted tab was restored with what was last read in it. While its quarter is open, this is
 * repeated until it closes.
 */
export const tabBack = (isOpen: boolean): Finding => found('tab-back', 'info', null, { open: isOpen ? 1 : 0 });

/** The earlier findings that still need repeating. */
export const withoutPast = (findings: readonly Finding[], isOpen: boolean): readonly Finding[] =>
  findings.filter(({ kind, facts }) => kind !== 'tab-back' || isOpen || facts.open === 0);

/** Deleted columns were restored with what was last read in them. */
export const columnsBack = (lost: ReadonlySet<ColumnRole>): Finding[] => [
  ...(lost.has('input') ? [found('figures-back', 'info', null)] : []),
  ...(lost.has('explanation') ? [found('explanations-back', 'info', null)] : []),
];
