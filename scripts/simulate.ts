import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrashFindings, crashEverywhere } from '../test/lab/faults/every-crash-point.ts';
import { type Score, simulate } from '../test/lab/simulation.ts';
import { plusbibliotheken } from './example/plusbibliotheken.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run simulate -- [--seed S] [--hours H] [--libraries N] [--deaths all]

  Plays simulated hours in which librarians and a secretary type while Google fails, instances crash or pause, and the
  local services are killed. Every two hours everything comes to rest and is compared. From 23:00 to 06:00 people seldom
  type; faults do not wait for the day. The seed fixes edits and faults, not the interleaving. If a run finds something,
  it keeps its log, prints the path and exits with 1.
  --deaths all  plays an edit, decisions and a night repeatedly instead, with a crash before and after the n-th call of
                every port that changes something, for every n; default 2 libraries`;

const options = {
  seed: { type: 'string', default: '1' },
  hours: { type: 'string', default: '24' },
  libraries: { type: 'string' },
  deaths: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const readCount = (name: string, text: string, max: number): number => {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > max)
    throw new UsageError(`--${name} takes a number from 1 to ${max}, not '${text}'.`);
  return count;
};

const report = (
  { acts, outcomes, differences, lost, kills, crashPoints, restarts, busiestMinute }: Score,
  seed: number,
): void => {
  for (const line of [...differences, ...lost]) console.log(line);
  for (const counts of [acts, outcomes])
    console.log(
      Object.entries(counts)
        .map(([what, times]) => `${what} ${times}`)
        .join(', '),
    );
  console.log(
    `seed ${seed}: ${kills} crashes of instances, ${crashPoints.length} of them at a chosen crash point; ${restarts} restarts of a local service; ` +
      `at most ${busiestMinute} calls of the Sheets API in a minute`,
  );
};

const reportCrashPoints = ({ coverage, differences, lost }: CrashFindings): void => {
  for (const line of [...differences, ...lost]) console.log(line);
  for (const { scene, port, calls, crashed } of coverage) {
    const [before, after] = (['before', 'after'] as const).map(
      (when) => crashed.filter((one) => one.when === when).length,
    );
    console.log(`${scene}: ${port}, ${calls} calls: crashed before ${before}, after ${after} of them`);
  }
  const exercised = coverage.reduce((sum, { crashed }) => sum + crashed.length, 0);
  const possible = coverage.reduce((sum, { calls }) => sum + 2 * calls, 0);
  console.log(`${exercised} of ${possible} possible crash points were exercised`);
};

interface Run {
  readonly edits: number;
  readonly differences: readonly string[];
  readonly lost: readonly string[];
}

/** Runs with its own folder and log. They are kept when something was found. */
const logged = async (
  seed: number,
  run: (data: string, log: (line: string) => void) => Promise<Run>,
): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), `ibl-simulation-${seed}-`));
  const file = join(data, 'simulation.log');
  const log = createWriteStream(file);
  const keepLog = () => console.log(`The log is ${file}`);
  const { edits, differences, lost } = await run(data, (line) => log.write(`${line}\n`)).catch((error: unknown) => {
    keepLog();
    throw error;
  });
  const failed = differences.length + lost.length > 0;
  if (failed) keepLog();
  else log.end(() => rmSync(data, { recursive: true, force: true }));
  console.log(`edits ${edits}, differences ${differences.length}, lost ${lost.length}`);
  if (failed) process.exitCode = 1;
};

const librariesForCrashPoints = 2;

await runScript(async () => {
  const { values } = readOptions(options);
  if (values.help) return console.log(usage);
  if (values.deaths !== undefined && values.deaths !== 'all') throw new UsageError("--deaths takes 'all'.");
  const seed = readCount('seed', values.seed, 1_000_000);
  const hours = readCount('hours', values.hours, 24 * 7);
  const usual = values.deaths ? librariesForCrashPoints : plusbibliotheken.length;
  const libraries = readCount('libraries', values.libraries ?? String(usual), plusbibliotheken.length);
  await logged(seed, async (data, log) => {
    if (values.deaths) {
      const found = await crashEverywhere({ seed, libraries, data, log });
      reportCrashPoints(found);
      return found;
    }
    const score = await simulate({ seed, hours, libraries, data, log });
    report(score, seed);
    return score;
  });
});
