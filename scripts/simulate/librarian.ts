import { columns, freshPlaces, type RowCode } from '../../sheets/questionnaire/layout.ts';
import { type Measure, type MeasureId, measuresIn } from '../../sheets/questionnaire/measures.ts';
import { type Quarter, tabTitle } from '../../sheets/questionnaire/quarter.ts';
import type { TypedCell } from '../local/person.ts';
import type { Dice } from './dice.ts';
import { oddTexts } from './words.ts';

type Column = keyof typeof columns;

const cell = (quarter: Quarter, code: RowCode, column: Column, text: string | boolean): TypedCell => {
  const row = freshPlaces(quarter).get(code);
  if (row === undefined) throw new Error(`no row for ${code}`);
  return { tab: tabTitle(quarter), row, column: columns[column], text };
};

/** A form in which everything adds up, `scale` times as large. */
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

/** Another figure, or none any more. */
const retype = (dice: Dice, quarter: Quarter, measure: Measure): TypedCell =>
  cell(quarter, measure.id, 'input', dice.chance(0.1) ? '' : wordsOf(dice, measure));

const typeFigure = (dice: Dice, quarter: Quarter): TypedCell[] => [
  retype(dice, quarter, dice.pick(measuresIn(quarter))),
];

const pasteBlock = (dice: Dice, quarter: Quarter): TypedCell[] => {
  const measures = measuresIn(quarter);
  const from = dice.roll(measures.length - 1);
  return measures.slice(from, from + 2 + dice.roll(7)).map((measure) => retype(dice, quarter, measure));
};

const explain = (dice: Dice, quarter: Quarter): TypedCell[] => {
  const narrow = measuresIn(quarter).filter(({ wide }) => !wide);
  const text = dice.chance(0.2) ? '' : `Dit klopt, zie onze telling ${dice.roll(1_000_000)}`;
  return [cell(quarter, dice.pick(narrow).id, 'explanation', text)];
};

/** The whole form at once, pasted from her own system, with words beside every figure that could be asked about. */
const fillIn = (dice: Dice, quarter: Quarter): TypedCell[] => {
  const form = completeForm(1 + dice.roll(9));
  return measuresIn(quarter).flatMap(({ id, wide }) => [
    cell(quarter, id, 'input', form[id] ?? ''),
    ...(wide || form[id] === undefined ? [] : [cell(quarter, id, 'explanation', 'Nageteld; dit klopt.')]),
  ]);
};

const tick = (quarter: Quarter, ticked: boolean): TypedCell => cell(quarter, 'done', 'input', ticked);

/** After closing: a figure, the box *Correctie*, a reason; or the box taken away again. */
const correct = (dice: Dice, quarter: Quarter): TypedCell[] => [
  ...(dice.chance(0.5) ? fillIn(dice, quarter) : typeFigure(dice, quarter)),
  cell(quarter, 'done', 'previous', dice.chance(0.8)),
  cell(quarter, 'done', 'explanation', dice.chance(0.85) ? `Verkeerd geteld, zie brief ${dice.roll(1000)}` : ''),
];

type Act = (dice: Dice, quarter: Quarter) => readonly TypedCell[];

/** Each act with how often it is done; the others come of the first. */
const openActs: readonly (readonly [number, Act])[] = [
  [36, typeFigure],
  [12, pasteBlock],
  [12, explain],
  [14, (dice, quarter) => [...fillIn(dice, quarter), tick(quarter, true)]],
  [8, fillIn],
  [10, (dice, quarter) => [tick(quarter, dice.chance(0.7))]],
];

/** In a closed quarter people also go on as if nothing had happened. */
const closedActs: readonly (readonly [number, Act])[] = [[40, correct], ...openActs];

const pickAct = (dice: Dice, acts: readonly (readonly [number, Act])[]): Act => {
  let left = dice.roll(acts.reduce((sum, [weight]) => sum + weight, 0));
  const found = acts.find(([weight]) => {
    left -= weight;
    return left < 0;
  });
  return found?.[1] ?? typeFigure;
};

/**
 * What somebody does at once: types a figure or corrects it, pastes a block or the whole form, explains, ticks or unticks
 * the box; in a closed quarter asks for a correction.
 */
export const anyEdit = (dice: Dice, quarter: Quarter, closed: boolean): readonly TypedCell[] =>
  pickAct(dice, closed ? closedActs : openActs)(dice, quarter);
