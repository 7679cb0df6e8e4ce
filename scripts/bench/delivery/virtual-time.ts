import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../../functions/clock.ts';
import { answerEnd } from './answer-end.ts';

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
  /** No time passes during this work, which goes along no way of ours. */
  during<Value>(work: Promise<Value>): Promise<Value>;
  close(): void;
}

/** Turns of the event loop without any sign of work after which everybody here is taken to wait. */
const quietTurns = 5;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Firestore's client waits about a second after a conflict. Its `setTimeoutHandler` replaces the clock for that wait. */
const require = createRequire(import.meta.url);
const backoff = join(dirname(require.resolve('@google-cloud/firestore')), 'backoff.js');
const { setTimeoutHandler } = require(backoff) as {
  setTimeoutHandler(handler: (run: () => void, milliseconds: number) => unknown): void;
};

export const startVirtualTime = (start: number, tell: (now: number) => void = () => {}): VirtualTime => {
  let now = start;
  let roundTrip = 0;
  let busy = 0;
  let signs = 0;
  let heard: () => void = () => {};
  const sleepers: Sleeper[] = [];
  const sockets = new Set<Socket>();
  const servers: { close(): void }[] = [];
  tell(now);

  const sign = (): void => {
    signs++;
    heard();
  };
  const nextSign = (): Promise<void> =>
    new Promise((resolve) => {
      heard = resolve;
    });

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      sign();
      sleepers.push({ at: now + Math.max(0, Math.ceil(milliseconds)), wake: resolve });
    });
  // It asks for a rest of nothing before every first attempt.
  setTimeoutHandler((run, milliseconds) => (milliseconds > 0 ? void sleep(milliseconds).then(run) : setImmediate(run)));

  const hold = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.once('close', () => sockets.delete(socket));
  };

  /** One request after another on each connection: it travels first, then the server is at work until its answer has ended. */
  const carry = (near: Socket, far: Socket): void => {
    let onItsWay: Promise<void> | null = null;
    let isServed = false;
    const hasEnded = answerEnd();
    const ended = (): void => {
      if (isServed) busy--;
      isServed = false;
      onItsWay = null;
      sign();
    };
    near.on('data', (chunk) => {
      onItsWay ??= (roundTrip > 0 ? sleep(roundTrip) : Promise.resolve()).then(() => {
        isServed = !near.destroyed;
        if (isServed) busy++;
      });
      onItsWay.then(() => far.write(chunk));
    });
    far.on('data', (chunk) => {
      sign();
      near.write(chunk);
      if (hasEnded(chunk)) ended();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      hold(one);
      one.on('error', () => other.destroy());
      one.once('close', () => {
        ended();
        other.destroy();
      });
    }
  };

  const isQuiet = async (): Promise<boolean> => {
    const before = signs;
    for (let turn = 0; turn < quietTurns; turn++) {
      await nextTurn();
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
    tell(now);
    sign();
    next.wake();
  };

  return {
    clock: { now: () => now, sleep },
    setRoundTrip: (milliseconds) => {
      roundTrip = milliseconds;
    },
    wayTo: async (target) => {
      const { hostname, port } = new URL(`http://${target}`);
      const server = createServer((near) => carry(near, connect({ host: hostname, port: Number(port) })));
      servers.push(server.listen(0, '127.0.0.1'));
      await once(server, 'listening');
      return `127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    until: async (work) => {
      let done = false;
      const finished = work.finally(() => {
        done = true;
        sign();
      });
      finished.catch(() => {});
      while (!done) {
        if (busy > 0) await nextSign();
        else if ((await isQuiet()) && !done) wakeNext();
      }
      return finished;
    },
    during: async (work) => {
      busy++;
      try {
        return await work;
      } finally {
        busy--;
        sign();
      }
    },
    close: () => {
      setTimeoutHandler(setTimeout);
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};
