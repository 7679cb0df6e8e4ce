import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

type Row = Readonly<Record<string, unknown>>;

/** What we use of `@duckdb/node-api`; its own types are there only once the bench has installed it. */
interface Prepared {
  runAndReadAll(): Promise<{ getRowObjectsJS(): Row[] }>;
}
export interface DuckDb {
  run(sql: string): Promise<unknown>;
  prepare(sql: string): Promise<Prepared>;
}

const folder = import.meta.dirname;

/** Installs DuckDB here, from the lock file beside this, the first time. */
const install = (): void => {
  if (existsSync(join(folder, 'node_modules', '@duckdb'))) return;
  console.log(`Installing DuckDB (70 MB) into ${folder}, once: npm ci`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
};

/** A DuckDB in memory, with as many threads as it likes. */
export const openDuckDb = async (): Promise<DuckDb> => {
  install();
  const name = '@duckdb/node-api';
  const { DuckDBInstance } = await import(name);
  return (await DuckDBInstance.create(':memory:')).connect();
};

export const rowsOf = async (prepared: Prepared): Promise<Row[]> => (await prepared.runAndReadAll()).getRowObjectsJS();
