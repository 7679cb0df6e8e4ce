import { exportFigures } from '../functions/exchange/export-figures.ts';
import { exportLibraries } from '../functions/exchange/export-libraries.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { writeText } from './exchange/write-file.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run export -- [FILE.csv] [--libraries FILE.csv] ${storeUsage}`;

await runScript(async () => {
  const { values, positionals } = readOptions({ ...storeOptions, libraries: { type: 'string' } }, true);
  const [file] = positionals;
  if (positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  const { libraries } = values;
  await withStore(values, async (database) => {
    const register = async function* () {
      yield await exportLibraries(database);
    };
    if (libraries !== undefined) await writeText(register(), libraries);
    if (file !== undefined || libraries === undefined) await writeText(exportFigures(database), file);
  });
}, usage);
process.exit();
