/** Server-sent events for the page: one line per changed file, and an event without a word when the welcome changed. */
import type { ServerResponse } from 'node:http';

const PING_MS = 15_000;

export class Events {
  readonly #listeners = new Set<ServerResponse>();
  #ping: NodeJS.Timeout | undefined;

  listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': connected\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
    this.#ping ??= setInterval(() => this.#write(': ping\n\n'), PING_MS).unref();
  }

  fileChanged({ id, version }: { id: string; version: number }): void {
    this.#write(`data: ${JSON.stringify({ fileId: id, version })}\n\n`);
  }

  welcomeChanged(): void {
    this.#write('event: welcome\ndata: {}\n\n');
  }

  close(): void {
    clearInterval(this.#ping);
    for (const response of this.#listeners) response.end();
  }

  #write(text: string): void {
    for (const response of this.#listeners) response.write(text);
  }
}
