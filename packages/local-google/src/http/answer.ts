/** An answer as it is sent. */
import type { ServerResponse } from 'node:http';
import type { Envelope } from './envelope.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  /** Whole, or in pieces that are sent one after the other. */
  readonly data?: string | Buffer | readonly Buffer[];
  /** Put into JSON when it is sent. */
  readonly body?: unknown;
}

const JSON_TYPE = 'application/json; charset=UTF-8';

export const json = (body: unknown, status = 200): Answer => ({ status, type: JSON_TYPE, body });

/** JSON that has been put into text already. */
export const jsonText = (data: readonly Buffer[], status = 200): Answer => ({ status, type: JSON_TYPE, data });

export const plainText = (text: string, status = 200): Answer => ({
  status,
  type: 'text/plain; charset=UTF-8',
  data: text,
});

export const empty = (status = 204): Answer => ({ status });

export const fromEnvelope = ({ status, headers, body }: Envelope): Answer => ({ ...json(body, status), headers });

const textOf = (body: unknown, pretty: boolean): string | undefined =>
  body === undefined ? undefined : JSON.stringify(body, null, pretty ? 2 : 0);

const piecesOf = (data: string | Buffer | readonly Buffer[]): readonly Buffer[] => {
  if (typeof data === 'string') return [Buffer.from(data)];
  return Buffer.isBuffer(data) ? [data] : data;
};

const lengthOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

export function send(response: ServerResponse, answer: Answer, pretty = false): void {
  if (response.destroyed || response.headersSent) return;
  const { status, headers, type, data = textOf(answer.body, pretty) } = answer;
  const pieces = data === undefined ? undefined : piecesOf(data);
  response.cork();
  response.writeHead(status, {
    'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...(pieces === undefined ? {} : { 'Content-Length': String(lengthOf(pieces)) }),
    ...headers,
  });
  for (const piece of pieces ?? []) response.write(piece);
  response.end();
  response.uncork();
}
