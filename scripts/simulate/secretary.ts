import { profileGroupIds } from '../../sheets/questionnaire/profile.ts';
import type { TypedCell } from '../local/person.ts';
import type { Dice } from './dice.ts';
import type { SeenTab } from './typist.ts';

/** Where she types, by what stands at the head of a column. */
const columnNamed = (tab: SeenTab, head: RegExp): { row: number; column: number } | null => {
  for (const [row, cells] of tab.rows.entries()) {
    const column = cells.findIndex(({ shown }) => head.test(shown));
    if (column >= 0) return { row, column };
  }
  return null;
};

type Act = (dice: Dice, tab: SeenTab) => readonly TypedCell[];

const at = ({ title }: SeenTab, row: number, column: number, text: string | boolean): TypedCell => ({
  tab: title,
  row,
  column,
  text,
});

/** Rows with a box in a column. */
const boxesIn = (tab: SeenTab, { row: head, column }: { row: number; column: number }): readonly number[] =>
  tab.rows.flatMap((cells, row) => (row > head && cells[column]?.value?.boolValue !== undefined ? [row] : []));

/** Agrees with a figure or a correction, takes that back, or asks something back. */
const answer: Act = (dice, tab) => {
  const [agreed, question] = [columnNamed(tab, /^Akkoord$/), columnNamed(tab, /^Uw vraag terug$/)];
  if (!agreed || !question) return [];
  const rows = boxesIn(tab, agreed);
  if (rows.length === 0) return [];
  const row = dice.pick(rows);
  if (dice.chance(0.65)) return [at(tab, row, agreed.column, dice.chance(0.85))];
  return [at(tab, row, question.column, dice.chance(0.8) ? `Klopt dit wel? ${dice.roll(1000)}` : '')];
};

/** Opens a quarter again for a library, until a date or for the usual two weeks; or takes the tick away. */
const reopen: Act = (dice, tab) => {
  const box = columnNamed(tab, /^Heropenen$/);
  if (!box) return [];
  const rows = boxesIn(tab, box);
  if (rows.length === 0) return [];
  return [at(tab, dice.pick(rows), box.column, dice.chance(0.6))];
};

const publishNow: Act = (dice, tab) => {
  const place = columnNamed(tab, /^Publiceer nu/);
  return place ? [at(tab, place.row, place.column + 1, dice.chance(0.6))] : [];
};

const habits = ['telt dit', 'telt dit', 'telt dit niet', 'doet dit niet'];

/** What an empty cell of a library means from now on. */
const register: Act = (dice, tab) => {
  const head = columnNamed(tab, /^Leveren$/);
  if (!head) return [];
  const rows = tab.rows.flatMap((cells, row) => (row > head.row && cells[head.column]?.shown ? [row] : []));
  if (rows.length === 0) return [];
  const column = head.column + dice.roll(profileGroupIds.length);
  return [at(tab, dice.pick(rows), column, dice.pick(habits))];
};

const acts: readonly { readonly weight: number; readonly tab: string; readonly act: Act }[] = [
  { weight: 55, tab: 'Vragen', act: answer },
  { weight: 25, tab: 'Overzicht', act: reopen },
  { weight: 8, tab: 'Overzicht', act: publishNow },
  { weight: 12, tab: 'Register', act: register },
];

/** What she will do next, and in which tab; what exactly depends on what she sees there. */
export const anyDecision = (dice: Dice): { readonly tab: string; readonly act: Act } => {
  let left = dice.roll(acts.reduce((sum, { weight }) => sum + weight, 0));
  const found = acts.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return found ?? { tab: 'Vragen', act: answer };
};
