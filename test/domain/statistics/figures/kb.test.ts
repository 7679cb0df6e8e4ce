import { describe, expect, it } from 'vitest';
import { statisticDocument } from '../../../../domain/statistics/editions/document.ts';
import { isApart } from '../../../../domain/statistics/figures/kb.ts';
import { summariseQuarter, summariseYear } from '../../../../domain/statistics/summarise.ts';
import { kbColumns } from '../../../../sheets/statistic/tables/kb-columns.ts';
import { columnsOf, libraryLines } from '../../../../sheets/statistic/tables/library-lines.ts';
import { counted, library } from '../statistics-fixture.ts';

/** The statistic beside the KB's figures. */

describe('beside the KB', () => {
  it.each([
    // own, kb
    [540, 540, false],
    [210, 200, false], // 10 apart, 5 per cent
    [211, 200, true], // 11 apart, 5.5 per cent
    [189, 200, true],
    [1011, 1000, false], // 11 apart, 1.1 per cent
    [10, 0, false],
    [11, 0, true],
    [220, 210, false], // 10 apart, 4.8 per cent
  ])('%d against %d is apart: %s', (own, kb, apart) => {
    expect(isApart(own, kb)).toBe(apart);
  });

  it('stand the own figures, their sum over who gave one, and the difference', () => {
    const figure = 'lending_filled_national';
    const statistic = summariseQuarter('2026-Q1', {
      libraries: [library('A', { city: 'Arnhem' }), library('B', { city: 'Breda' }), library('C', { to: '2025-Q4' })],
      counted: [counted('A', '2026-Q1', { [figure]: 412 }), counted('B', '2026-Q1', { [figure]: 'onbekend' })],
      kb: [
        { library: 'B', quarter: '2026-Q1', figure, value: 100 },
        { library: 'A', quarter: '2026-Q1', figure, value: 540 },
        { library: 'A', quarter: '2025-Q4', figure, value: 1 },
        { library: 'C', quarter: '2026-Q1', figure, value: 1 },
      ],
    });
    expect(statistic.kb).toEqual([
      { library: 'A', city: 'Arnhem', figure, own: 412, kb: 540, apart: true },
      { library: 'B', city: 'Breda', figure, own: null, kb: 100, apart: false },
    ]);
    expect(statisticDocument(statistic).kb).toEqual([
      { library: 'A', figure, own: 412, kb: 540, apart: true },
      { library: 'B', figure, own: null, kb: 100, apart: false },
    ]);
    const columns = columnsOf(statistic);
    const headings = kbColumns(statistic).map(({ heading }) => heading);
    expect(headings).toEqual([
      'Geleverd naar andere provincies: eigen opgave',
      'Volgens de KB',
      'Verschil met de KB',
      'Verschil in %',
      'Opmerking',
    ]);
    expect(columns.slice(-headings.length).map(({ heading }) => heading)).toEqual(headings);
    const shown = libraryLines(statistic, columns).map(({ cells }) => cells.map((cell) => cell.value ?? ''));
    expect(shown.map((cells) => [cells[0], ...cells.slice(-headings.length)])).toEqual([
      ['Arnhem – Bibliotheek A', 412, 540, -128, (100 * -128) / 540, 'meer dan 5 % en 10 stuks uit elkaar'],
      ['Breda – Bibliotheek B', 'geen opgave', 100, '', '', ''],
      ['Naast de KB: samen, van wie het cijfer gaf', 412, 540, -128, (100 * -128) / 540, ''],
    ]);
  });

  it('stands a year over the quarters of which the KB gave a figure', () => {
    const figure = 'lending_filled_national';
    const statistic = summariseYear('2026', {
      libraries: [library('A', { city: 'Arnhem' }), library('B', { city: 'Breda' })],
      counted: [
        counted('A', '2026-Q1', { [figure]: 412 }),
        counted('A', '2026-Q2', { [figure]: 400 }),
        counted('A', '2026-Q3', { [figure]: 390 }),
        counted('B', '2026-Q1', { [figure]: 100 }),
        counted('B', '2026-Q2', { [figure]: 'onbekend' }),
      ],
      kb: (['A', 'B'] as const).flatMap((id) =>
        (['2025-Q4', '2026-Q1', '2026-Q2'] as const).map((quarter) => ({ library: id, quarter, figure, value: 450 })),
      ),
    });
    // 412 + 400 against 450 + 450; of Breda one of the two is not known
    expect(statistic.kb).toEqual([
      { library: 'A', city: 'Arnhem', figure, own: 812, kb: 900, apart: true },
      { library: 'B', city: 'Breda', figure, own: null, kb: 900, apart: false },
    ]);
  });
});
