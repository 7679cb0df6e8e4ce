import { loadLibraries, loadQuarters } from '../functions/store/registry.ts';
import type { Library } from '../sheets/secretariat/library.ts';
import { play } from './example/play.ts';
import { plusbibliotheken, staffAccount } from './example/plusbibliotheken.ts';
import { movableClock } from './local/clock.ts';
import { person } from './local/person.ts';
import { type Local, startLocal } from './local/start-local.ts';
import { readOptions, runScript, UsageError } from './options.ts';
import { becomeQuiet, countDifferences, countLost, type Typed } from './simulate/account.ts';
import { type Dice, diceOf } from './simulate/dice.ts';
import { anyFaults } from './simulate/faults.ts';
import { type Instance, startInstance } from './simulate/instance.ts';
import { anyEdit } from './simulate/librarian.ts';

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

const schedulerAccount = (local: Local): string => `ibl-planning@${local.endpoints.project}.iam.gserviceaccount.com`;

/** A sweep of the second instance; whatever becomes of it, the next one makes it good. */
const sweep = async (local: Local, { origin }: Instance): Promise<void> => {
  const audience = `${origin}/sweep`;
  const token = await local.google.idToken({ email: schedulerAccount(local), audience });
  await fetch(audience, { method: 'POST', headers: { authorization: `Bearer ${token}` } }).catch(() => null);
};

const minute = 60_000;

class Simulation {
  readonly #local: Local;
  readonly #dice: Dice;
  readonly #clock: ReturnType<typeof movableClock>;
  #instance: Instance | undefined;
  kills = 0;
  readonly typed = new Map<string, Typed>();

  constructor(local: Local, dice: Dice, clock: ReturnType<typeof movableClock>) {
    this.#local = local;
    this.#dice = dice;
    this.#clock = clock;
  }

  async #instanceRunning(): Promise<Instance> {
    const { endpoints, world } = this.#local;
    const where = { google: endpoints.google, secret: world.pushSecret, ahead: this.#clock.ahead() };
    this.#instance ??= await startInstance(where, () => {});
    return this.#instance;
  }

  /** Somebody types, and perhaps time goes by, somebody wakes up, somebody dies. */
  async step(library: Library, quarter: Parameters<typeof anyEdit>[1]): Promise<void> {
    const example = plusbibliotheken.find(({ id }) => id === library.id);
    if (!example || !library.workbookId) throw new Error(`no workbook of ${library.id}`);
    const cells = anyEdit(this.#dice, quarter);
    await person(this.#local.endpoints.google, staffAccount(example)).type(library.workbookId, cells);
    const typed = this.typed.get(library.id) ?? new Map();
    for (const { tab, row, column, text } of cells) typed.set(`${tab} ${row} ${column}`, text);
    this.typed.set(library.id, typed);
    if (this.#dice.chance(0.3)) await this.#later();
    if (this.#dice.chance(0.03)) await this.#kill();
  }

  async #later(): Promise<void> {
    await this.#local.setClock(this.#local.world.clock.now() + (1 + this.#dice.roll(5)) * minute);
    const instance = await this.#instanceRunning();
    instance.setClock(this.#clock.ahead());
    const own = this.#local.fire('sweep').catch(() => null);
    await Promise.all([own, sweep(this.#local, instance)]);
  }

  async #kill(): Promise<void> {
    const instance = await this.#instanceRunning();
    const dying = sweep(this.#local, instance);
    await this.#clock.sleep(this.#dice.roll(120));
    await instance.kill();
    await dying;
    this.#instance = undefined;
    this.kills++;
  }

  async end(): Promise<void> {
    await this.#instance?.kill();
    this.#instance = undefined;
  }
}

const lostOf = async (local: Local, libraries: readonly Library[], typed: ReadonlyMap<string, Typed>) => {
  let lost = 0;
  for (const { id, workbookId } of libraries) {
    const read = await local.world.sheets.read(workbookId ?? '');
    if (!read.ok) throw new Error(`Cannot read the workbook of ${id}: ${read.reason}`);
    lost += countLost(read.value.tabs, typed.get(id) ?? new Map());
  }
  return lost;
};

const simulate = async (seed: number, edits: number, count: number): Promise<boolean> => {
  const dice = diceOf(seed);
  const clock = movableClock();
  const local = await startLocal({ port: 0, clock, log: () => {} });
  const simulation = new Simulation(local, dice, clock);
  try {
    await play(local, { empty: true }, () => {});
    const libraries = (await loadLibraries(local.world.database)).slice(0, count);
    const quarter = (await loadQuarters(local.world.database)).at(-1)?.quarter;
    if (!quarter) throw new Error('no quarter is open');
    for (const rule of anyFaults(dice, local.endpoints.serviceAccount)) local.google.faults.add(rule);
    for (let edit = 0; edit < edits; edit++) await simulation.step(dice.pick(libraries), quarter);
    local.google.faults.clear();
    await simulation.end();
    await becomeQuiet(local);
    const lost = await lostOf(local, libraries, simulation.typed);
    const differences = await countDifferences(local);
    console.log(`seed ${seed}, ${simulation.kills} kills`);
    console.log(`edits ${edits}, differences ${differences}, lost ${lost}`);
    return differences === 0 && lost === 0;
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
  if (!(await simulate(seed, edits, libraries))) process.exitCode = 1;
});
