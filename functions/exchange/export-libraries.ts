import { stringify } from 'csv-stringify/sync';
import type { Database } from '../store/database.ts';
import { loadLibraries } from '../store/register/registry.ts';
import { always } from './library-row.ts';
import { writeNote } from './note.ts';

const columns = ['library', 'name', 'province', 'from', 'to', 'city'];

/** The register as a file for `import --libraries`. */
export const exportLibraries = async (database: Database): Promise<string> => {
  const libraries = await loadLibraries(database);
  const records = libraries.map(({ id, name, province, from, to, city }) => [
    id,
    writeNote(name),
    writeNote(province),
    from === always ? '' : from,
    to ?? '',
    writeNote(city),
  ]);
  return stringify([columns, ...records], { record_delimiter: 'unix' });
};
