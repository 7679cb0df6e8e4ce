import { createWriteStream, rmSync } from 'node:fs';
import { loadHealth } from '../functions/store/queue/health.ts';
import { type Greeting, greet } from './example/greet.ts';
import { play } from './example/play.ts';
import { movableClock } from './local/clock.ts';
import { type DataFolder, isDiskFull, type SetUp, takeDataFolder } from './local/data-folder.ts';
import { refusePortInUse } from './local/ports.ts';
import { startSchedule } from './local/schedule.ts';
import { type Local, startLocal } from './local/start-local.ts';
import { type Teller, teller } from './local/terminal.ts';
import { writeWhole } from './local/write-whole.ts';
import { readOptions, readPort, runScript, UsageError } from './options.ts';

const usage = `npm start -- [--port N] [--data DIR] [--fresh] [--empty]

  --port N    the page's port; the functions, Firestore and the board's files take the next three
              (0 = any; default 8400)
  --data DIR  where data is kept between runs (default .local)
  --fresh     start over
  --empty     register and workbooks only, no example figures`;

const options = {
  port: { type: 'string', default: '8400' },
  data: { type: 'string', default: '.local' },
  fresh: { type: 'boolean', default: false },
  empty: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const stopRequested = (): Promise<void> =>
  new Promise((resolvePromise) => {
    process.once('SIGINT', () => resolvePromise());
    process.once('SIGTERM', () => resolvePromise());
  });

const printAddress = ({ endpoints }: Local, { text }: Teller): void => text(`\nOpen ${endpoints.page}\n`);

const addressesOf = ({ endpoints, world }: Local): string => `
  page       ${endpoints.page}
  functions  ${endpoints.functions}
  firestore  ${endpoints.firestore} (project ${endpoints.project})

The board's files, without an account (ready a minute or two after the first start):

  with names ${world.files?.address}/${world.files?.boardFolder}/
  totals     ${world.files?.address}/openbaar/

The statistic follows within a minute of a hand-in. Ctrl-C stops.`;

/** @returns whether the folder was set up now. */
const setUp = async (
  local: Local,
  folder: DataFolder,
  wanted: SetUp,
  { greeting, tell, stopped }: { greeting: Greeting; tell: Teller; stopped: Promise<void> },
): Promise<boolean> => {
  if (folder.setUp === null) {
    await Promise.race([play(local, { empty: wanted === 'empty' }, greeting), stopped.then(() => interrupted())]);
    folder.complete(wanted);
    return true;
  }
  if (folder.setUp !== wanted) {
    tell.line(
      `This folder was set up ${folder.setUp === 'empty' ? 'without' : 'with'} example figures; --fresh starts over`,
    );
  }
  return false;
};

const run = async (): Promise<void> => {
  const { values } = readOptions(options);
  if (values.help) return console.log(usage);
  const port = readPort(values.port);
  await refusePortInUse(port);
  const folder = takeDataFolder(values.data, values.fresh);
  const stopped = stopRequested();
  const log = createWriteStream(folder.log, { flags: 'a', mode: 0o600 });
  log.on('error', ({ message }) => console.error(`Stopped writing to ${folder.log}: ${message}`));
  const tell = teller();
  let local: Local | undefined;
  let greeting: Greeting | undefined;
  try {
    tell.line('Starting the local Google, Firestore and the functions');
    local = await startLocal({
      port,
      data: folder.path,
      clock: movableClock(),
      log: (line) => void (log.errored || log.write(line)),
    });
    const wanted = values.empty ? 'empty' : 'example';
    greeting = greet(local, folder.setUp ?? wanted, tell);
    printAddress(local, tell);
    const isNew = await setUp(local, folder, wanted, { greeting, tell, stopped });
    await greeting.ready();
    const schedule = startSchedule(local.fire, (name, error) => console.error(`${name}: ${error}`));
    writeWhole(folder.endpoints, `${JSON.stringify(local.endpoints, null, 2)}\n`);
    tell.line('Ready');
    tell.text(addressesOf(local));
    if (!isNew) void schedule.catchUp((await loadHealth(local.world.database)).dailyAt);
    await stopped;
    tell.text('\nStopping …');
    schedule.stop();
  } catch (error) {
    throw isDiskFull(folder.path)
      ? new UsageError(`The disk of ${folder.path} is full. Make room and start again.`)
      : error;
  } finally {
    greeting?.stop();
    setTimeout(giveUpStopping, stopMillisecondsMax).unref();
    rmSync(folder.endpoints, { force: true });
    await local?.close();
    folder.release();
    log.end();
  }
};

/** Acknowledged writes are on disk already, so ending the process loses nothing. */
const stopMillisecondsMax = 20_000;
const giveUpStopping = (): never => {
  console.error('Something did not stop in time; it is killed.');
  process.exit(1);
};

const interrupted = (): never => {
  throw new UsageError('Stopped before the set-up was complete; the next start begins again.');
};

await runScript(run);
process.exit();
