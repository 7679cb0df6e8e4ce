import { compareWithStore, readBackup, restore } from '../functions/exchange/restore.ts';
import type { Database } from '../functions/store/database.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { progressBar } from './exchange/progress.ts';
import { linesOf, refuse } from './exchange/read-file.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run restore -- FILE.jsonl [--replace] ${storeUsage}`;

const run = async (database: Database, file: string, replace: boolean): Promise<void> => {
  const lines = () => linesOf(file);
  const { digests, faults } = await readBackup(database, lines);
  refuse(faults.map((fault) => ({ file, fault })));
  const standing = await compareWithStore(database, digests);
  const { others, different, same } = standing;
  if (others.length + different.length > 0 && !replace) {
    throw new UsageError(
      `The store is not empty: ${others.length} documents are not in the backup, ${different.length} are different. --replace makes it equal to the backup.`,
    );
  }
  const progress = progressBar('documents');
  const written = await restore(database, lines, standing, (done) => progress(done, digests.size - same.size));
  console.log(`${written} documents written, ${same.size} were there already, ${replace ? others.length : 0} removed.`);
};

await runScript(async () => {
  const { values, positionals } = readOptions({ ...storeOptions, replace: { type: 'boolean', default: false } }, true);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  await withStore(values, (database) => run(database, file, values.replace));
}, usage);
process.exit();
