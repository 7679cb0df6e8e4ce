import type { Library } from '../domain/libraries/library.ts';
import { systemClock } from '../functions/clock.ts';
import type { CsvTable } from '../functions/exchange/csv-table.ts';
import { readTable } from '../functions/exchange/csv-table.ts';
import { type FigureRow, figureReader } from '../functions/exchange/figure-row.ts';
import { importFigures } from '../functions/exchange/import-figures.ts';
import { importLibraries } from '../functions/exchange/import-libraries.ts';
import { type LibraryRow, libraryReader, registered } from '../functions/exchange/library-row.ts';
import { outsideOf } from '../functions/exchange/outside.ts';
import type { Database } from '../functions/store/database.ts';
import { loadLibraries } from '../functions/store/register/registry.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { progressBar } from './exchange/progress.ts';
import { refuse, rowsOf } from './exchange/read-file.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run import -- [FILE.csv] [--libraries FILE.csv] [--dry-run] ${storeUsage}`;

const options = {
  ...storeOptions,
  libraries: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

const empty: CsvTable<never> = { rows: [], faults: [] };

const faultsIn = (file: string | undefined, { faults }: CsvTable<unknown>) =>
  faults.map((fault) => ({ file: file ?? '', fault }));

/** The register including the rows of the same command, so that figures of a new library are accepted. */
const registerAfter = (known: readonly Library[], rows: readonly LibraryRow[]): readonly Library[] => {
  const byId = new Map(known.map((library) => [library.id, library]));
  for (const row of rows) byId.set(row.id, registered(row, byId.get(row.id)));
  return [...byId.values()];
};

const warn = (what: string, rows: readonly FigureRow[]): void => {
  const [first] = rows;
  const figures = `${rows.length} ${rows.length === 1 ? 'figure' : 'figures'}`;
  if (first) console.error(`${what}: ${figures}, the first on line ${first.line}.`);
};

const run = async (
  database: Database,
  {
    figuresFile,
    librariesFile,
    dryRun,
  }: { figuresFile?: string | undefined; librariesFile?: string | undefined; dryRun: boolean },
): Promise<void> => {
  const known = await loadLibraries(database);
  const register = librariesFile ? await readTable(rowsOf(librariesFile), libraryReader) : empty;
  const libraries = registerAfter(known, register.rows);
  const ids = new Set(libraries.map(({ id }) => id));
  const figures = figuresFile
    ? await readTable(
        rowsOf(figuresFile),
        figureReader((id) => ids.has(id)),
      )
    : empty;
  refuse([...faultsIn(librariesFile, register), ...faultsIn(figuresFile, figures)]);
  const would = dryRun ? ' (dry run: nothing was written)' : '';
  if (librariesFile) {
    const { added, changed, unchanged } = await importLibraries(database, register.rows, known, {
      dryRun,
      progress: progressBar('libraries'),
    });
    console.log(`Libraries: ${added} added, ${changed} changed, ${unchanged} unchanged${would}.`);
  }
  if (figuresFile) {
    const { noMember, otherQuarter, notOver } = outsideOf(figures.rows, libraries, systemClock.now());
    warn('Kept but not counted, for the library was no member in that quarter', noMember);
    warn('Kept but not counted, for the figure belongs to another quarter of the year', otherQuarter);
    warn('Counted, though that quarter is not over yet', notOver);
    const { changed, unchanged } = await importFigures(database, {
      rows: figures.rows,
      libraries,
      now: systemClock.now(),
      dryRun,
      progress: progressBar('figures'),
    });
    console.log(
      `Figures: ${figures.rows.length} read; ${changed} library-quarters changed, ${unchanged} unchanged${would}.`,
    );
  }
};

await runScript(async () => {
  const { values, positionals } = readOptions(options, true);
  const [figuresFile] = positionals;
  if (positionals.length > 1 || (!figuresFile && !values.libraries)) throw new UsageError(`Usage: ${usage}`);
  await withStore(values, (database) =>
    run(database, { figuresFile, librariesFile: values.libraries, dryRun: values['dry-run'] }),
  );
}, usage);
process.exit();
