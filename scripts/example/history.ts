import { type Quarter, quartersBetween, yearOf } from '../../domain/calendar/quarter.ts';
import type { Library } from '../../domain/libraries/library.ts';
import { measureOf } from '../../domain/measures/measures.ts';
import { readCsv } from '../../functions/exchange/csv.ts';
import { readTable } from '../../functions/exchange/csv-table.ts';
import { figureReader } from '../../functions/exchange/figure-row.ts';
import { importFigures } from '../../functions/exchange/import-figures.ts';
import type { World } from '../../functions/ports.ts';
import { loadLibraries } from '../../functions/store/register/registry.ts';
import { ordinaryFigures } from './figures.ts';
import { plusbibliotheken } from './plusbibliotheken.ts';

/** The figures from before the example's first questionnaire, in the import format that a real group uses. */

const yearsBefore = 5;

export const historyStart = (now: Quarter): Quarter => `${Number(yearOf(now)) - yearsBefore}-Q1` as Quarter;

const linesOf = (libraries: readonly Library[], quarters: readonly Quarter[]): readonly string[] =>
  plusbibliotheken.flatMap((library) => {
    const from = libraries.find(({ id }) => id === library.id)?.from ?? '';
    return quarters
      .filter((quarter) => quarter >= from)
      .flatMap((quarter) =>
        ordinaryFigures(library, quarter)
          .filter(({ measure }) => ['count', 'fee'].includes(measureOf(measure).kind))
          .map(({ measure, text }) => `${library.id},${quarter},${measure},${text.replace(',', '.')}`),
      );
  });

const header = 'library,period,measure,value';

async function* asFile(lines: readonly string[]): AsyncGenerator<string> {
  yield `${[header, ...lines].join('\n')}\n`;
}

/** Imports all figures before `before`, from the first quarter of the register. */
export const importHistory = async ({ database, clock }: World, first: Quarter, before: Quarter): Promise<void> => {
  const libraries = await loadLibraries(database);
  const known = new Set(libraries.map(({ id }) => id));
  const lines = linesOf(
    libraries,
    quartersBetween(first, before).filter((quarter) => quarter < before),
  );
  const { rows, faults } = await readTable(
    readCsv(asFile(lines)),
    figureReader((id) => known.has(id)),
  );
  if (faults.length > 0) throw new Error(`The example's history cannot be read: ${faults[0]?.text}`);
  await importFigures(database, { rows, libraries, now: clock.now(), dryRun: false, progress: () => {} });
};
