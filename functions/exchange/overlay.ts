import { everyMeasure, type Measure, type MeasureId, measureOf } from '../../domain/measures/measures.ts';
import type { Observation } from '../../domain/submissions/observation.ts';
import type { FigureRow } from './figure-row.ts';

const sides: Readonly<Partial<Record<Measure['part'], MeasureId>>> = {
  lending: 'is_estimated_lending',
  borrowing: 'is_estimated_borrowing',
};

/** Whether the library estimated a figure: by the figure's own mark, else by that of its whole side. */
export const isEstimated = (observations: readonly Observation[], observation: Observation): boolean => {
  if (observation.estimated !== undefined) return observation.estimated;
  const side = sides[measureOf(observation.measure).part];
  return observations.some(({ measure, value }) => measure === side && value === 'ja');
};

const absent = (measure: MeasureId): Observation => ({
  measure,
  kind: 'blank',
  value: null,
  typed: '',
  explanation: '',
});

/** The row's observation; the earlier object when the row says nothing new. */
const overlaid = (observations: readonly Observation[], before: Observation, row: FigureRow): Observation => {
  const explanation = row.note ?? before.explanation;
  const estimated = isEstimated(observations, before);
  const marked = row.estimated ?? estimated;
  if (
    before.kind === row.kind &&
    before.value === row.value &&
    before.explanation === explanation &&
    marked === estimated
  )
    return before;
  const { estimated: _, writtenFor, ...kept } = before;
  const origin = row.note === undefined && writtenFor !== undefined ? { writtenFor } : {};
  const after: Observation = { ...kept, ...origin, kind: row.kind, value: row.value, typed: row.typed, explanation };
  return isEstimated(observations, after) === marked ? after : { ...after, estimated: marked };
};

const order: ReadonlyMap<MeasureId, number> = new Map(everyMeasure.map(({ id }, index) => [id, index]));

/** Replaces the figures that the file names and keeps the others. Null = nothing is new. */
export const overlay = (stored: readonly Observation[], rows: readonly FigureRow[]): readonly Observation[] | null => {
  const byMeasure = new Map(stored.map((observation) => [observation.measure, observation]));
  let changed = false;
  for (const row of rows) {
    const measure = row.figure as MeasureId;
    const before = byMeasure.get(measure) ?? absent(measure);
    const after = overlaid(stored, before, row);
    if (after !== before) changed = true;
    byMeasure.set(measure, after);
  }
  if (!changed) return null;
  return [...byMeasure.values()].sort((one, other) => (order.get(one.measure) ?? 0) - (order.get(other.measure) ?? 0));
};
