import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../../../test/lab/eventually.ts';
import { noRows } from '../../src/admin/rows.ts';
import { type Channel, Channels } from '../../src/drive/channels.ts';
import { Pusher, type PushFault } from '../../src/drive/push.ts';
import { START } from './rig.ts';

/** Delivery of notifications, with retries and injected faults. */

interface Received {
  headers: IncomingHttpHeaders;
  method: string;
  body: string;
}

let server: Server;
let received: Received[];
/** The status of the n-th answer; 200 past the end. */
let statuses: number[];
/** While set, the receiver waits for it before it answers. */
let gate: Promise<void> | undefined;
let channels: Channels;
let channel: Channel;
let now: number;
let faults: (PushFault | undefined)[];
let pusher: Pusher;
let sent: number[];

beforeEach(async () => {
  [received, statuses, sent, faults, now, gate] = [[], [], [], [], START, undefined];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, method: request.method ?? '', body });
    const status = statuses.shift() ?? 200;
    await gate;
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  channels = new Channels(noRows());
  channel = {
    id: 'kanaal',
    resourceId: 'hulpbron',
    resourceUri: 'http://127.0.0.1/drive/v3/changes',
    account: 'a@b.nl',
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`,
    token: 'geheim',
    expiration: START + 3_600_000,
    messages: 0,
  };
  channels.save(channel);
  pusher = new Pusher({
    channels,
    now: () => now,
    fault: () => faults.shift(),
    sent: (_channel, status) => void sent.push(status),
    commit: () => undefined,
  });
});

afterEach(() => {
  pusher.close();
  server.close();
  server.closeAllConnections();
});

const numbers = (): string[] => received.map(({ headers }) => String(headers['x-goog-message-number']));

const pushEach = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n++) {
    pusher.note('a@b.nl');
    await pusher.settled();
  }
};

describe('a notification', () => {
  test('is a POST without body that carries Google’s headers; the first says sync', async () => {
    pusher.sync(channel);
    await pusher.settled();
    pusher.note('a@b.nl');
    await pusher.settled();
    expect(received.map(({ method, body }) => [method, body])).toEqual([
      ['POST', ''],
      ['POST', ''],
    ]);
    expect(received[1]?.headers).toMatchObject({
      'x-goog-channel-id': 'kanaal',
      'x-goog-channel-token': 'geheim',
      'x-goog-channel-expiration': 'Mon, 05 Jan 2026 10:00:00 GMT',
      'x-goog-resource-id': 'hulpbron',
      'x-goog-resource-uri': 'http://127.0.0.1/drive/v3/changes',
      'x-goog-resource-state': 'change',
      'x-goog-message-number': '2',
      'content-length': '0',
    });
    expect(received[0]?.headers['x-goog-resource-state']).toBe('sync');
  });

  test('goes to nobody else, and to nobody after the channel has ended or was stopped', async () => {
    pusher.note('iemand@anders.nl');
    await pusher.settled();
    now = channel.expiration;
    pusher.note('a@b.nl');
    await pusher.settled();
    expect(received).toEqual([]);
  });

  test('one for all changes of the same moment', async () => {
    for (let n = 0; n < 5; n++) pusher.note('a@b.nl');
    await pusher.settled();
    expect(numbers()).toEqual(['1']);
  });

  test('while two wait for an answer, the rest becomes one', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    for (const waiting of [1, 2]) {
      pusher.note('a@b.nl');
      await eventually(() => expect(received).toHaveLength(waiting));
    }
    for (let n = 0; n < 4; n++) {
      pusher.note('a@b.nl');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(received).toHaveLength(2);
    open();
    await pusher.settled();
    expect(received).toHaveLength(3);
  });

  test.each([500, 502, 503, 504])('is sent again after %i', async (status) => {
    statuses = [status];
    pusher.note('a@b.nl');
    await pusher.settled();
    expect(numbers()).toEqual(['1', '1']);
    expect(sent).toEqual([status, 200]);
  });

  test.each([200, 201, 202, 204, 400, 401, 404, 410])('is not sent again after %i', async (status) => {
    statuses = [status];
    pusher.note('a@b.nl');
    await pusher.settled();
    expect(numbers()).toEqual(['1']);
  });
});

test('after close nothing goes out and nothing is written', async () => {
  let commits = 0;
  const options = {
    channels,
    now: () => now,
    fault: () => undefined,
    sent: () => undefined,
    commit: () => void commits++,
  };
  const closing = new Pusher(options);
  closing.note('a@b.nl');
  closing.sync(channel);
  closing.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([received, commits]).toEqual([[], 0]);
});

describe('a fault', () => {
  test('lose: the message never comes, its number is spent', async () => {
    faults = [{ kind: 'lose' }];
    await pushEach(2);
    expect(numbers()).toEqual(['2']);
    expect(sent).toEqual([0, 200]);
  });

  test('double: the same message comes twice', async () => {
    faults = [{ kind: 'double' }];
    await pushEach(1);
    expect(numbers()).toEqual(['1', '1']);
  });

  test('reorder: the message comes after the next', async () => {
    faults = [{ kind: 'reorder', milliseconds: 60_000 }];
    await pushEach(2);
    expect(numbers()).toEqual(['2', '1']);
  });

  test('late: it comes when the clock says so', async () => {
    faults = [{ kind: 'late', milliseconds: 60_000 }];
    await pushEach(1);
    expect(received).toEqual([]);
    now += 60_000;
    pusher.wake();
    await pusher.settled();
    expect(numbers()).toEqual(['1']);
  });

  test('merge: all changes of a time become one', async () => {
    faults = [{ kind: 'merge', milliseconds: 180_000 }];
    await pushEach(3);
    expect(received).toEqual([]);
    now += 180_000;
    pusher.wake();
    await pusher.settled();
    expect(numbers()).toEqual(['1']);
  });
});
