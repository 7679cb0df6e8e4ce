import { readCsv } from '../../../functions/exchange/csv.ts';
import { readTable } from '../../../functions/exchange/csv-table.ts';
import { figureReader } from '../../../functions/exchange/figure-row.ts';

/** A file that comes in a few characters at a time, as from a slow disk. */
export async function* inPieces(text: string, size = 5): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

export const readFigures = (text: string, libraries: readonly string[] = ['A', 'B']) =>
  readTable(
    readCsv(inPieces(text)),
    figureReader((id) => libraries.includes(id)),
  );
