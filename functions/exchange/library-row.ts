import { isQuarter, type Quarter } from '../../domain/calendar/quarter.ts';
import type { Library } from '../../domain/libraries/library.ts';
import type { CsvReader, Line } from './csv-table.ts';
import { readNote } from './note.ts';

export interface LibraryRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  /** Undefined = the file does not say. */
  readonly city: string | undefined;
  readonly province: string;
  readonly from: Quarter;
  readonly to: Quarter | null;
}

/** The meaning of an empty `from`: before any figure. */
export const always: Quarter = '1900-Q1';

/** An id is part of document names and addresses. */
const idGrammar = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/u;

const periodFaults = (line: Line): readonly string[] => {
  const [from, to] = [line.text('from'), line.text('to')];
  const wrong = [from, to].filter((text) => text !== '' && !isQuarter(text));
  if (wrong.length > 0)
    return wrong.map((text) => `'${text}' is not a quarter; write it as 2026-Q1, or leave it empty`);
  return from !== '' && to !== '' && to < from ? [`to (${to}) is before from (${from})`] : [];
};

const readLine = (line: Line): LibraryRow | readonly string[] => {
  const id = line.text('library');
  const faults = [
    ...(idGrammar.test(id) ? [] : [`'${id}' is not a library's code; letters, digits, - and . only`]),
    ...['name', 'province'].filter((column) => line.text(column) === '').map((column) => `no ${column}`),
    ...periodFaults(line),
  ];
  if (faults.length > 0) return faults;
  const quarterAt = (column: string): Quarter | null => (line.text(column) as Quarter) || null;
  return {
    line: line.line,
    id,
    name: readNote(line.text('name')),
    city: readNote(line.text('city')) || undefined,
    province: readNote(line.text('province')),
    from: quarterAt('from') ?? always,
    to: quarterAt('to'),
  };
};

export const libraryReader: CsvReader<LibraryRow> = {
  columns: { required: ['library', 'name', 'province', 'from', 'to'], optional: ['city'] },
  read: readLine,
  subjectOf: (line) => line.text('library'),
};

/** The register's entry after the import. What the file does not say (place, workbook) stays. */
export const registered = (row: LibraryRow, before: Library | undefined): Library => {
  const { line: _, city, ...facts } = row;
  return { workbookId: null, ...before, ...facts, city: city ?? before?.city ?? row.name };
};
