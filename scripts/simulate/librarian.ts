import { columns, freshPlaces, type RowCode } from '../../sheets/questionnaire/layout.ts';
import { measuresIn } from '../../sheets/questionnaire/measures.ts';
import { type Quarter, tabTitle } from '../../sheets/questionnaire/quarter.ts';
import type { TypedCell } from '../local/person.ts';
import type { Dice } from './dice.ts';

const oddTexts = ['ca. 40', 'onbekend', 'n.v.t.', '1.234', '-', 'nul', '1,5', '12 stuks', '€ 5', 'volgt in mei', '?'];

const anyText = (dice: Dice): string => {
  if (dice.chance(0.1)) return '';
  return dice.chance(0.3) ? dice.pick(oddTexts) : String(dice.roll(2000));
};

const cell = (quarter: Quarter, code: RowCode, column: keyof typeof columns, text: string | boolean): TypedCell => {
  const row = freshPlaces(quarter).get(code);
  if (row === undefined) throw new Error(`no row for ${code}`);
  return { tab: tabTitle(quarter), row, column: columns[column], text };
};

/** What somebody does at once: types a figure or corrects it, pastes some, explains, ticks the box or unticks it. */
export const anyEdit = (dice: Dice, quarter: Quarter): readonly TypedCell[] => {
  const measures = measuresIn(quarter);
  if (dice.chance(0.1)) return [cell(quarter, 'done', 'input', dice.chance(0.7))];
  const narrow = measures.filter(({ wide }) => !wide);
  if (dice.chance(0.2)) {
    return [cell(quarter, dice.pick(narrow).id, 'explanation', `Toelichting ${dice.roll(1_000_000)}`)];
  }
  const count = dice.chance(0.2) ? 2 + dice.roll(6) : 1;
  const chosen = new Set(Array.from({ length: count }, () => dice.pick(measures).id));
  return [...chosen].map((code) => cell(quarter, code, 'input', anyText(dice)));
};
