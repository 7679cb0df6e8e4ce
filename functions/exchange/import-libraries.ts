import { isDeepStrictEqual } from 'node:util';
import type { Library } from '../../domain/libraries/library.ts';
import type { Database } from '../store/database.ts';
import { saveLibraries } from '../store/submissions/imported.ts';
import { type LibraryRow, registered } from './library-row.ts';

/** The number of libraries in one transaction; Firestore allows 500 writes. */
const librariesPerTransactionMax = 400;

interface LibrariesImported {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Adds or changes the libraries of the file; the others stay. Importing a file twice changes nothing. */
export const importLibraries = async (
  database: Database,
  rows: readonly LibraryRow[],
  known: readonly Library[],
  options: { readonly dryRun: boolean; readonly progress: (done: number, of: number) => void },
): Promise<LibrariesImported> => {
  const byId = new Map(known.map((library) => [library.id, library]));
  const entries = rows.map((row) => ({ before: byId.get(row.id), after: registered(row, byId.get(row.id)) }));
  const changes = entries.filter(({ before, after }) => !isDeepStrictEqual(before, after));
  const added = changes.filter(({ before }) => before === undefined).length;
  for (let start = 0; start < changes.length && !options.dryRun; start += librariesPerTransactionMax) {
    const part = changes.slice(start, start + librariesPerTransactionMax);
    await saveLibraries(
      database,
      part.map(({ after }) => after),
    );
    options.progress(start + part.length, changes.length);
  }
  return { added, changed: changes.length - added, unchanged: rows.length - changes.length };
};
