/** A workbook as a file: csv and tsv are its first tab as it is shown, in Google's dialects; xlsx is all of it. */
import type { Sheet } from '../sheets/model/sheet.ts';
import type { Workbook } from '../sheets/model/workbook.ts';
import { notImplemented } from './error.ts';

export async function exportWorkbook(workbook: Workbook, mimeType: string): Promise<Buffer> {
  workbook.refreshNow();
  const [first] = workbook.state.sheets;
  if (mimeType === 'text/csv' && first) return Buffer.from(joined(workbook, first, ',', quoted));
  if (mimeType === 'text/tab-separated-values' && first) return Buffer.from(joined(workbook, first, '\t', flat));
  if (mimeType !== XLSX) throw notImplemented(`Export as ${mimeType}`);
  // Exports are rare, so the library is loaded with the first.
  const { xlsxOf } = await import('../workbooks/xlsx.ts');
  return await xlsxOf(workbook);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** CRLF between the lines and none at the end. Blank rows and columns at the end are left out. */
function joined(workbook: Workbook, sheet: Sheet, separator: string, written: (text: string) => string): string {
  const lines: string[][] = [];
  let width = 0;
  for (let row = 0; row < sheet.rowCount; row++) {
    const line = Array.from({ length: sheet.columnCount }, (_, column) => workbook.shown(sheet, row, column));
    width = Math.max(width, line.findLastIndex((text) => text !== '') + 1);
    lines.push(line);
  }
  const height = lines.findLastIndex((line) => line.some((text) => text !== '')) + 1;
  return lines
    .slice(0, height)
    .map((line) => line.slice(0, width).map(written).join(separator))
    .join('\r\n');
}

/** Quoted only where needed. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Tab-separated values know no quotes: tabs and ends of lines within a value become spaces. */
const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
