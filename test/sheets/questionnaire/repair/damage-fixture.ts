import type { MeasureId } from '../../../../domain/measures/measures.ts';
import type { Observation } from '../../../../domain/submissions/observation.ts';
import type { ParsedTab } from '../../../../sheets/questionnaire/read/parse.ts';
import { Librarian } from '../librarian.ts';

export const sheetId = 20261;
export const rows = (startIndex: number, endIndex: number) => ({ sheetId, dimension: 'ROWS', startIndex, endIndex });
export const cols = (startIndex: number, endIndex: number) => ({ sheetId, dimension: 'COLUMNS', startIndex, endIndex });
export const area = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
export type Request = Parameters<Librarian['send']>[0][number];

export const byLabel = [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }];
export const words = (rowIndex: number, columnIndex: number, lines: readonly string[]): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: lines.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
    fields: 'userEnteredValue',
  },
});
export const numbers = (rowIndex: number, columnIndex: number, lines: readonly (number | null)[]): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: lines.map((numberValue) => ({ values: [numberValue === null ? {} : { userEnteredValue: { numberValue } }] })),
    fields: 'userEnteredValue',
  },
});

export const observed = (measure: MeasureId, value: number): Observation => ({
  measure,
  kind: 'number',
  value,
  typed: String(value),
  explanation: '',
});

/** Figures that can be told apart wherever they end up. */
export const typed = {
  lending_requests_received: '580',
  lending_filled_loans: '583',
  lending_filled_copies: '29',
  lending_unfilled: '66',
  b2c_fee_national_eur: '5',
  source_system: 'Wise',
} as const;

export const begun = (): Librarian => {
  const marja = new Librarian();
  for (const [code, value] of Object.entries(typed)) marja.type(code as keyof typeof typed, value);
  marja.type('lending_unfilled', 'verbouwing', 'explanation');
  marja.check();
  return marja;
};

export const figures = (parsed: ParsedTab | null): Record<string, unknown> =>
  Object.fromEntries(
    (parsed?.observations ?? []).filter(({ kind }) => kind !== 'blank').map(({ measure, value }) => [measure, value]),
  );

export const read = {
  lending_requests_received: 580,
  lending_filled_loans: 583,
  lending_filled_copies: 29,
  lending_unfilled: 66,
  b2c_fee_national_eur: 5,
  source_system: 'Wise',
};
