import { serviceAccount } from '../../../scripts/local/start-local.ts';
import type { Group } from '../fleet/set-up.ts';
import type { Stage } from '../fleet/stage.ts';
import { type Dice, diceOf } from './dice.ts';
import { Typist } from './typist.ts';

/** Chance per minute of each mistake, and the longest time until it is corrected. */
const chances = { withdraws: 0.006, trashes: 0.006 } as const;
const minutesAwayMax = 45;

type Mistake = keyof typeof chances;

interface Away {
  readonly mistake: Mistake;
  minutesLeft: number;
}

/** The owner of the files makes mistakes: trashes a workbook or stops sharing it, and corrects that later. */
export class Owner {
  readonly #stage: Stage;
  readonly #workbooks: readonly string[];
  readonly #dice: Dice;
  readonly #typist: Typist;
  readonly #away = new Map<string, Away>();
  readonly mistakes: Record<Mistake, number> = { withdraws: 0, trashes: 0 };

  constructor(stage: Stage, { places, secretariat, statistic }: Group, seed: number) {
    this.#stage = stage;
    this.#workbooks = [...places.map(({ workbook }) => workbook), secretariat, statistic];
    this.#dice = diceOf(seed * 4211);
    this.#typist = new Typist(stage.origin, 'owner');
  }

  async #begin(mistake: Mistake): Promise<void> {
    const workbook = this.#dice.pick(this.#workbooks);
    const minutesLeft = 1 + this.#dice.roll(minutesAwayMax);
    if (this.#away.has(workbook)) return;
    this.#away.set(workbook, { mistake, minutesLeft });
    this.mistakes[mistake]++;
    this.#stage.log(`the owner ${mistake} ${workbook}`);
    if (mistake === 'trashes') await this.#typist.trash(workbook, true);
    else await this.#typist.withdraw(workbook, serviceAccount);
  }

  async #putRight(workbook: string, { mistake }: Away): Promise<void> {
    this.#away.delete(workbook);
    this.#stage.log(`the owner restores ${workbook}`);
    if (mistake === 'trashes') await this.#typist.trash(workbook, false);
    else await this.#typist.share(workbook, serviceAccount);
  }

  async minute(): Promise<void> {
    for (const [workbook, away] of this.#away) if (--away.minutesLeft <= 0) await this.#putRight(workbook, away);
    for (const [mistake, chance] of Object.entries(chances) as [Mistake, number][])
      if (this.#dice.chance(chance)) await this.#begin(mistake);
  }

  /** Corrects every mistake. */
  async end(): Promise<void> {
    for (const [workbook, away] of this.#away) await this.#putRight(workbook, away);
  }
}
