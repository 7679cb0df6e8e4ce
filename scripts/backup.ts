import { backup } from '../functions/exchange/backup.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { writeText } from './exchange/write-file.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run backup -- [FILE.jsonl] ${storeUsage}`;

const shownEvery = 10_000;

await runScript(async () => {
  const { values, positionals } = readOptions(storeOptions, true);
  const [file] = positionals;
  if (positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  let documents = 0;
  const progress = (count: number): void => {
    documents = count;
    if (count % shownEvery === 0) console.error(`${count} documents`);
  };
  await withStore(values, (database) => writeText(backup(database, progress), file));
  console.error(`${documents} documents${file === undefined ? '' : ` in ${file}`}.`);
}, usage);
process.exit();
