import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Mishap, Mishaps } from './firestore-mishaps.ts';

/** A way to the local Firestore's REST on which things go wrong. */
export interface Way {
  readonly port: number;
  /** What goes wrong from now on; null = nothing. */
  disturb(mishaps: Mishaps | null): void;
  close(): void;
}

const fail = (incoming: IncomingMessage, outgoing: ServerResponse, { fault }: Mishap): void => {
  if (!fault) {
    incoming.socket.destroy();
    return;
  }
  const { http: code, status } = fault;
  incoming.resume();
  outgoing.writeHead(code, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ error: { code, status, message: 'A mishap on the way' } }));
};

/** @param port 0 = any that is free. */
export const wayTo = async (target: { host: string; port: number }, port: number): Promise<Way> => {
  const agent = new Agent({ keepAlive: true });
  let mishaps: Mishaps | null = null;

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse, lost: Mishap | undefined): void => {
    const { method, url: path, headers } = incoming;
    const onward = request({ ...target, agent, method, path, headers }, (answer) => {
      if (lost) {
        answer.resume().on('end', () => fail(incoming, outgoing, lost));
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    // Whoever hangs up holds nobody up: what he began is given up there too.
    outgoing.on('close', () => !outgoing.writableFinished && !lost && onward.destroy());
    incoming.pipe(onward);
  };

  const server = createServer((incoming, outgoing) => {
    const mishap = mishaps?.strike(incoming.url ?? '');
    if (mishap && !mishap.afterWork) fail(incoming, outgoing, mishap);
    else forward(incoming, outgoing, mishap);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    disturb: (those) => {
      mishaps = those;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
};
