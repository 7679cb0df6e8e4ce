import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import { freshPlaces, type TopCode, topRows } from '../../../sheets/questionnaire/layout.ts';
import { wordsFor } from '../../../sheets/questionnaire/measure-words.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import type { SeenTab, Typist } from './typist.ts';

/** A row of a questionnaire in which people type. */
export type FormCode = MeasureId | TopCode;

const isTop = (code: FormCode): code is TopCode => topRows.some((one) => one === code);

/** The row of a figure, found by its label wherever it moved; -1 = absent. The top rows never move. */
export const rowIn = ({ rows }: SeenTab, code: FormCode): number => {
  if (isTop(code)) return topRows.indexOf(code);
  const { label } = wordsFor(code);
  // Below the label of a wide row is its explanation.
  return rows.findIndex((row) => row[0]?.shown.split('\n')[0] === label);
};

/** Row positions: as built, until somebody moves rows; from then on found by label. */
export class Rows {
  readonly #moved = new Set<string>();

  noteMoved(workbook: string, quarter: Quarter): void {
    this.#moved.add(`${workbook} ${quarter}`);
  }

  async finder(typist: Typist, workbook: string, quarter: Quarter): Promise<(code: FormCode) => number> {
    if (!this.#moved.has(`${workbook} ${quarter}`)) return (code) => freshPlaces(quarter).get(code) ?? -1;
    const [tab] = await typist.see(workbook, tabTitle(quarter));
    return (code) => (tab ? rowIn(tab, code) : -1);
  }
}
