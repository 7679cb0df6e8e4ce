import type { IncomingHttpHeaders } from 'node:http';
import type { HttpFunction } from '@google-cloud/functions-framework';
import { endOfChannel, isChannelToken } from '../google/identity.ts';
import { answer } from './answer.ts';
import type { Gate, Job } from './gate.ts';

/** The headers of every Drive notification; a request without one is refused. */
const headersRequired = ['x-goog-channel-id', 'x-goog-channel-token', 'x-goog-resource-id', 'x-goog-resource-state'];
/** Longer than any of them: ids are UUIDs, tokens have 43 characters. */
const headerLengthMax = 256;

const isOdd = (value: string | string[] | undefined): boolean =>
  typeof value !== 'string' || value.length === 0 || value.length > headerLengthMax;

/** @returns the reason to refuse a push by its headers; null = accepted. */
const refusal = (
  { pushSecret, now }: Gate,
  method: string | undefined,
  headers: IncomingHttpHeaders,
): string | null => {
  if (method !== 'POST') return `method ${method?.slice(0, 10)}`;
  const odd = headersRequired.find((name) => isOdd(headers[name]));
  if (odd) return `no ${odd}`;
  const [channel, token] = [headers['x-goog-channel-id'], headers['x-goog-channel-token']];
  if (!isChannelToken(pushSecret, String(channel), String(token))) return 'wrong token';
  const end = endOfChannel(String(channel));
  return end !== null && end <= now() ? 'expired channel' : null;
};

/**
 * The only public function, because Google sends no credentials. The channel's token, derived from our secret, proves the
 * sender.
 */
export const pushFunction =
  (name: string, gate: Gate, job: () => Promise<Job>): HttpFunction =>
  async ({ method, headers }, response) => {
    const refused = refusal(gate, method, headers);
    if (refused) {
      gate.log.callRefused({ function: name, reason: refused });
      response.status(403).end();
      return;
    }
    // The first message of a channel says only that there is one.
    if (headers['x-goog-resource-state'] === 'sync') {
      response.status(204).end();
      return;
    }
    await answer(gate, { name, headers }, job, response);
  };
