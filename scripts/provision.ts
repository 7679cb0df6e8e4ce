import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isQuarter } from '../domain/calendar/quarter.ts';
import { type NewLibrary, ProvisionError, type Provisioned, provision } from '../functions/handlers/provision.ts';
import type { World } from '../functions/ports.ts';
import { checkAccount, deployedWorld } from './deploy/deployed-world.ts';
import { ownAuth, ownGoogle } from './deploy/google.ts';
import { readChoices } from './deploy/settings.ts';
import { dataOption, runningWorld } from './local/running.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run provision -- REGISTER.csv (--project P | --local [--data DIR])

  REGISTER.csv  columns id,name,city,province,from,to; from and to are quarters (2026-Q1), to empty = open
  --project P   provisions the deployment in this Google Cloud project, as its own account
  --local       provisions the running npm start`;

const options = { ...dataOption, local: { type: 'boolean', default: false }, project: { type: 'string' } } as const;
interface Values {
  readonly local: boolean;
  readonly data: string;
  readonly project?: string | undefined;
}

const columns = ['id', 'name', 'city', 'province', 'from', 'to'] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

const faultsOf = (row: Row, line: number, all: readonly Row[]): string[] => {
  const double = all.filter(({ id, name }) => id === row.id || name === row.name).length > 1;
  return [
    ...(['id', 'name', 'city', 'province'] as const)
      .filter((column) => !row[column])
      .map((column) => `${column} is empty`),
    ...(isQuarter(row.from) ? [] : [`from is not a quarter: '${row.from}'`]),
    ...(row.to === '' || isQuarter(row.to) ? [] : [`to is not a quarter: '${row.to}'`]),
    ...(double ? ['its id or name stands there twice'] : []),
  ].map((fault) => `line ${line}: ${fault}`);
};

const readRegister = (file: string): readonly NewLibrary[] => {
  const rows = parse(readFileSync(file), { columns: true, bom: true, trim: true }) as Row[];
  const absent = columns.filter((column) => rows[0]?.[column] === undefined);
  if (absent.length > 0)
    throw new UsageError(`${file} lacks ${absent.join(', ')}. Its columns are ${columns.join(',')}.`);
  const faults = rows.flatMap((row, index) => faultsOf(row, index + 2, rows));
  if (faults.length > 0) throw new UsageError(`${file} has faults:\n${faults.join('\n')}`);
  return rows.map(({ id, name, city, province, from, to }) => ({
    id,
    name,
    city,
    province,
    from: from as NewLibrary['from'],
    to: (to || null) as NewLibrary['to'],
  }));
};

/** Prints only the log lines that report a fault of ours. */
const tellFaults = (line: string): void => {
  if ((JSON.parse(line) as { severity: string }).severity === 'ERROR') console.error(line);
};

const root = join(import.meta.dirname, '..');

/** Acts as the deployment's own account; before anything is written, Google is asked whether it is. */
const worldOf = async ({ local, data, project }: Values): Promise<World> => {
  if (local === (project !== undefined)) throw new UsageError(`Name a project, or --local. Usage: ${usage}`);
  if (project === undefined) return runningWorld(data, tellFaults);
  readChoices(root, project);
  const auth = ownAuth();
  const google = ownGoogle(auth);
  const world = await deployedWorld({ google, person: await auth.getClient(), folder: root, project }, tellFaults);
  await checkAccount(world);
  return world;
};

/** Describes what the owner still has to do. */
const toDo = ({ missing, double }: ProvisionError, account: string): string =>
  [
    ...missing.map((title) => `- make an empty spreadsheet '${title}' and share it with ${account} as editor`),
    ...double.map((title) => `- '${title}' is shared more than once; remove one`),
  ].join('\n');

const adviceOf: Readonly<Record<string, string>> = {
  trashed: 'is in the trash: ask its owner to restore it',
  'no-storage': 'cannot be written: its owner has no storage left',
  'other-library': 'is a copy of another library’s: give each library its own',
  failed: 'could not be checked because of a fault of ours: see the lines above',
};

/** Describes the result: the workbooks are built, or what still has to be done and by whom. */
const outcomeLines = (
  { waiting, troubled, isPublished, channelRefused }: Provisioned,
  account: string,
): readonly string[] => [
  ...(waiting > 0 ? [`${waiting} workbooks are still to be built: sweep goes on every minute.`] : []),
  ...troubled.map(
    ({ title, reason }) =>
      `'${title}' ${adviceOf[reason] ?? `cannot be opened or written: share it with ${account} as editor`}.`,
  ),
  ...(channelRefused === null
    ? []
    : [`Google opens no channel for pushes (${channelRefused}): changes are found every minute instead.`]),
  ...(isPublished ? [] : ['The statistic is not published yet: publish retries every minute.']),
];

await runScript(async () => {
  const { values, positionals } = readOptions(options, true);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  const libraries = readRegister(file);
  const world = await worldOf(values);
  try {
    const provisioned = await provision(world, libraries);
    const lines = outcomeLines(provisioned, world.serviceAccount);
    console.log(
      `Provisioned ${libraries.length} libraries.${lines.length > 0 ? `\n${lines.join('\n')}` : ' The workbooks are built.'}`,
    );
    if (provisioned.troubled.length > 0) process.exitCode = 2;
  } catch (error) {
    if (!(error instanceof ProvisionError)) throw error;
    throw new UsageError(`Nothing was done. First:\n${toDo(error, world.serviceAccount)}`);
  } finally {
    await world.database.close();
  }
}, usage);
process.exit();
