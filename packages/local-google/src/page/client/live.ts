/**
 * Notifies listeners that a file changed. The stream reconnects by itself; after a gap everything
 * may have changed.
 */
export class Live {
  readonly #listeners = new Set<(fileId: string | undefined) => void>();
  readonly #welcome = new Set<() => void>();

  constructor() {
    const source = new EventSource('/emulator/v1/events');
    let wasOpen = false;
    source.addEventListener('open', () => {
      if (wasOpen) {
        this.#tell(undefined);
        for (const listener of this.#welcome) listener();
      }
      wasOpen = true;
    });
    source.addEventListener('welcome', () => {
      for (const listener of this.#welcome) listener();
    });
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const { fileId } = JSON.parse(event.data) as { fileId?: string };
      this.#tell(fileId);
    });
  }

  /** `fileId` is undefined when any file may have changed. Gives the way to stop listening. */
  listen(listener: (fileId: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells of another welcome above the list. Gives the way to stop listening. */
  listenToWelcome(listener: () => void): () => void {
    this.#welcome.add(listener);
    return () => this.#welcome.delete(listener);
  }

  #tell(fileId: string | undefined): void {
    for (const listener of this.#listeners) listener(fileId);
  }
}
