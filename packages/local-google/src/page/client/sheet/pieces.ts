import type { Block, Place } from './a1.ts';

/** The cells of a block that pass a test, as few rectangles, in reading order: runs in a row, joined with equal ones below. */
export function pieces(block: Block, isIn: (place: Place) => boolean): Block[] {
  const done: Block[] = [];
  let open: Block[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const grown = runsIn(block, row, isIn).map((run) => {
      const above = open.find((piece) => piece.left === run.left && piece.right === run.right);
      return above ? { ...above, bottom: row } : run;
    });
    done.push(...open.filter((piece) => !grown.some(({ top, left }) => top === piece.top && left === piece.left)));
    open = grown;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsIn(block: Block, row: number, isIn: (place: Place) => boolean): Block[] {
  const runs: Block[] = [];
  for (let column = block.left; column <= block.right; column++) {
    if (!isIn({ row, column })) continue;
    const last = runs.at(-1);
    if (last?.right === column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
