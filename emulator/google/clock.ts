/** The one clock of the local Google. A test moves it over the admin path; whoever waits for a time listens with `onMove`. */
export class Clock {
  readonly #base: () => number;
  readonly #listeners = new Set<() => void>();
  #offset = 0;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  /** Milliseconds since 1970, whole. */
  readonly now = (): number => Math.trunc(this.#base() + this.#offset);

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
