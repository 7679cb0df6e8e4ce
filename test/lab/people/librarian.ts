import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type Measure, type MeasureId, measuresIn } from '../../../domain/measures/measures.ts';
import type { Dice } from './dice.ts';
import type { FormCode } from './rows.ts';
import { oddTexts } from './words.ts';

/** A text to type beside a figure, wherever its row is now. */
interface FormCell {
  readonly code: FormCode;
  readonly column: 'previous' | 'input' | 'explanation';
  readonly text: string | boolean;
}

/** A change of the file's owner, whom no protection stops. */
export interface Move {
  readonly does: 'sorts' | 'inserts';
  readonly descending: boolean;
  /** Includes the hidden columns. */
  readonly whole: boolean;
}

export type Edit = { readonly name: string } & ({ readonly cells: readonly FormCell[] } | { readonly move: Move });

const cell = (code: FormCode, column: FormCell['column'], text: string | boolean): FormCell => ({ code, column, text });

/** A form whose sums are right, `scale` times as large. */
const completeForm = (scale: number): Readonly<Partial<Record<MeasureId, string>>> => {
  const counts = {
    lending_requests_received: 692,
    lending_filled_loans: 583,
    lending_filled_copies: 29,
    lending_filled_provincial: 101,
    lending_filled_national: 463,
    lending_filled_academic: 46,
    lending_filled_abroad: 2,
    lending_unfilled: 80,
    borrowing_requests_submitted: 355,
    borrowing_received_loans: 290,
    borrowing_received_copies: 15,
    borrowing_received_provincial: 52,
    borrowing_received_national: 214,
    borrowing_received_academic: 38,
    borrowing_received_abroad: 1,
    borrowing_unfilled: 50,
  };
  const scaled = Object.entries(counts).map(([measure, count]) => [measure, String(count * scale)]);
  return {
    ...Object.fromEntries(scaled),
    b2c_fee_national_eur: '5,00',
    source_system: 'Wise',
    is_estimated_lending: 'nee',
    is_estimated_borrowing: 'nee',
    submitted_by_role: 'medewerker IBL',
  };
};

const wordsOf = (dice: Dice, { kind, choices = [] }: Measure): string => {
  if (kind === 'choice') return dice.pick(choices);
  if (kind === 'fee') return dice.pick(['5,00', '7,50', '0', '12', 'onbekend']);
  if (kind === 'text') return `Woorden ${dice.roll(1_000_000)}`;
  return dice.chance(0.4) ? dice.pick(Object.keys(oddTexts)) : String(dice.roll(2000));
};

/** Types another figure, or clears the cell. */
const retype = (dice: Dice, measure: Measure): FormCell =>
  cell(measure.id, 'input', dice.chance(0.1) ? '' : wordsOf(dice, measure));

const typeFigure = (dice: Dice, quarter: Quarter): FormCell[] => [retype(dice, dice.pick(measuresIn(quarter)))];

const pasteBlock = (dice: Dice, quarter: Quarter): FormCell[] => {
  const measures = measuresIn(quarter);
  const from = dice.roll(measures.length - 1);
  return measures.slice(from, from + 2 + dice.roll(7)).map((measure) => retype(dice, measure));
};

const explain = (dice: Dice, quarter: Quarter): FormCell[] => {
  const narrow = measuresIn(quarter).filter(({ wide }) => !wide);
  const text = dice.chance(0.2) ? '' : `Dit klopt, zie onze telling ${dice.roll(1_000_000)}`;
  return [cell(dice.pick(narrow).id, 'explanation', text)];
};

/**
 * A figure that looks like a date, with an explanation: stored at once, and the secretary is asked
 * to release it.
 */
const strange = (measure: MeasureId, list: number): FormCell[] => [
  cell(measure, 'input', '45658'),
  cell(measure, 'explanation', `Echt geteld, zie lijst ${list}`),
];

const typeStrange = (dice: Dice, quarter: Quarter): FormCell[] => {
  const counts = measuresIn(quarter).filter(({ kind, wide }) => kind === 'count' && !wide);
  return strange(dice.pick(counts).id, dice.roll(1000));
};

/** Each `list` gives another question. */
export const strangeFigure = (list: number) => (): Edit => ({
  name: 'types a strange figure',
  cells: strange('lending_cancelled', list),
});

/**
 * The whole form at once, as pasted from the library's own system, with an explanation beside every
 * figure that may raise a question.
 */
const filledIn = (quarter: Quarter, scale: number): FormCell[] => {
  const form = completeForm(scale);
  return measuresIn(quarter).flatMap(({ id, wide }) => [
    cell(id, 'input', form[id] ?? ''),
    ...(wide || form[id] === undefined ? [] : [cell(id, 'explanation', 'Nageteld; dit klopt.')]),
  ]);
};

const fillIn = (dice: Dice, quarter: Quarter): FormCell[] => filledIn(quarter, 1 + dice.roll(9));

const tick = (ticked: boolean): FormCell => cell('done', 'input', ticked);

/** After closing: types a figure, ticks *Correctie* and gives a reason, or unticks it. */
const correct = (dice: Dice, quarter: Quarter): FormCell[] => [
  ...(dice.chance(0.5) ? fillIn(dice, quarter) : typeFigure(dice, quarter)),
  cell('done', 'previous', dice.chance(0.8)),
  cell('done', 'explanation', dice.chance(0.85) ? `Verkeerd geteld, zie brief ${dice.roll(1000)}` : ''),
];

interface Act {
  readonly name: string;
  /** Relative frequency. */
  readonly weight: number;
  readonly cells?: (dice: Dice, quarter: Quarter) => readonly FormCell[];
  readonly move?: Move['does'];
}

const openActs: readonly Act[] = [
  { name: 'types a figure', weight: 72, cells: typeFigure },
  { name: 'pastes a block', weight: 24, cells: pasteBlock },
  { name: 'explains', weight: 24, cells: explain },
  { name: 'types a strange figure', weight: 4, cells: typeStrange },
  { name: 'fills in and ticks', weight: 28, cells: (dice, quarter) => [...fillIn(dice, quarter), tick(true)] },
  { name: 'fills in', weight: 16, cells: fillIn },
  { name: 'ticks or unticks', weight: 20, cells: (dice) => [tick(dice.chance(0.7))] },
  { name: 'sorts rows', weight: 2, move: 'sorts' },
  { name: 'inserts a row', weight: 1, move: 'inserts' },
];

/** In a closed quarter people also go on as before. */
const closedActs: readonly Act[] = [{ name: 'asks for a correction', weight: 80, cells: correct }, ...openActs];

export const editNames: readonly string[] = closedActs.map(({ name }) => name);

/**
 * One edit: types or corrects a figure, pastes a block or the whole form, explains, ticks or
 * unticks, sorts; in a closed quarter asks for a correction.
 */
export const anyEdit = (dice: Dice, quarter: Quarter, closed: boolean): Edit => {
  const { name, cells, move } = dice.weigh(closed ? closedActs : openActs);
  if (move) return { name, move: { does: move, descending: dice.chance(0.5), whole: dice.chance(0.5) } };
  return { name, cells: cells?.(dice, quarter) ?? [] };
};

/** Fills in the whole form and ticks it; another scale gives other figures. */
export const handedIn =
  (scale: number) =>
  (quarter: Quarter): Edit => ({ name: 'fills in and ticks', cells: [...filledIn(quarter, scale), tick(true)] });
