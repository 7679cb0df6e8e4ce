/** A workbook as a file: csv is its first tab as it is shown, in Google's dialect. */
import type { Sheet } from '../sheets/model/sheet.ts';
import type { Workbook } from '../sheets/model/workbook.ts';
import { notImplemented } from './error.ts';

export function exportWorkbook(workbook: Workbook, mimeType: string): Buffer {
  workbook.refreshNow();
  const [first] = workbook.state.sheets;
  if (mimeType !== 'text/csv' || !first) throw notImplemented(`Export as ${mimeType}`);
  return Buffer.from(csvOf(workbook, first));
}

/** Commas, CRLF between the lines and none at the end; quoted only where needed. Blank rows and columns at the end are left out. */
function csvOf(workbook: Workbook, sheet: Sheet): string {
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
    .map((line) => line.slice(0, width).map(quoted).join(','))
    .join('\r\n');
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
