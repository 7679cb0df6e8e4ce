import type { CellPlace } from './cell-source.ts';
import type { Area, CellRange, Scalar } from './value.ts';

export interface Result {
  place: CellPlace;
  value: Scalar;
  /** the block that fills the cells below and to the right */
  spill: Area | undefined;
  /** the cells that the value was taken from as it stands (`=A1`, a lookup): their format goes with it */
  from: CellRange | undefined;
  /** what was read to get there */
  precedents: CellRange[];
  /** true if the clock alone makes it another result */
  volatile: boolean;
}

export const keyOf = ({ sheetId, row, col }: CellPlace): string => `${sheetId} ${row} ${col}`;

/** The results so far, and what must be forgotten when a cell changes. */
export class Results {
  readonly #byKey = new Map<string, Result>();
  readonly #volatile = new Map<string, Result>();

  get(key: string): Result | undefined {
    return this.#byKey.get(key);
  }

  set(result: Result): void {
    const key = keyOf(result.place);
    this.#byKey.set(key, result);
    if (result.volatile) this.#volatile.set(key, result);
  }

  clear(): void {
    this.#byKey.clear();
    this.#volatile.clear();
  }

  volatilePlaces(): CellPlace[] {
    return this.#volatile.size === 0 ? [] : [...this.#volatile.values()].map(({ place }) => place);
  }

  /**
   * Drops the cells and everything that depends on them, directly or not. `reach` gives the cells
   * that one cell fills.
   */
  forget(cells: readonly CellPlace[], reach: (place: CellPlace) => CellRange): void {
    const changed = cells.map((place) => this.#drop(place, reach));
    for (let range = changed.pop(); range; range = changed.pop()) {
      for (const place of this.#reading(range)) changed.push(this.#drop(place, reach));
    }
  }

  #drop(place: CellPlace, reach: (place: CellPlace) => CellRange): CellRange {
    this.#byKey.delete(keyOf(place));
    this.#volatile.delete(keyOf(place));
    return reach(place);
  }

  #reading(range: CellRange): CellPlace[] {
    const places: CellPlace[] = [];
    for (const { place, precedents } of this.#byKey.values()) {
      if (precedents.some((each) => overlap(each, range))) places.push(place);
    }
    return places;
  }
}

const overlap = (a: CellRange, b: CellRange): boolean =>
  a.sheetId === b.sheetId && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
