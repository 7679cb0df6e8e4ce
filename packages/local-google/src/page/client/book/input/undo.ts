import type { Cell, GridRange, SheetRequest } from '../../google.ts';
import type { Block } from '../../sheet/a1.ts';

type Send = () => Promise<void>;

/** One action of a person, with its undo and redo. */
export interface Step {
  undo: Send;
  redo: Send;
}

const STEPS_MAX = 100;

/** The person's own edits, newest last. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  did(step: Step): void {
    this.#done = [...this.#done, step].slice(-STEPS_MAX);
    this.#undone = [];
  }

  undo(): Send | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step?.undo;
  }

  redo(): Send | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step?.redo;
  }
}

export const gridRange = (sheetId: number, block: Block): GridRange => ({
  sheetId,
  startRowIndex: block.top,
  endRowIndex: block.bottom + 1,
  startColumnIndex: block.left,
  endColumnIndex: block.right + 1,
});

/** What typing changes: the value, and the number format that a text such as `5%` brings. */
export const TYPED = ['userEnteredValue', 'textFormatRuns', 'userEnteredFormat.numberFormat'] as const;

/** The parts of a cell that a person sets; the server computes the rest. */
export const WHOLE = ['userEnteredValue', 'textFormatRuns', 'userEnteredFormat', 'dataValidation', 'note'] as const;

/** Restores cells; `fields` says which parts. */
export function restore(
  sheetId: number,
  block: Block,
  cellAt: (row: number, column: number) => Cell | undefined,
  fields: typeof TYPED | typeof WHOLE,
): SheetRequest {
  const names = fields.map((field) => field.split('.')[0] as keyof Cell);
  const rows = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const values: Cell[] = [];
    for (let column = block.left; column <= block.right; column++) {
      const cell = cellAt(row, column);
      values.push(Object.fromEntries(names.flatMap((name) => (cell?.[name] ? [[name, cell[name]]] : []))));
    }
    rows.push({ values });
  }
  return { updateCells: { range: gridRange(sheetId, block), rows, fields: fields.join(',') } };
}
