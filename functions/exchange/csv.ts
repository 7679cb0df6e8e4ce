import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

/** Why a line of a CSV file cannot be used. */
export interface Fault {
  readonly line: number;
  readonly text: string;
}

export interface CsvRow {
  /** The line of the file where it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** From some line on the file is not CSV. */
export class CsvFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`line ${fault.line}: ${fault.text}`);
    this.name = 'CsvFault';
    this.fault = fault;
  }
}

const newlines = (text: string): number => text.split(/\r\n|\n|\r/u).length - 1;

/** The separator of the header: a Dutch Excel writes semicolons. */
const separatorOf = (start: string): string => {
  const header = start.split(/[\r\n]/u, 1)[0] ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
};

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * A fault of quotation marks in our words; csv-parse names its own options. A mark that is never
 * closed shows only at the end of the file, so the fault names the line after the last row read.
 */
const faultOf = (error: CsvError, next: number): Fault => {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return { line: next, text: 'a quotation mark is opened here or below, and never closed' };
  }
  const { lines } = error as unknown as { lines?: number };
  return { line: lines ?? 1, text: 'a quotation mark stands where none may stand' };
};

/** Yields the rows of a CSV file, without empty lines. @throws CsvFault when the file is not CSV. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const incoming = chunks[Symbol.asyncIterator]();
  const first = await incoming.next();
  if (first.done) return;
  const rest = async function* () {
    yield first.value;
    for (let next = await incoming.next(); !next.done; next = await incoming.next()) yield next.value;
  };
  let next = 1;
  const parser = parse({
    on_record: (record, { lines }) => {
      next = lines + 1;
      return record;
    },
    bom: true,
    delimiter: separatorOf(first.value),
    info: true,
    raw: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  const feeding = pipeline(Readable.from(rest()), parser).catch(() => {});
  try {
    for await (const { info, record, raw } of parser as AsyncIterable<Parsed>) {
      if (record.every((field) => field.trim() === '')) continue;
      yield { line: info.lines - newlines(raw.replace(/(?:\r\n|\n|\r)$/u, '')), fields: record };
    }
    await feeding;
  } catch (error) {
    if (error instanceof CsvError) throw new CsvFault(faultOf(error, next));
    throw error;
  }
}
