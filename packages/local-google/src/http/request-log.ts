/** The log of requests: a count by method since the last reset, and the latest calls one by one. */
export interface LoggedRequest {
  readonly time: number;
  /** `sheets.spreadsheets.get`, `drive.changes.list`, `identity.token`, `push` … */
  readonly method: string;
  readonly account: string;
  readonly path: string;
  readonly status: number;
  /** The name of the fault that was played, if any. */
  readonly fault?: string;
}

const ENTRIES_MAX = 10_000;

export class RequestLog {
  #entries: LoggedRequest[] = [];
  #counts = new Map<string, number>();

  note(request: LoggedRequest): void {
    this.#counts.set(request.method, (this.#counts.get(request.method) ?? 0) + 1);
    this.#entries.push(request);
    if (this.#entries.length > 2 * ENTRIES_MAX) this.#entries = this.#entries.slice(-ENTRIES_MAX);
  }

  /** Calls by method, all of them; with a filter those of the kept entries that fit. */
  counts(fits?: (request: LoggedRequest) => boolean): Record<string, number> {
    if (!fits) return Object.fromEntries([...this.#counts].sort(([a], [b]) => a.localeCompare(b)));
    const counts: Record<string, number> = {};
    for (const { method } of this.entries().filter(fits)) counts[method] = (counts[method] ?? 0) + 1;
    return counts;
  }

  /** The latest calls, oldest first. */
  entries(): readonly LoggedRequest[] {
    return this.#entries.slice(-ENTRIES_MAX);
  }

  reset(): void {
    this.#entries = [];
    this.#counts.clear();
  }
}
