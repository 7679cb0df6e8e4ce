import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { play } from './example/play.ts';
import { movableClock } from './local/clock.ts';
import { startSchedule } from './local/schedule.ts';
import { type Local, startLocal } from './local/start-local.ts';
import { readOptions, readPort, runScript, UsageError } from './options.ts';

const usage = `npm start -- [--port N] [--data DIR] [--fresh] [--empty]

  --port N    the page's port; the functions and Firestore take the next two (0 = any; default 8400)
  --data DIR  where everything is kept between runs (default .local)
  --fresh     start over
  --empty     register and workbooks only, no example figures`;

const options = {
  port: { type: 'string', default: '8400' },
  data: { type: 'string', default: '.local' },
  fresh: { type: 'boolean', default: false },
  empty: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Stands in the data folder once the example has been played to its end; without it the next start begins anew. */
const completeMark = 'example-complete';

/** Ours alone may be thrown away: a folder with anything else in it is left as it is. */
const ownMark = 'ibl-data';

const prepareFolder = (data: string, fresh: boolean): boolean => {
  const complete = existsSync(join(data, completeMark));
  if (existsSync(join(data, ownMark)) && (fresh || !complete)) {
    if (!fresh) console.log('The last set-up was broken off; starting over.');
    rmSync(data, { recursive: true });
  }
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, ownMark), 'Made by npm start; thrown away by npm start -- --fresh.\n');
  return complete && !fresh;
};

const stopRequested = (): Promise<void> =>
  new Promise((resolvePromise) => {
    process.once('SIGINT', () => resolvePromise());
    process.once('SIGTERM', () => resolvePromise());
  });

const began = performance.now();
const tell = (step: string): void => {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${step}`);
};

const printAddresses = ({ endpoints }: Local): void => {
  console.log(`
Ready. Open the page, choose a questionnaire (IBL-opgave) and fill in its first tab:

  page       ${endpoints.page}
  functions  ${endpoints.functions}
  firestore  ${endpoints.firestore} (project ${endpoints.project})

The statistic follows within a minute of a hand-in. Ctrl-C stops.`);
};

const run = async (): Promise<void> => {
  const { values } = readOptions(options);
  if (values.help) return console.log(usage);
  const port = readPort(values.port);
  const data = resolve(values.data);
  const endpointsFile = join(data, 'endpoints.json');
  const known = prepareFolder(data, values.fresh);
  rmSync(endpointsFile, { force: true });
  const stopped = stopRequested();
  const log = createWriteStream(join(data, 'functions.log'), { flags: 'a' });
  tell('Starting the local Google, Firestore and the functions');
  const local = await startLocal({ port, data, clock: movableClock(), log: (line) => log.write(line) });
  const stop = async () => {
    rmSync(endpointsFile, { force: true });
    await local.close();
    log.end();
  };
  try {
    if (!known) {
      await Promise.race([play(local, { empty: values.empty }, tell), stopped.then(() => interrupted())]);
      writeFileSync(join(data, completeMark), '');
    } else {
      tell('Catching up with the nights that were missed');
      await local.fire('daily');
    }
    const schedule = startSchedule(local.fire, (name, error) => console.error(`${name}: ${error}`));
    writeFileSync(endpointsFile, `${JSON.stringify(local.endpoints, null, 2)}\n`);
    tell('Ready');
    printAddresses(local);
    await stopped;
    console.log('\nStopping …');
    schedule.stop();
  } finally {
    await stop();
  }
};

const interrupted = (): never => {
  throw new UsageError('Stopped before the set-up was complete; the next start begins anew.');
};

await runScript(run);
process.exit();
