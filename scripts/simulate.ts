import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plusbibliotheken } from './example/plusbibliotheken.ts';
import { readOptions, runScript, UsageError } from './options.ts';
import { type Score, simulate } from './simulate/simulation.ts';

const usage = `npm run simulate -- [--seed S] [--hours H] [--libraries N]

  Simulated hours in which librarians and a secretary type while Google fails, instances die and stand still, and the
  emulators are killed; every two hours all becomes quiet and is compared. The seed fixes edits and faults, not the
  interleaving. A run that finds something keeps its log and says where; the exit code is then 1.`;

const options = {
  seed: { type: 'string', default: '1' },
  hours: { type: 'string', default: '24' },
  libraries: { type: 'string', default: String(plusbibliotheken.length) },
  help: { type: 'boolean', default: false },
} as const;

const readCount = (name: string, text: string, max: number): number => {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > max)
    throw new UsageError(`--${name} wants a number from 1 to ${max}, not '${text}'.`);
  return count;
};

const report = ({ differences, lost, kills, deaths, restarts, busiestMinute }: Score, seed: number): void => {
  for (const line of [...differences, ...lost]) console.log(line);
  console.log(
    `seed ${seed}: ${kills} kills, of which ${deaths.length} at an ordered call; ${restarts} restarts of an emulator; ` +
      `at most ${busiestMinute} calls of the Sheets API in a minute`,
  );
};

await runScript(async () => {
  const { values } = readOptions(options);
  if (values.help) return console.log(usage);
  const seed = readCount('seed', values.seed, 1_000_000);
  const hours = readCount('hours', values.hours, 24 * 7);
  const libraries = readCount('libraries', values.libraries, plusbibliotheken.length);
  const data = mkdtempSync(join(tmpdir(), `ibl-simulation-${seed}-`));
  const file = join(data, 'simulation.log');
  const log = createWriteStream(file);
  const keepLog = () => console.log(`The log is ${file}`);
  const score = await simulate({ seed, hours, libraries, data, log: (line) => log.write(`${line}\n`) }).catch(
    (error: unknown) => {
      keepLog();
      throw error;
    },
  );
  report(score, seed);
  const failed = score.differences.length + score.lost.length > 0;
  if (failed) keepLog();
  else log.end(() => rmSync(data, { recursive: true, force: true }));
  console.log(`edits ${score.edits}, differences ${score.differences.length}, lost ${score.lost.length}`);
  if (failed) process.exitCode = 1;
});
