import type { Cell, GridRange, SheetRequest } from '../google.ts';
import type { Block } from '../sheet/a1.ts';

/** What stood in a block of cells, as a request that puts it back. */
export interface Step {
  undo: SheetRequest[];
  redo: SheetRequest[];
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

  undo(): SheetRequest[] | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step?.undo;
  }

  redo(): SheetRequest[] | undefined {
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

/** Puts cells back as they were; `fields` says what of them. */
export function restore(
  sheetId: number,
  block: Block,
  cellAt: (row: number, column: number) => Cell | undefined,
  fields: readonly (keyof Cell)[],
): SheetRequest {
  const rows = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const values: Cell[] = [];
    for (let column = block.left; column <= block.right; column++) {
      const cell = cellAt(row, column);
      values.push(Object.fromEntries(fields.flatMap((field) => (cell?.[field] ? [[field, cell[field]]] : []))));
    }
    rows.push({ values });
  }
  return { updateCells: { range: gridRange(sheetId, block), rows, fields: fields.join(',') } };
}
