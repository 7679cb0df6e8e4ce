import { readOptions, runScript, UsageError } from './options.ts';

/**
 * Each bench prints its findings and returns whether every bound holds. Benches are imported on
 * demand, because they are heavy.
 */
const benches: Readonly<Record<string, () => Promise<{ run(): Promise<boolean> }>>> = {
  firestore: () => import('./bench/firestore/run.ts'),
  sheets: () => import('./bench/sheets/run.ts'),
  check: () => import('./bench/check/run.ts'),
  statistics: () => import('./bench/statistics/run.ts'),
  delivery: () => import('./bench/delivery/run.ts'),
};

const usage = `npm run bench -- NAME, NAME one of ${Object.keys(benches).join(', ')}`;

await runScript(async () => {
  const { positionals } = readOptions({}, true);
  const bench = benches[positionals[0] ?? ''];
  if (!bench || positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  const { run } = await bench();
  if (!(await run())) process.exitCode = 1;
});
process.exit();
