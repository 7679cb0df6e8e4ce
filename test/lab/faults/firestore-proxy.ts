import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FirestoreFault, FirestoreFaults } from './firestore-faults.ts';

/** A proxy in front of the local Firestore's REST API that injects faults. */
export interface FirestoreProxy {
  readonly port: number;
  /** Replaces the faults; null = none. */
  disturb(faults: FirestoreFaults | null): void;
  close(): void;
}

const fail = (incoming: IncomingMessage, outgoing: ServerResponse, { fault }: FirestoreFault): void => {
  if (!fault) {
    incoming.socket.destroy();
    return;
  }
  const { http: code, status } = fault;
  incoming.resume();
  outgoing.writeHead(code, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ error: { code, status, message: 'A fault on the way' } }));
};

/** @param port 0 = any free port. */
export const startProxy = async (target: { host: string; port: number }, port: number): Promise<FirestoreProxy> => {
  const agent = new Agent({ keepAlive: true });
  let faults: FirestoreFaults | null = null;

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse, lost: FirestoreFault | undefined): void => {
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
    // A closed connection aborts the call behind it too, so that it holds no lock.
    outgoing.on('close', () => !outgoing.writableFinished && !lost && onward.destroy());
    incoming.pipe(onward);
  };

  const server = createServer((incoming, outgoing) => {
    const fault = faults?.faultOf(incoming.url ?? '');
    if (fault && !fault.afterWork) fail(incoming, outgoing, fault);
    else forward(incoming, outgoing, fault);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    disturb: (those) => {
      faults = those;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
};
