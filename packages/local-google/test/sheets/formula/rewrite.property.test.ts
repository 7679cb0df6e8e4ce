import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf } from '../../../src/sheets/formula/rewrite/reference.ts';
import { rewriteFormula, type StructureChange } from '../../../src/sheets/formula/rewrite/rewrite.ts';

/** References keep pointing at the same cells through any change of the grid. */

/** A grid in which each cell knows its own name, changed as a sheet is: what the references must keep up with. */
type Grid = string[][];
const size = 12;
const grid = (): Grid => Array.from({ length: size }, (_, r) => Array.from({ length: size }, (_, c) => `${r}:${c}`));

const transposed = (cells: Grid): Grid => (cells[0] ?? []).map((_, c) => cells.map((row) => row[c] ?? ''));

const applyToRows = (cells: Grid, change: Change): Grid => {
  const width = cells[0]?.length ?? 0;
  const { start, end } = change;
  if (change.kind === 'insert') {
    const blank = Array.from({ length: end - start }, () => Array.from({ length: width }, () => ''));
    return [...cells.slice(0, start), ...blank, ...cells.slice(start)];
  }
  const rest = [...cells.slice(0, start), ...cells.slice(end)];
  if (change.kind === 'delete') return rest;
  const to = change.destination > start ? Math.max(start, change.destination - (end - start)) : change.destination;
  return [...rest.slice(0, to), ...cells.slice(start, end), ...rest.slice(to)];
};

const apply = (cells: Grid, change: Change): Grid =>
  change.dimension === 'ROWS' ? applyToRows(cells, change) : transposed(applyToRows(transposed(cells), change));

interface Change {
  kind: 'insert' | 'delete' | 'move';
  sheet: string;
  dimension: 'ROWS' | 'COLUMNS';
  start: number;
  end: number;
  destination: number;
}

const change = fc
  .record({
    kind: fc.constantFrom('insert' as const, 'delete' as const, 'move' as const),
    dimension: fc.constantFrom('ROWS' as const, 'COLUMNS' as const),
    start: fc.nat(size - 4),
    count: fc.integer({ min: 1, max: 3 }),
    destination: fc.nat(size),
  })
  .map(({ count, ...rest }): Change => ({ ...rest, sheet: 'Tab', end: rest.start + count }))
  // Google refuses to move lines into themselves
  .filter(({ kind, start, end, destination }) => kind !== 'move' || destination < start || destination > end);

const place = fc.record({ row: fc.nat(size - 1), column: fc.nat(size - 1) });

const find = (cells: Grid, content: string): string | undefined => {
  for (const [row, line] of cells.entries()) {
    const column = line.indexOf(content);
    if (column >= 0) return addressOf(row, column);
  }
  return undefined;
};

test('a reference to one cell points at the same content after any changes, or is lost with it', () => {
  fc.assert(
    fc.property(place, fc.array(change, { maxLength: 6 }), ({ row, column }, changes) => {
      let cells = grid();
      let formula = `=${addressOf(row, column)}+1`;
      for (const each of changes) {
        if (each.kind !== 'insert' && Math.max(each.end, each.destination) > lines(cells, each.dimension)) continue;
        cells = apply(cells, each);
        formula = rewriteFormula(formula, 'en_US', 'Tab', each as StructureChange);
      }
      expect(formula).toBe(`=${find(cells, `${row}:${column}`) ?? '#REF!'}+1`);
    }),
    { numRuns: 500 },
  );
});

const lines = (cells: Grid, dimension: string): number =>
  dimension === 'ROWS' ? cells.length : (cells[0]?.length ?? 0);

test('a range holds all of its content that is still there after inserts and deletes', () => {
  fc.assert(
    fc.property(place, place, fc.array(change, { maxLength: 5 }), (a, b, changes) => {
      const [top, bottom] = [a.row, b.row].sort((x, y) => x - y) as [number, number];
      const [left, right] = [a.column, b.column].sort((x, y) => x - y) as [number, number];
      let cells = grid();
      const wanted = new Set(cells.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1)));
      let formula = `=SUM(${addressOf(top, left)}:${addressOf(bottom, right)})`;
      for (const each of changes) {
        if (each.kind === 'move' || (each.kind === 'delete' && each.end > lines(cells, each.dimension))) continue;
        cells = apply(cells, each);
        formula = rewriteFormula(formula, 'en_US', 'Tab', each as StructureChange);
      }
      const found = contents(cells, formula).filter((content) => content !== '');
      expect(new Set(found)).toEqual(new Set(cells.flat().filter((content) => wanted.has(content))));
    }),
    { numRuns: 300 },
  );
});

const contents = (cells: Grid, formula: string): string[] => {
  const match = /\(([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?\)/.exec(formula);
  if (!match) return [];
  const [, left = '', top = '', right = left, bottom = top] = match;
  const column = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return cells.slice(Number(top) - 1, Number(bottom)).flatMap((row) => row.slice(column(left) - 1, column(right)));
};

test('copying there and back again gives the formula as it was', () => {
  fc.assert(
    fc.property(place, fc.nat(20), fc.nat(20), ({ row, column }, rows, columns) => {
      const formula = `=SUM(${addressOf(row, column)};$B$2;Ander!C3:C)`;
      const there = rewriteFormula(formula, 'nl_NL', 'Tab', { kind: 'shift', rows, columns });
      const back = rewriteFormula(there, 'nl_NL', 'Tab', { kind: 'shift', rows: -rows, columns: -columns });
      expect(back).toBe(formula);
    }),
  );
});
