/** A rejection by the API, or no answer (`status` 0). */
export class ApiFault extends Error {
  readonly status: number;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(status: number, message: string, retryAfter: number | undefined) {
    super(message);
    this.name = 'ApiFault';
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** True for a passing error: no answer, too many calls, or a server error other than 501. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || (this.status >= 500 && this.status !== 501);
  }
}

export type Query = Record<string, string | undefined>;

/** Google's REST API at the page's own origin, spoken as the account that is chosen at this moment. */
export class Api {
  readonly #token: () => string;

  constructor(token: () => string) {
    this.#token = token;
  }

  async call<Answer>(method: string, path: string, query: Query = {}, body?: unknown): Promise<Answer> {
    const response = await this.#send(method, path, query, body);
    if (!response.ok) throw await faultOf(response);
    return (await response.json()) as Answer;
  }

  async #send(method: string, path: string, query: Query, body: unknown): Promise<Response> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, value);
    const init: RequestInit = { method, headers: { Authorization: `Bearer ${this.#token()}` }, cache: 'no-store' };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { ...init.headers, 'Content-Type': 'application/json' };
    }
    try {
      return await fetch(`${path}?${parameters}`, init);
    } catch (error) {
      throw new ApiFault(0, error instanceof Error ? error.message : String(error), undefined);
    }
  }
}

async function faultOf(response: Response): Promise<ApiFault> {
  const text = await response.text();
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiFault(response.status, messageIn(text), Number.isNaN(retryAfter) ? undefined : retryAfter);
}

/** Google puts its sentence in `error.message`; anything else that answers is quoted in brief. */
function messageIn(text: string): string {
  try {
    const message: unknown = JSON.parse(text)?.error?.message;
    return typeof message === 'string' ? message : text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}
