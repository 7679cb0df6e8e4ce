import { numberOfObservation, type Observation } from '../submissions/observation.ts';
import { type MeasureId, measures } from './measures.ts';

/** Computed rows of the form: *Samen geleverd* and *Samen ontvangen*. */
export type TotalId = 'lending_filled' | 'borrowing_received';
export type FigureId = MeasureId | TotalId;

/** A total is the sum of its addends, and of its parts (*waarvan*): F5. */
export interface Total {
  readonly id: TotalId;
  readonly addends: readonly MeasureId[];
  readonly parts: readonly MeasureId[];
}

export const totals: readonly Total[] = [
  {
    id: 'lending_filled',
    addends: ['lending_filled_loans', 'lending_filled_copies'],
    parts: ['lending_filled_provincial', 'lending_filled_national', 'lending_filled_academic', 'lending_filled_abroad'],
  },
  {
    id: 'borrowing_received',
    addends: ['borrowing_received_loans', 'borrowing_received_copies'],
    parts: [
      'borrowing_received_provincial',
      'borrowing_received_national',
      'borrowing_received_academic',
      'borrowing_received_abroad',
    ],
  },
];

/**
 * Parts that are optional, but all or none of which are given (F8); they then add up to the whole
 * (F6).
 */
export interface Breakdown {
  readonly whole: MeasureId;
  readonly parts: readonly MeasureId[];
}

export const breakdowns: readonly Breakdown[] = [
  {
    whole: 'lending_unfilled',
    parts: [
      'unfilled_on_loan',
      'unfilled_not_on_shelf',
      'unfilled_non_circulating',
      'unfilled_not_held',
      'unfilled_not_found_as_cited',
      'unfilled_policy',
      'unfilled_other',
    ],
  },
];

/** A subset is already counted in the whole, so it can never exceed it: F7. */
export interface Subset {
  readonly subset: MeasureId;
  readonly whole: FigureId;
}

export const subsets: readonly Subset[] = [
  { subset: 'lending_filled_to_plus', whole: 'lending_filled' },
  { subset: 'borrowing_received_from_plus', whole: 'borrowing_received' },
  { subset: 'borrowing_requests_mediated', whole: 'borrowing_requests_submitted' },
];

/**
 * One direction of the traffic. It leaves out the own province, because requests there are not
 * asked (docs/domain.md, decision 3). Used by W1–W3 and W10.
 */
interface Flow {
  readonly openStart: MeasureId;
  readonly received: MeasureId;
  readonly filled: TotalId;
  readonly provincial: MeasureId;
  readonly unfilled: MeasureId;
  readonly cancelled: MeasureId;
  readonly openEnd: MeasureId;
}

export const flows: readonly Flow[] = [
  {
    openStart: 'lending_open_start',
    received: 'lending_requests_received',
    filled: 'lending_filled',
    provincial: 'lending_filled_provincial',
    unfilled: 'lending_unfilled',
    cancelled: 'lending_cancelled',
    openEnd: 'lending_open_end',
  },
  {
    openStart: 'borrowing_open_start',
    received: 'borrowing_requests_submitted',
    filled: 'borrowing_received',
    provincial: 'borrowing_received_provincial',
    unfilled: 'borrowing_unfilled',
    cancelled: 'borrowing_cancelled',
    openEnd: 'borrowing_open_end',
  },
];

/** The figures that are compared with their own history (docs/domain.md, decision 6). */
export const headlines: readonly FigureId[] = [
  'lending_requests_received',
  'lending_filled',
  'lending_unfilled',
  'borrowing_requests_submitted',
  'borrowing_received',
  'borrowing_unfilled',
];

/**
 * The figures that a questionnaire asks and adds up, in its order. A total follows its last addend.
 */
export const figuresInOrder: readonly FigureId[] = measures.flatMap(({ id }): FigureId[] => {
  const total = totals.find(({ addends }) => addends.at(-1) === id);
  return total ? [id, total.id] : [id];
});

export const isTotalId = (code: string): code is TotalId => totals.some((total) => total.id === code);

/**
 * A total by its id.
 * @throws an Error when there is no such total.
 */
export const totalOf = (id: TotalId): Total => {
  const total = totals.find((one) => one.id === id);
  if (!total) throw new Error(`totalOf(): no total ${id}`);
  return total;
};

/**
 * Whether a measure is part of a sum that must add up. Such a part rejects `n.v.t.`, because 0 is
 * meant (docs/domain.md, decision 9).
 */
export const mustAddUp = (id: MeasureId): boolean =>
  totals.some((total) => total.addends.includes(id) || total.parts.includes(id)) ||
  breakdowns.some((breakdown) => breakdown.parts.includes(id));

const sum = (numbers: readonly (number | undefined)[]): number | undefined =>
  numbers.reduce<number | undefined>((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0);

/**
 * The number of a measure or a total; `undefined` when it or any of its addends is not a number.
 */
export const figureOf = (observations: readonly Observation[], id: FigureId): number | undefined =>
  isTotalId(id)
    ? sum(totalOf(id).addends.map((addend) => figureOf(observations, addend)))
    : numberOfObservation(observations.find((observation) => observation.measure === id));
