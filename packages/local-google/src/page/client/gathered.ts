/**
 * Work that may be requested often: requests during a run are served by one more run, and two never
 * overlap.
 */
export class Gathered {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when a run that began after this call has ended. */
  ask(): Promise<void> {
    this.#isAskedAgain = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#isAskedAgain) {
        this.#isAskedAgain = false;
        await this.#work();
      }
    } finally {
      this.#running = undefined;
    }
  }
}
