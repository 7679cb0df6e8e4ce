import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimension } from '../../src/sheets/model/json.ts';
import { build, type Change, change, DATA, letter, places, requestOf, SIZE, textAt } from './structure-rig.ts';

/** A range lasts as long as one of its rows and one of its columns, including inserted and blank ones. */
describe('a block that rows and columns come into and go out of', () => {
  const corner = fc.record({
    top: fc.nat(SIZE - 3),
    left: fc.nat(SIZE - 3),
    height: fc.integer({ min: 1, max: 3 }),
    width: fc.integer({ min: 1, max: 3 }),
  });
  const comeAndGo = change.filter(({ kind }) => kind === 'insert' || kind === 'delete');

  /** Whether each row (or column) is in the block: one that comes between two of them is, one that comes beside them is not. */
  const insideAfter = (inside: readonly boolean[], each: Change): readonly boolean[] => {
    if (each.kind !== 'insert' && each.kind !== 'delete') return inside;
    const [start, length] = each.span;
    if (each.kind === 'delete') return inside.toSpliced(start, length);
    const between = inside[start - 1] === true && inside[start] === true;
    return inside.toSpliced(start, 0, ...Array.from({ length }, () => between));
  };
  const insideOf = (first: number, length: number, changes: readonly Change[], along: Dimension) =>
    changes
      .filter((each) => each.kind !== 'rename' && each.dimension === along)
      .reduce(
        insideAfter,
        Array.from({ length: 5 * SIZE }, (_, index) => index >= first && index < first + length),
      );
  interface Block {
    top: number;
    left: number;
    height: number;
    width: number;
  }

  const check = ({ top, left, height, width }: Block, changes: readonly Change[]): void => {
    const rig = build([{ row: 0, column: 0 }]);
    const range = {
      sheetId: DATA,
      startRowIndex: top,
      endRowIndex: top + height,
      startColumnIndex: left,
      endColumnIndex: left + width,
    };
    rig.batch({ addNamedRange: { namedRange: { name: 'blok', range } } });
    const block = `${letter(left)}${top + 1}:${letter(left + width - 1)}${top + height}`;
    rig.write('Verwijzingen!A1', [[`=COUNTA(Data!${block})`]]);
    const held = Array.from({ length: height * width }, (_, index) =>
      textAt(top + Math.floor(index / width), left + (index % width)),
    );
    for (const each of changes) rig.batch(requestOf(each));
    const rows = insideOf(top, height, changes, 'ROWS');
    const columns = insideOf(left, width, changes, 'COLUMNS');
    const isGone = !rows.includes(true) || !columns.includes(true);
    const { range: after } = rig.get().namedRanges?.find(({ name }) => name === 'blok') ?? {};
    expect(after).toEqual(
      isGone
        ? undefined
        : {
            sheetId: DATA,
            startRowIndex: rows.indexOf(true),
            endRowIndex: rows.lastIndexOf(true) + 1,
            startColumnIndex: columns.indexOf(true),
            endColumnIndex: columns.lastIndexOf(true) + 1,
          },
    );
    const now = places(rig);
    const kept = held.filter((text) => now.has(text));
    if (!isGone) {
      const found = rig.values('blok').flat();
      expect(found.filter((text) => text !== '').toSorted()).toEqual(kept.toSorted());
    }
    // COUNTA counts an error as a value: what is left of the formula is =COUNTA(#REF!).
    expect(rig.values('Verwijzingen!A1')).toEqual([[isGone ? '1' : String(kept.length)]]);
  };

  test('holds what is left of what it held, as a named range and in a formula', () => {
    fc.assert(fc.property(corner, fc.array(comeAndGo, { maxLength: 6 }), check), { numRuns: 60 });
  });

  test('is there as long as a row that came into it is, though nothing of what it held is left', () => {
    check({ top: 4, left: 0, height: 2, width: 1 }, [
      { kind: 'insert', dimension: 'ROWS', span: [5, 1] },
      { kind: 'delete', dimension: 'ROWS', span: [3, 2] },
      { kind: 'delete', dimension: 'ROWS', span: [4, 1] },
    ]);
  });
});
