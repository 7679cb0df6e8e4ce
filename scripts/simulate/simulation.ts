import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Library } from '../../sheets/secretariat/library.ts';
import { plusbibliotheken, staffAccount } from '../example/plusbibliotheken.ts';
import type { MovableClock } from '../local/clock.ts';
import { person } from '../local/person.ts';
import type { Local } from '../local/start-local.ts';
import type { Typed } from './account.ts';
import type { Dice } from './dice.ts';
import { type Instance, startInstance } from './instance.ts';
import { anyEdit } from './librarian.ts';

const schedulerAccount = (local: Local): string => `ibl-planning@${local.endpoints.project}.iam.gserviceaccount.com`;

/** A sweep of the second instance; whatever becomes of it, the next one makes it good. */
const sweep = async (local: Local, { origin }: Instance): Promise<void> => {
  const audience = `${origin}/sweep`;
  const token = await local.google.idToken({ email: schedulerAccount(local), audience });
  await fetch(audience, { method: 'POST', headers: { authorization: `Bearer ${token}` } }).catch(() => null);
};

const minute = 60_000;

/** Librarians, time, and two instances of the functions of which the second is killed now and then. */
export class Simulation {
  readonly #local: Local;
  readonly #dice: Dice;
  readonly #clock: MovableClock;
  #instance: Promise<Instance> | undefined;
  readonly #underWay: Promise<void>[] = [];
  kills = 0;
  readonly typed = new Map<string, Typed>();

  constructor(local: Local, dice: Dice, clock: MovableClock) {
    this.#local = local;
    this.#dice = dice;
    this.#clock = clock;
  }

  #instanceRunning(): Promise<Instance> {
    const { endpoints, world } = this.#local;
    const where = { google: endpoints.google, secret: world.pushSecret, ahead: this.#clock.ahead() };
    this.#instance ??= startInstance(where, () => {});
    return this.#instance;
  }

  /** Somebody types, and perhaps time goes by, somebody wakes up, somebody dies. */
  async step(library: Library, quarter: Quarter): Promise<void> {
    const example = plusbibliotheken.find(({ id }) => id === library.id);
    if (!example || !library.workbookId) throw new Error(`no workbook of ${library.id}`);
    const cells = anyEdit(this.#dice, quarter);
    await person(this.#local.endpoints.google, staffAccount(example)).type(library.workbookId, cells);
    const typed = this.typed.get(library.id) ?? new Map();
    for (const { tab, row, column, text } of cells) typed.set(`${tab} ${row} ${column}`, text);
    this.typed.set(library.id, typed);
    if (this.#dice.chance(0.3)) this.#underWay.push(this.#later());
    if (this.#dice.chance(0.03)) this.#underWay.push(this.#kill());
  }

  /** Resolves when nobody is awake any more. */
  async pause(): Promise<void> {
    await Promise.all(this.#underWay.splice(0));
  }

  async #later(): Promise<void> {
    await this.#local.setClock(this.#local.world.clock.now() + (1 + this.#dice.roll(5)) * minute);
    const instance = await this.#instanceRunning();
    instance.setClock(this.#clock.ahead());
    const own = this.#local.fire('sweep').catch(() => null);
    await Promise.all([own, sweep(this.#local, instance)]);
  }

  async #kill(): Promise<void> {
    const doomed = await this.#instanceRunning();
    const moment = this.#dice.roll(120);
    const dying = sweep(this.#local, doomed);
    await this.#clock.sleep(moment);
    this.#instance = undefined;
    await doomed.kill();
    await dying;
    this.kills++;
  }

  async end(): Promise<void> {
    await this.pause();
    await (await this.#instance)?.kill();
    this.#instance = undefined;
  }
}
