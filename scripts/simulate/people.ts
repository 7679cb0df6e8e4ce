import { setTimeout as pause } from 'node:timers/promises';
import { type Quarter, tabTitle } from '../../sheets/questionnaire/quarter.ts';
import { secretaryAccount, staffAccount } from '../example/plusbibliotheken.ts';
import type { TypedCell } from '../local/person.ts';
import type { Acknowledged } from './audit.ts';
import { type Dice, diceOf } from './dice.ts';
import { acknowledgedIn, formIn } from './form.ts';
import type { Ledger } from './ledger.ts';
import { anyEdit } from './librarian.ts';
import { anyDecision } from './secretary.ts';
import { closedQuarter, type Group, openQuarter, type Place } from './set-up.ts';
import type { Stage } from './stage.ts';
import { Typist } from './typist.ts';

/** How often, in a minute, a librarian sits down to type, looks at her tab, and the secretary decides something. */
const chances = { edit: 0.03, again: 0.87, look: 0.02, decision: 0.06, closed: 0.2 } as const;
/** In the machine's time, so that it falls between a read and the write after it. */
const pauseMillisecondsMax = 60;

/** Librarians and a secretary, each with a row of chances of her own: what one does depends on nobody else. */
export class People {
  readonly #stage: Stage;
  readonly #group: Group;
  readonly #ledger: Ledger;
  readonly #dice: ReadonlyMap<string, Dice>;
  edits = 0;
  readonly acknowledged: Acknowledged[] = [];

  constructor(stage: Stage, group: Group, ledger: Ledger, seed: number) {
    this.#stage = stage;
    this.#group = group;
    this.#ledger = ledger;
    const names = [...group.places.map(({ library }) => library.id), 'secretary'];
    this.#dice = new Map(names.map((name, index) => [name, diceOf(seed * 1009 + index)]));
  }

  #diceOf(name: string): Dice {
    const dice = this.#dice.get(name);
    if (!dice) throw new Error(`nobody is called ${name}`);
    return dice;
  }

  async #type(typist: Typist, workbook: string, cells: readonly TypedCell[], who: string): Promise<void> {
    if (cells.length === 0 || !(await typist.type(workbook, cells))) return;
    this.#ledger.note(workbook, cells);
    this.edits++;
    const places = cells.slice(0, 3).map(({ tab, row, column, text }) => `${tab} ${row} ${column} '${text}'`);
    this.#stage.log(`${who} types ${cells.length} cells in ${workbook}: ${places.join(', ')}`);
  }

  async #edit({ library, workbook }: Place, typist: Typist): Promise<void> {
    const dice = this.#diceOf(library.id);
    do {
      const quarter = dice.chance(chances.closed) ? closedQuarter : openQuarter;
      await this.#type(typist, workbook, anyEdit(dice, quarter, quarter === closedQuarter), library.id);
      await pause(dice.roll(pauseMillisecondsMax));
    } while (dice.chance(chances.again));
  }

  /** A hand-in that she sees acknowledged is a promise. */
  async #look({ library, workbook }: Place, typist: Typist, quarter: Quarter): Promise<void> {
    const [tab] = await typist.see(workbook, tabTitle(quarter));
    const figures = tab ? acknowledgedIn(formIn(tab, quarter)) : null;
    if (figures) this.acknowledged.push({ library: library.id, quarter, figures });
  }

  async #librarian(place: Place): Promise<void> {
    const dice = this.#diceOf(place.library.id);
    const [types, looks] = [dice.chance(chances.edit), dice.chance(chances.look)];
    const typist = new Typist(this.#stage.origin, staffAccount(place.library));
    if (types) await this.#edit(place, typist);
    if (types || looks) await this.#look(place, typist, openQuarter);
  }

  async #secretary(): Promise<void> {
    const dice = this.#diceOf('secretary');
    if (!dice.chance(chances.decision)) return;
    const typist = new Typist(this.#stage.origin, secretaryAccount);
    const { secretariat } = this.#group;
    const { tab: title, act } = anyDecision(dice);
    const [tab] = await typist.see(secretariat, title);
    if (tab) await this.#type(typist, secretariat, act(dice, tab), 'the secretary');
  }

  async minute(): Promise<void> {
    await Promise.all([...this.#group.places.map((place) => this.#librarian(place)), this.#secretary()]);
  }

  /** Everybody hands in at once; how it was before the simulated hours. */
  async handIn(quarter: Quarter): Promise<void> {
    for (const { library, workbook } of this.#group.places) {
      const typist = new Typist(this.#stage.origin, staffAccount(library));
      const dice = this.#diceOf(library.id);
      for (let edits = 0; edits < 3; edits++)
        await this.#type(typist, workbook, anyEdit(dice, quarter, false), library.id);
    }
  }
}
