import { loadLibraries, loadQuarters } from '../functions/store/registry.ts';
import type { Quarter } from '../sheets/questionnaire/quarter.ts';
import type { Library } from '../sheets/secretariat/library.ts';
import { play } from './example/play.ts';
import { plusbibliotheken } from './example/plusbibliotheken.ts';
import { movableClock } from './local/clock.ts';
import { type Local, startLocal } from './local/start-local.ts';
import { readOptions, runScript, UsageError } from './options.ts';
import { becomeQuiet, countLost, findDifferences, type Typed } from './simulate/account.ts';
import { type Dice, diceOf } from './simulate/dice.ts';
import { anyFaults } from './simulate/faults.ts';
import { Simulation } from './simulate/simulation.ts';

const usage = `npm run simulate -- [--seed S] [--edits E] [--libraries N]

  Librarians type while Google fails and an instance is killed; at the end nothing may differ, nothing may be lost.
  The seed fixes edits and faults, not the interleaving.`;

const options = {
  seed: { type: 'string', default: '1' },
  edits: { type: 'string', default: '200' },
  libraries: { type: 'string', default: '14' },
  help: { type: 'boolean', default: false },
} as const;

const readCount = (name: string, text: string, max: number): number => {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > max)
    throw new UsageError(`--${name} wants a number from 1 to ${max}, not '${text}'.`);
  return count;
};

const lostOf = async (local: Local, libraries: readonly Library[], typed: ReadonlyMap<string, Typed>) => {
  let lost = 0;
  for (const { id, workbookId } of libraries) {
    const read = await local.world.sheets.read(workbookId ?? '');
    if (!read.ok) throw new Error(`Cannot read the workbook of ${id}: ${read.reason}`);
    lost += countLost(read.value.tabs, typed.get(id) ?? new Map());
  }
  return lost;
};

/** Edits of one round; after each all becomes quiet and is compared, so that no later edit hides a loss. */
const roundOf = 25;

interface Score {
  edits: number;
  differences: number;
  lost: number;
}

const playRound = async (
  local: Local,
  simulation: Simulation,
  dice: Dice,
  group: Group,
  score: Score,
  edits: number,
) => {
  const { libraries, quarter } = group;
  for (const rule of anyFaults(dice, local.endpoints.serviceAccount)) local.google.faults.add(rule);
  for (let edit = 0; edit < edits; edit++) await simulation.step(dice.pick(libraries), quarter);
  await simulation.pause();
  local.google.faults.clear();
  await becomeQuiet(local);
  score.edits += edits;
  const differences = await findDifferences(local);
  for (const difference of differences) console.log(difference);
  score.differences += differences.length;
  score.lost += await lostOf(local, libraries, simulation.typed);
};

interface Group {
  readonly libraries: readonly Library[];
  readonly quarter: Quarter;
}

const setUp = async (local: Local, count: number): Promise<Group> => {
  await play(local, { empty: true }, () => {});
  const libraries = (await loadLibraries(local.world.database)).slice(0, count);
  const quarter = (await loadQuarters(local.world.database)).at(-1)?.quarter;
  if (!quarter) throw new Error('no quarter is open');
  return { libraries, quarter };
};

const simulate = async (seed: number, edits: number, count: number): Promise<Score> => {
  const dice = diceOf(seed);
  const clock = movableClock();
  const local = await startLocal({ port: 0, clock, log: () => {} });
  const simulation = new Simulation(local, dice, clock);
  const score: Score = { edits: 0, differences: 0, lost: 0 };
  try {
    const group = await setUp(local, count);
    while (score.edits < edits) {
      await playRound(local, simulation, dice, group, score, Math.min(roundOf, edits - score.edits));
    }
    console.log(`seed ${seed}, ${simulation.kills} kills`);
    return score;
  } finally {
    await simulation.end();
    await local.close();
  }
};

await runScript(async () => {
  const { values } = readOptions(options);
  if (values.help) return console.log(usage);
  const seed = readCount('seed', values.seed, 2 ** 31);
  const edits = readCount('edits', values.edits, 100_000);
  const libraries = readCount('libraries', values.libraries, plusbibliotheken.length);
  const score = await simulate(seed, edits, libraries);
  console.log(`edits ${score.edits}, differences ${score.differences}, lost ${score.lost}`);
  if (score.differences + score.lost > 0) process.exitCode = 1;
});
