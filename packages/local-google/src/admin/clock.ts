/**
 * The one clock of the local Google. A test moves it through the admin path; code that waits for a
 * time listens with `onMove`.
 */
export class Clock {
  readonly #base: () => number;
  readonly #listeners = new Set<() => void>();
  #offset: number;

  constructor(base: () => number = Date.now, offset = 0) {
    this.#base = base;
    this.#offset = offset;
  }

  /** Milliseconds since 1970, whole. */
  readonly now = (): number => Math.trunc(this.#base() + this.#offset);

  /** Offset from its base. */
  get offset(): number {
    return this.#offset;
  }

  moveTo(time: number): void {
    this.#offset = time - this.#base();
    for (const listener of this.#listeners) listener();
  }

  advance(milliseconds: number): void {
    this.moveTo(this.now() + milliseconds);
  }

  onMove(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
