import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { type CsvRow, type Fault, readCsv } from '../../functions/exchange/csv.ts';
import { UsageError } from '../options.ts';

/** Streams the text of a file. */
export async function* textOf(file: string): AsyncGenerator<string> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${file}.`);
  const bytes = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array<ArrayBuffer>>;
  try {
    yield* bytes.pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new UsageError(`${file} is not UTF-8; save it as "CSV UTF-8".`);
  }
}

export const rowsOf = (file: string): AsyncIterable<CsvRow> => readCsv(textOf(file));

/** Prints all faults and ends the command. Nothing has been written by then. */
export const refuse = (faults: readonly { readonly file: string; readonly fault: Fault }[]): void => {
  if (faults.length === 0) return;
  for (const { file, fault } of faults) console.error(`${file}:${fault.line}: ${fault.text}`);
  throw new UsageError(`${faults.length === 1 ? '1 fault' : `${faults.length} faults`}; nothing was written.`);
};

/** Streams lines; the last needs no line break. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textOf(file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
