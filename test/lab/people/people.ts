import { setTimeout as pause } from 'node:timers/promises';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { secretaryAccount, staffAccount } from '../../../scripts/example/plusbibliotheken.ts';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import type { Acknowledged } from '../audit/audit.ts';
import type { Ledger, Noted } from '../audit/ledger.ts';
import { paceAt } from '../clock/rhythm.ts';
import type { Time } from '../clock/time.ts';
import { type Group, hour, isUsuallyClosed, openedBy, type Place } from '../fleet/set-up.ts';
import type { Stage } from '../fleet/stage.ts';
import { type Dice, diceOf } from './dice.ts';
import { acknowledgedIn, formIn } from './form.ts';
import { anyEdit, type Edit, editNames, handedIn } from './librarian.ts';
import { movesIn } from './moves.ts';
import { Rows } from './rows.ts';
import { anyDecision, type Decision, decisionNames } from './secretary.ts';
import { Typist } from './typist.ts';

/** Chance per minute of daytime of each act: a librarian types or looks at her tab, the secretary decides. */
const chances = { edit: 0.008, again: 0.97, look: 0.02, decision: 0.06, closed: 0.12 } as const;

/** Machine time: long enough to fall between a read and the write after it. */
const pauseMillisecondsMax = 30;

/**
 * Librarians and a secretary. Each has her own random generator, so that no act depends on another
 * person's.
 */
export class People {
  readonly #stage: Stage;
  readonly #time: Time;
  readonly #group: Group;
  readonly #ledger: Ledger;
  readonly #dice: ReadonlyMap<string, Dice>;
  readonly #rows = new Rows();
  readonly #busy = new Map<string, Promise<void>>();
  /** How often each act was done, including those never done. */
  readonly acts = new Map<string, number>([...editNames, ...decisionNames].map((name) => [name, 0]));
  readonly acknowledged: Acknowledged[] = [];

  constructor(stage: Stage, time: Time, group: Group, ledger: Ledger, seed: number) {
    this.#stage = stage;
    this.#time = time;
    this.#group = group;
    this.#ledger = ledger;
    const names = [...group.places.map(({ library }) => library.id), 'secretary'];
    this.#dice = new Map(names.map((name, index) => [name, diceOf(seed * 1009 + index)]));
  }

  get edits(): number {
    return [...this.acts.values()].reduce((sum, count) => sum + count, 0);
  }

  #diceOf(name: string): Dice {
    const dice = this.#dice.get(name);
    if (!dice) throw new Error(`no person ${name}`);
    return dice;
  }

  #note(who: string, act: string, what: string): void {
    this.acts.set(act, (this.acts.get(act) ?? 0) + 1);
    this.#stage.log(`${who} ${act}: ${what}`);
  }

  /** @param cells their current places, and the places to remember. */
  async #type(
    typist: Typist,
    workbook: string,
    cells: readonly { at: number; noted: Noted }[],
    who: string,
    act: string,
  ) {
    const typed = cells.map(({ at, noted }) => ({ ...noted, row: at }));
    if (cells.length === 0 || !(await typist.type(workbook, typed))) return;
    this.#ledger.note(
      workbook,
      cells.map(({ noted }) => noted),
    );
    const places = typed.slice(0, 3).map(({ tab, row, column, text }) => `${tab} ${row} ${column} '${text}'`);
    this.#note(who, act, `${cells.length} cells in ${workbook}: ${places.join(', ')}`);
  }

  async #edited({ library, workbook }: Place, typist: Typist, quarter: Quarter, edit: Edit): Promise<void> {
    if ('move' in edit) {
      const owner = new Typist(this.#stage.origin, 'owner');
      const [tab] = await owner.see(workbook, tabTitle(quarter));
      if (!tab) return;
      await owner.change(workbook, movesIn(tab, quarter, edit.move));
      this.#rows.noteMoved(workbook, quarter);
      this.#note(library.id, edit.name, `${tabTitle(quarter)} of ${workbook}`);
      return;
    }
    const rowOf = await this.#rows.finder(typist, workbook, quarter);
    const cells = edit.cells.map(({ code, column, text }) => ({
      at: rowOf(code),
      noted: { tab: tabTitle(quarter), row: code, column: columns[column], text },
    }));
    await this.#type(typist, workbook, cells, library.id, edit.name);
  }

  #newest(): Quarter {
    return openedBy(this.#time.lastNight()).at(-1) as Quarter;
  }

  /** Makes one edit in the newest quarter. */
  async do(place: Place, edit: (quarter: Quarter) => Edit): Promise<void> {
    const quarter = this.#newest();
    await this.#edited(place, new Typist(this.#stage.origin, staffAccount(place.library)), quarter, edit(quarter));
  }

  /** Mostly the newest quarter; sometimes an older one, open or closed. */
  #quarter(dice: Dice): Quarter {
    const opened = openedBy(this.#time.lastNight());
    const newest = opened.at(-1) as Quarter;
    return dice.chance(chances.closed) ? dice.pick(opened.slice(0, -1)) : newest;
  }

  /** After moving rows a librarian looks at the result and stops for now. */
  async #edit(place: Place): Promise<void> {
    const typist = new Typist(this.#stage.origin, staffAccount(place.library));
    const dice = this.#diceOf(place.library.id);
    let goesOn = true;
    while (goesOn) {
      const quarter = this.#quarter(dice);
      const edit = anyEdit(dice, quarter, isUsuallyClosed(quarter, this.#stage.now()));
      await this.#edited(place, typist, quarter, edit);
      await pause(dice.roll(pauseMillisecondsMax));
      goesOn = dice.chance(chances.again) && !('move' in edit);
    }
  }

  /** A hand-in that she sees acknowledged must never be lost. */
  async look({ library, workbook }: Place): Promise<void> {
    const quarter = this.#newest();
    const [tab] = await new Typist(this.#stage.origin, staffAccount(library)).see(workbook, tabTitle(quarter));
    const figures = tab ? acknowledgedIn(formIn(tab, quarter)) : null;
    if (figures) this.acknowledged.push({ library: library.id, quarter, figures });
  }

  async #librarian(place: Place): Promise<void> {
    const dice = this.#diceOf(place.library.id);
    const pace = paceAt(this.#stage.now());
    const [types, looks] = [dice.chance(chances.edit * pace), dice.chance(chances.look * pace)];
    if (types) await this.#edit(place);
    if (types || looks) await this.look(place);
  }

  async #secretary(): Promise<void> {
    const dice = this.#diceOf('secretary');
    if (dice.chance(chances.decision * paceAt(this.#stage.now()))) await this.decide(anyDecision(dice));
  }

  async decide({ name, tab: title, act }: Decision): Promise<void> {
    const dice = this.#diceOf('secretary');
    const typist = new Typist(this.#stage.origin, secretaryAccount);
    const { secretariat } = this.#group;
    const [tab] = await typist.see(secretariat, title);
    const cells = tab ? act(dice, tab, this.#stage.now()) : [];
    await this.#type(
      typist,
      secretariat,
      cells.map((noted) => ({ at: noted.row, noted })),
      'the secretary',
      name,
    );
  }

  /** Queues the act after this person's earlier acts. */
  #then(who: string, act: () => Promise<void>): void {
    const doing = (this.#busy.get(who) ?? Promise.resolve()).then(act);
    // The next minute awaits it and then fails.
    doing.catch(() => {});
    this.#busy.set(who, doing);
  }

  /** A librarian who types may go on into the next minute, but no longer. */
  async minute(): Promise<void> {
    const before = [...this.#busy.values()];
    for (const place of this.#group.places) this.#then(place.library.id, () => this.#librarian(place));
    this.#then('secretary', () => this.#secretary());
    await Promise.all(before);
  }

  /** Only one librarian types; each hour another. */
  async minuteAlone(): Promise<void> {
    const before = [...this.#busy.values()];
    const { places } = this.#group;
    const place = places[Math.floor(this.#stage.now() / hour) % places.length] as Place;
    this.#then(place.library.id, () => this.#edit(place));
    await Promise.all(before);
  }

  async finish(): Promise<void> {
    await Promise.all(this.#busy.values());
  }

  /** All libraries hand in, and some change a figure afterwards: the state before the simulated hours. */
  async handIn(quarter: Quarter): Promise<void> {
    for (const place of this.#group.places) {
      const typist = new Typist(this.#stage.origin, staffAccount(place.library));
      const dice = this.#diceOf(place.library.id);
      const edits = [handedIn(1 + dice.roll(9))(quarter), anyEdit(dice, quarter, false)];
      for (const edit of edits) await this.#edited(place, typist, quarter, edit);
    }
  }
}
