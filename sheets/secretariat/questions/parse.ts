import { cellAt, plainValue, type Tab, textAt } from '../../grid/tab.ts';
import { placesIn } from '../places.ts';
import { worklistColumns, worklistPlaces } from './worklist.ts';

/** What the secretary filled in on a row of *Vragen*. */
export interface WorklistAnswer {
  readonly key: string;
  /** Null = never touched, which decides nothing; false = unticked, which withdraws a tick. */
  readonly agreed: boolean | null;
  /** Whether *Niet akkoord* is ticked. Only corrections have that box. */
  readonly refused: boolean;
  readonly question: string;
}

const questionLengthMax = 1000;

/** Reads the answer on every row that has a key. */
export const parseWorklist = (tab: Tab): readonly WorklistAnswer[] =>
  [...placesIn(tab, worklistPlaces)].map(([key, row]) => {
    const ticked = plainValue(cellAt(tab, row, worklistColumns.agreed));
    return {
      key,
      agreed: typeof ticked === 'boolean' ? ticked : null,
      refused: plainValue(cellAt(tab, row, worklistColumns.refused)) === true,
      question: textAt(tab, row, worklistColumns.question).trim().slice(0, questionLengthMax),
    };
  });
