/** One notification: its headers and its delivery to the receiver. */
import { type Agent, request } from 'node:http';
import type { Channel } from './channels.ts';

export interface Message {
  readonly channel: Channel;
  readonly headers: Record<string, string>;
}

/** Drive retries after these statuses and after no answer; any other status ends the delivery. */
export const RETRIED: readonly number[] = [0, 500, 502, 503, 504];

const TIMEOUT_MS = 60_000;
const USER_AGENT = 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)';

export const messageOf = (channel: Channel, state: 'sync' | 'change'): Message => ({
  channel,
  headers: {
    'X-Goog-Channel-ID': channel.id,
    ...(channel.token === undefined ? {} : { 'X-Goog-Channel-Token': channel.token }),
    'X-Goog-Channel-Expiration': new Date(channel.expiration).toUTCString(),
    'X-Goog-Resource-ID': channel.resourceId,
    'X-Goog-Resource-State': state,
    'X-Goog-Resource-URI': channel.resourceUri,
    'X-Goog-Message-Number': String(channel.messages),
    'Content-Length': '0',
    Accept: '*/*',
    'User-Agent': USER_AGENT,
  },
});

/** The status of the receiver's answer, 0 without one. */
export function post(agent: Agent, { channel, headers }: Message): Promise<number> {
  return new Promise((resolve) => {
    const call = request(
      channel.address,
      {
        agent,
        method: 'POST',
        timeout: TIMEOUT_MS,
        headers,
      },
      (response) => {
        response.resume();
        response.on('close', () => resolve(response.statusCode ?? 0));
      },
    );
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(0));
    call.end();
  });
}
