/**
 * Data cannot be written: the disk is full, or the system refuses. Logged once, and again only
 * after a success in between.
 */
export class Unkept {
  readonly #where: string;
  #isTold = false;

  constructor(where: string) {
    this.#where = where;
  }

  /** @returns the message for the caller; SQLite's own is "database or disk is full" and the like. */
  failed(error: unknown): string {
    const why = error instanceof Error ? error.message : String(error);
    if (!this.#isTold)
      console.error(
        `Cannot write to ${this.#where}: ${why}. What is not written is refused; make room, and it goes on.`,
      );
    this.#isTold = true;
    return `The data cannot be written: ${why}.`;
  }

  worked(): void {
    this.#isTold = false;
  }
}
