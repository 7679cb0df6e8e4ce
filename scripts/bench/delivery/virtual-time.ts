import { once } from 'node:events';
import { Agent, request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as machineSleep } from 'node:timers/promises';
import type { Clock } from '../../../functions/clock.ts';

/**
 * Time that passes only while everybody waits: an hour of storm takes as long as its work does, and a busy machine
 * changes nothing in it. Work costs no time of this clock; the network does, at the ways that `wayTo` makes.
 */
export interface VirtualTime {
  readonly clock: Clock;
  /** `host:port` of a way to a server; each request on it takes a round trip of this clock. */
  wayTo(target: string): Promise<string>;
  setRoundTrip(milliseconds: number): void;
  /** Lets time pass until the work is done. */
  until<Value>(work: Promise<Value>): Promise<Value>;
  close(): void;
}

/** Turns of the event loop without any sign of work after which everybody is taken to wait. */
const quietTurns = 3;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Firestore's client rests after a conflict, some second; it has a door for whoever has another clock. */
const require = createRequire(import.meta.url);
const backoff = join(dirname(require.resolve('@google-cloud/firestore')), 'backoff.js');
const { setTimeoutHandler } = require(backoff) as {
  setTimeoutHandler(handler: (run: () => void, milliseconds: number) => unknown): void;
};

export const startVirtualTime = (start: number): VirtualTime => {
  let now = start;
  let roundTrip = 0;
  let busy = 0;
  let signs = 0;
  const sleepers: Sleeper[] = [];
  const servers: { close(): void }[] = [];
  const agent = new Agent({ keepAlive: true });

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      signs++;
      sleepers.push({ at: now + Math.max(0, Math.ceil(milliseconds)), wake: resolve });
    });
  // It asks for a rest of nothing before every first attempt.
  setTimeoutHandler((run, milliseconds) => (milliseconds > 0 ? void sleep(milliseconds).then(run) : setImmediate(run)));

  const relay = async (target: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (roundTrip > 0) await sleep(roundTrip);
    busy++;
    const ended = () => {
      busy--;
      signs++;
    };
    response.once('close', ended);
    const [host, port] = target.split(':');
    const onward = ask({ host, port, agent, method: request.method, path: request.url, headers: request.headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };

  const isQuiet = async (): Promise<boolean> => {
    const before = signs;
    for (let turn = 0; turn < quietTurns; turn++) {
      await machineSleep(1);
      if (busy > 0 || signs !== before) return false;
    }
    return true;
  };

  const wakeNext = (): void => {
    const next = sleepers.reduce<Sleeper | undefined>(
      (first, each) => (first && first.at <= each.at ? first : each),
      undefined,
    );
    if (!next) return;
    sleepers.splice(sleepers.indexOf(next), 1);
    now = Math.max(now, next.at);
    signs++;
    next.wake();
  };

  return {
    clock: { now: () => now, sleep },
    setRoundTrip: (milliseconds) => {
      roundTrip = milliseconds;
    },
    wayTo: async (target) => {
      const server = createServer((request, response) => void relay(target, request, response)).listen(0, '127.0.0.1');
      server.keepAliveTimeout = 0;
      servers.push({
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
      await once(server, 'listening');
      return `127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    until: async (work) => {
      let done = false;
      const finished = work.finally(() => {
        done = true;
      });
      finished.catch(() => {});
      while (!done) if ((await isQuiet()) && !done) wakeNext();
      return finished;
    },
    close: () => {
      setTimeoutHandler(setTimeout);
      for (const server of servers) server.close();
      agent.destroy();
    },
  };
};
