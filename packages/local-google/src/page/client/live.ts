/**
 * Notifies listeners that a file changed. The stream reconnects by itself; after a gap everything
 * may have changed.
 */
export class Live {
  readonly #listeners = new Set<(fileId: string | undefined) => void>();

  constructor() {
    const source = new EventSource('/emulator/v1/events');
    let wasOpen = false;
    source.addEventListener('open', () => {
      if (wasOpen) this.#tell(undefined);
      wasOpen = true;
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

  #tell(fileId: string | undefined): void {
    for (const listener of this.#listeners) listener(fileId);
  }
}
