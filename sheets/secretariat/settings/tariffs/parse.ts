import { isReportingYear, type ReportingYear } from '../../../../domain/calendar/quarter.ts';
import { cellAt, type Tab, textAt } from '../../../grid/tab.ts';
import type { CellReading } from '../../../questionnaire/read/count.ts';
import { readFee } from '../../../questionnaire/read/fee.ts';
import { tariffColumns as columns } from './layout.ts';

/** One year's tariffs as typed in the tab. */
export interface TariffLine {
  readonly year: ReportingYear;
  readonly b2b: CellReading;
  readonly transport: CellReading;
}

/** Reads the tariffs of every year; if a year occurs twice, the first row counts. */
export const parseTariffs = (tab: Tab, firstRow: number): readonly TariffLine[] => {
  const lines = new Map<ReportingYear, TariffLine>();
  for (let row = firstRow; row < tab.rows.length; row++) {
    const year = textAt(tab, row, columns.year);
    if (!isReportingYear(year) || lines.has(year)) continue;
    const [b2b, transport] = [columns.b2b, columns.transport].map((column) => readFee(cellAt(tab, row, column)));
    if (b2b && transport) lines.set(year, { year, b2b, transport });
  }
  return [...lines.values()];
};

/** A tariff after this reading. An unreadable one leaves the earlier tariff in force. */
export const tariffAfter = ({ kind, value }: CellReading, before: number | null): number | null => {
  if (kind === 'unreadable') return before;
  return kind === 'number' ? Number(value) : null;
};
