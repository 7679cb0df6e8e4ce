import { readTyped } from '@ibl/local-google/sheets/values/typed.ts';
import type { TypedCell } from '../../../scripts/local/person.ts';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { firstDay } from '../fleet/set-up.ts';
import { type FormCode, rowIn } from '../people/rows.ts';
import type { SeenCell, SeenTab } from '../people/typist.ts';
import { meaningOf, oddTexts } from '../people/words.ts';

type Text = TypedCell['text'];

/** A typed text with its place: a cell, or a row of a questionnaire that may move. */
export type Noted = Omit<TypedCell, 'row'> & { readonly row: number | FormCode };

/** Workbooks use the Dutch locale. A date without a year falls in the year in which the run starts. */
const readByGoogle = (text: string) => readTyped(text, 'nl_NL', firstDay).value;

/**
 * Google may turn a text into a number, a date or an amount. Only its own interpretation counts as
 * intact.
 */
const isMadeOf = (cell: SeenCell | undefined, text: string): boolean => {
  const made = readByGoogle(text).numberValue;
  return made != null && cell?.entered?.numberValue === made;
};

const holds = (cell: SeenCell | undefined, text: Text): boolean => {
  if (typeof text === 'boolean') return (cell?.value?.boolValue ?? false) === text;
  if (text === '') return cell?.entered === undefined;
  if (/^\d+$/.test(text)) return cell?.entered?.numberValue === Number(text);
  const meant = oddTexts[text];
  if (meant?.kind === 'number') return meaningOf(cell, 'count')?.value === meant.value;
  return cell?.entered?.stringValue === text || isMadeOf(cell, text);
};

/** The note beside a sum that replaced a figure while rows were moved. */
const askedForSum = 'Aanpassen: hier staat een optelling van ons.';

const keptOf = (tabs: readonly SeenTab[], title: string): readonly (readonly SeenCell[])[] =>
  (tabs.find((tab) => tab.title === 'Teruggevonden')?.rows ?? []).filter((cells) => cells[1]?.shown === title);

/**
 * If rows move twice during one check, our sum can replace her figure. She is then asked for it,
 * and her text is in *Teruggevonden*.
 */
const isAskedAgain = (tabs: readonly SeenTab[], row: readonly SeenCell[], { tab, column, text }: Noted): boolean =>
  column === columns.input &&
  row.some(({ shown }) => shown.startsWith(askedForSum)) &&
  (text === '' || keptOf(tabs, tab).some(([cell]) => holds(cell, text)));

/**
 * A request for a correction whose cells disappeared when the quarter was reopened: the box is
 * gone, the reason is in *Teruggevonden*, and she need not be asked.
 */
const isAskedNoMore = (
  tabs: readonly SeenTab[],
  cell: SeenCell | undefined,
  { tab, row, column, text }: Noted,
): boolean => {
  if (row !== 'done') return false;
  const ofTab = keptOf(tabs, tab);
  if (column === columns.previous && text === true) return cell?.value?.boolValue === undefined || ofTab.length > 0;
  return column === columns.explanation && ofTab.some((cells) => cells[0]?.shown === text);
};

/** The last text typed in each cell of each workbook. */
export class Ledger {
  readonly #books = new Map<string, Map<string, Noted>>();

  note(workbook: string, cells: readonly Noted[]): void {
    const book = this.#books.get(workbook) ?? new Map<string, Noted>();
    for (const cell of cells) book.set(`${cell.tab} ${cell.row} ${cell.column}`, cell);
    this.#books.set(workbook, book);
  }

  /** Cells that no longer hold the text typed in them last. */
  lostIn(workbook: string, tabs: readonly SeenTab[]): readonly string[] {
    const book = this.#books.get(workbook) ?? new Map<string, Noted>();
    return [...book].flatMap(([key, noted]) => {
      const { tab: title, row, column, text } = noted;
      const tab = tabs.find((one) => one.title === title);
      const at = typeof row === 'number' ? row : tab && rowIn(tab, row);
      const cells = tab?.rows[at ?? -1] ?? [];
      const cell = cells[column];
      if (holds(cell, text) || isAskedAgain(tabs, cells, noted)) return [];
      if (isAskedNoMore(tabs, cell, noted)) {
        // The next closing adds a new, empty box.
        book.delete(key);
        return [];
      }
      return [
        `${workbook} ${title} row ${row} column ${column}: '${text}' was typed, ${JSON.stringify(cell)} stands there`,
      ];
    });
  }
}
