import { createWriteStream, rmSync } from 'node:fs';
import { play } from './example/play.ts';
import { movableClock } from './local/clock.ts';
import { type DataFolder, isDiskFull, type SetUp, takeDataFolder } from './local/data-folder.ts';
import { refusePortInUse } from './local/ports.ts';
import { startSchedule } from './local/schedule.ts';
import { type Local, startLocal } from './local/start-local.ts';
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

const began = performance.now();
const tell = (step: string): void => {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${step}`);
};

const printAddresses = ({ endpoints, world }: Local): void => {
  console.log(`
Ready. Open the page, choose a questionnaire (IBL-opgave) and fill in its first tab:

  page       ${endpoints.page}
  functions  ${endpoints.functions}
  firestore  ${endpoints.firestore} (project ${endpoints.project})

The board's files, without an account (ready a minute or two after the first start):

  with names ${world.files?.address}/${world.files?.boardFolder}/
  totals     ${world.files?.address}/openbaar/

The statistic follows within a minute of a hand-in. Ctrl-C stops.`);
};

const setUp = async (local: Local, folder: DataFolder, wanted: SetUp, stopped: Promise<void>): Promise<void> => {
  if (folder.setUp === null) {
    await Promise.race([play(local, { empty: wanted === 'empty' }, tell), stopped.then(() => interrupted())]);
    folder.complete(wanted);
    return;
  }
  if (folder.setUp !== wanted) {
    tell(
      `This folder was set up ${folder.setUp === 'empty' ? 'without' : 'with'} example figures; --fresh starts over`,
    );
  }
  tell('Catching up with missed nightly runs');
  await local.fire('daily');
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
  let local: Local | undefined;
  try {
    tell('Starting the local Google, Firestore and the functions');
    local = await startLocal({
      port,
      data: folder.path,
      clock: movableClock(),
      log: (line) => void (log.errored || log.write(line)),
    });
    await setUp(local, folder, values.empty ? 'empty' : 'example', stopped);
    const schedule = startSchedule(local.fire, (name, error) => console.error(`${name}: ${error}`));
    writeWhole(folder.endpoints, `${JSON.stringify(local.endpoints, null, 2)}\n`);
    tell('Ready');
    printAddresses(local);
    await stopped;
    console.log('\nStopping …');
    schedule.stop();
  } catch (error) {
    throw isDiskFull(folder.path)
      ? new UsageError(`The disk of ${folder.path} is full. Make room and start again.`)
      : error;
  } finally {
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
