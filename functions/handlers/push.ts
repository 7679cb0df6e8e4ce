import type { IncomingHttpHeaders } from 'node:http';
import type { HttpFunction } from '@google-cloud/functions-framework';
import { endOfChannel, isChannelToken } from '../google/identity.ts';
import { answer } from './answer.ts';
import type { Gate, Job } from './gate.ts';

/** What Drive sends with every notification; a request without one of them is no notification. */
const headersRequired = ['x-goog-channel-id', 'x-goog-channel-token', 'x-goog-resource-id', 'x-goog-resource-state'];
/** Longer than any of them is: ids are UUIDs, tokens 43 characters. */
const headerLengthMax = 256;

const isOdd = (value: string | string[] | undefined): boolean =>
  typeof value !== 'string' || value.length === 0 || value.length > headerLengthMax;

/** @returns why a push is refused by its headers alone, null when it may go on. */
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
 * The only public function, since Google sends no credentials: who sent it is known by the channel's token, which
 * nobody can make who does not know our secret.
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
