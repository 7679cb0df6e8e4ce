import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintRequests } from '../../../../sheets/grid/paint.ts';
import { isToTake, untouched } from '../../../../sheets/secretariat/history/act.ts';
import { digestOfFigures } from '../../../../sheets/secretariat/history/figure.ts';
import { pasteColumns as columns, pasteRows as rows } from '../../../../sheets/secretariat/history/layout.ts';
import { pastedOver } from '../../../../sheets/secretariat/history/overtyped.ts';
import { pastePage } from '../../../../sheets/secretariat/history/page.ts';
import { figuresOf, readPaste } from '../../../../sheets/secretariat/history/read.ts';
import { typedIn } from '../../written-tab.ts';
import { type Cells, freshTab, known, pastedIn, pasteOf } from './fixture.ts';

/** Any paste, anywhere, leaves the history tab usable. */

const cell = fc.oneof(
  fc.constantFrom(
    'Rozet',
    'PB-ARN',
    'Middelburg',
    '2024-K1',
    '1e kw. 2024',
    'Niet geleverd',
    'lending_filled',
    'onbekend',
  ),
  fc.constantFrom('Bibliotheek', 'Kwartaal', 'Cijfer', 'Waarde', 'bron', 'ja', '', '=1+1', '12', '1.234'),
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
);
const block = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });

describe('whatever is pasted, wherever', () => {
  const view = (cells: Cells, from: number, id: 'history' | 'kb') => {
    const tab = pastedIn(id, cells, from);
    const pasted = readPaste(tab, pasteOf(id), known);
    const page = pastePage({
      paste: pasteOf(id),
      state: untouched,
      known,
      own: () => undefined,
      standing: { tab, pasted },
    });
    return { tab, pasted, page };
  };

  it('is read without a crash, the same way twice, and nothing of it is written over', () => {
    fc.assert(
      fc.property(
        block,
        fc.integer({ min: rows.heading, max: rows.heading + 3 }),
        fc.constantFrom('history', 'kb'),
        (cells, from, id) => {
          const { tab, pasted, page } = view(cells, from, id);
          expect(digestOfFigures(figuresOf(readPaste(tab, pasteOf(id), known)))).toBe(
            digestOfFigures(figuresOf(pasted)),
          );
          for (const { updateCells } of paintRequests(tab, page, 'us')) {
            const { start, rows: written } = updateCells ?? {};
            if ((start?.rowIndex ?? 0) + (written?.length ?? 0) > rows.heading)
              expect((start?.columnIndex ?? 0) + (written?.[0]?.values?.length ?? 0)).toBeLessThanOrEqual(
                columns.first,
              );
          }
        },
      ),
    );
  });

  it('makes no figure that has a fault, and takes nothing without the tick', () => {
    fc.assert(
      fc.property(block, fc.constantFrom('history', 'kb'), (cells, id) => {
        const { pasted } = view(cells, rows.first, id);
        for (const { figures, faults } of pasted.rows) if (faults.length > 0) expect(figures).toEqual([]);
        expect(isToTake(false, pasted, untouched)).toBe(false);
        expect(isToTake(true, pasted, { ticked: true, taken: null })).toBe(false);
        expect(isToTake(true, pasted, untouched)).toBe(figuresOf(pasted).length > 0);
      }),
    );
  });
});

describe('what is pasted over cells of ours', () => {
  it('is nothing in a fresh tab, or beside rows that were answered', () => {
    expect(pastedOver(freshTab('history'), pasteOf('history'))).toEqual([]);
    expect(pastedOver(pastedIn('history', [['Rozet', '2024-K1', 'x', 1]]), pasteOf('history'))).toEqual([]);
  });

  it('is kept: too far to the left, and too high', () => {
    const tab = typedIn(freshTab('kb'), [
      [rows.first, columns.answer, 'Rozet'],
      [rows.notes, columns.first + 1, '2024-K1'],
      [rows.title, columns.answer, 'KB levert aan'],
      [rows.link, columns.answer, 'en dit'],
    ]);
    expect(pastedOver(tab, pasteOf('kb')).map(({ typed }) => typed)).toEqual([
      'KB levert aan',
      'en dit',
      '2024-K1',
      'Rozet',
    ]);
  });
});
