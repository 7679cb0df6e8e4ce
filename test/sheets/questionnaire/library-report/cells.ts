import type { Cell } from '../../../../sheets/grid/tab.ts';

/** Cells as the Sheets API hands them over. */

const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** A number in a cell of ours, whose format shows no decimals. */
export const number = (value: number, shown: string = dutch.format(value), formatType = 'NUMBER'): Cell => ({
  entered: { numberValue: value },
  effective: { numberValue: value },
  shown,
  formatType,
});

export const text = (value: string): Cell => ({
  entered: { stringValue: value },
  effective: { stringValue: value },
  shown: value,
});

export const boolean = (value: boolean): Cell => ({
  entered: { boolValue: value },
  effective: { boolValue: value },
  shown: value ? 'WAAR' : 'ONWAAR',
});

/** A date or time that Google made of what was typed: a serial number with a format. */
export const dated = (serial: number, shown: string, formatType = 'DATE'): Cell => number(serial, shown, formatType);

export const formula = (entered: string, result: number | string): Cell => ({
  entered: { formulaValue: entered },
  effective: typeof result === 'number' ? { numberValue: result } : { stringValue: result },
  shown: typeof result === 'number' ? dutch.format(result) : result,
});

export const failing = (entered: string, shown: string): Cell => ({
  entered: { formulaValue: entered },
  effective: { errorValue: { type: 'ERROR', message: shown } },
  shown,
});

export const empty: Cell = { shown: '' };
