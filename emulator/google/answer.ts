/** What goes back over the wire. */
import type { ServerResponse } from 'node:http';
import type { Envelope } from './envelope.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly data?: string | Buffer;
}

export const json = (body: unknown, status = 200): Answer => jsonText(JSON.stringify(body), status);

/** JSON that has been put into text already. */
export const jsonText = (data: string, status = 200): Answer => ({
  status,
  type: 'application/json; charset=UTF-8',
  data,
});

export const plainText = (text: string, status = 200): Answer => ({
  status,
  type: 'text/plain; charset=UTF-8',
  data: text,
});

export const empty = (status = 204): Answer => ({ status });

export const fromEnvelope = ({ status, headers, body }: Envelope): Answer => ({ ...json(body, status), headers });

export function send(response: ServerResponse, { status, headers, type, data }: Answer): void {
  if (response.destroyed || response.headersSent) return;
  const body = data === undefined ? undefined : Buffer.from(data);
  response.writeHead(status, {
    'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...(body === undefined ? {} : { 'Content-Length': String(body.length) }),
    ...headers,
  });
  response.end(body);
}
