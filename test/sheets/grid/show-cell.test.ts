import { format } from 'numfmt';
import { describe, expect, it } from 'vitest';
import * as cells from '../../../sheets/grid/cells.ts';
import { plainCell, showCell } from '../../../sheets/grid/show-cell.ts';

/** The text of a cell outside the workbook: rounded for people, plain for programs. */

const makers = {
  count: cells.count,
  euro: cells.euro,
  wholePercent: cells.wholePercent,
  percent: cells.percent,
  percentChange: cells.percentChange,
  pointChange: cells.pointChange,
  decimal: cells.decimal,
  difference: cells.difference,
  euroDifference: cells.euroDifference,
  decimalChange: cells.decimalChange,
};

describe('a cell outside the workbook', () => {
  it.each(Object.entries(makers))('%s reads as the pattern says in Dutch', (_, make) => {
    for (const value of [0, 1, -1, 12.25, -12.25, 84.35, 999.95, 1234.5, -1234.5, 28_412, 1_234_567.891]) {
      const cell = make(value);
      const pattern = cell.style?.numberFormat?.pattern ?? '';
      // A pattern without a part for what is below zero is given no such figure, and shows it as the others do.
      const expected = format(pattern, value, { locale: 'nl-NL' }).replace('-', '−');
      expect(showCell(cell), `${value} as ${pattern}`).toBe(expected);
      expect(pattern).not.toContain('-');
    }
  });

  it.each([
    [cells.percent(84.25), '84,3 %'],
    [cells.percent(84.35), '84,4 %'],
    [cells.pointChange(-0.04), '0,0 pp'],
    [cells.percentChange(4.05), '+4,1 %'],
    [cells.percentChange(2138.1), '+2.138,1 %'],
    [cells.percent(1234.56), '1.234,6 %'],
    [cells.pointChange(-1234.5), '−1.234,5 pp'],
    [cells.difference(-540), '−540'],
    [cells.euroDifference(-1250), '−€ 1.250,00'],
    [cells.count(28_412), '28.412'],
    [cells.euro(6.75), '€ 6,75'],
    [cells.word('13 van 14'), '13 van 14'],
    [{}, ''],
  ])('is rounded once, half away from zero: %#', (cell, expected) => {
    expect(showCell(cell)).toBe(expected);
  });

  it.each([
    [cells.count(28_412), '28412'],
    [cells.euro(6.75), '6,75'],
    [cells.percentChange(4.05), '4,1'],
    [cells.difference(-540), '-540'],
    [cells.difference(-0.2), '0'],
  ])('is plain for a machine: no unit, no points: %#', (cell, expected) => {
    expect(plainCell(cell)).toBe(expected);
  });

  it('says so when a pattern is not ours', () => {
    const cell = { value: 1, style: { numberFormat: { type: 'NUMBER', pattern: '0.000' } } };
    expect(() => showCell(cell)).toThrow('the pattern 0.000 is not known');
  });
});
