import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Services } from './service/reading.ts';
import type { Disk } from './store/disk.ts';
import { Store } from './store/store.ts';
import { Transactions } from './transactions/transactions.ts';

export interface FirestoreOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Loopback unless told otherwise. */
  host?: string;
  /** The file that holds the documents. Absent: memory only. */
  data?: string;
  /**
   * The longest idle time of a transaction while others wait for its locks, in milliseconds.
   * Absent: two seconds.
   */
  idleHolderMsMax?: number;
}

export interface FirestoreServer {
  host: string;
  port: number;
  close(): Promise<void>;
}

/** Starts a Firestore that speaks gRPC and REST on one port. */
export async function startFirestore(options: FirestoreOptions = {}): Promise<FirestoreServer> {
  const store = new Store(options.data === undefined ? undefined : await openDisk(options.data));
  const transactions = new Transactions(store, options.idleHolderMsMax);
  const speakers = new Speakers({ store, transactions });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    dispatch(socket, speakers);
  });
  const host = options.host ?? '127.0.0.1';
  try {
    await listen(server, options.port ?? 0, host);
  } catch (error) {
    store.close();
    throw error;
  }
  return {
    host,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await speakers.close();
      transactions.close();
      await closed;
      store.close();
    },
  };
}

async function openDisk(file: string): Promise<Disk> {
  const { Disk } = await import('./store/disk.ts');
  return new Disk(file);
}

interface Speaker {
  accept(socket: Socket): void;
  close(): void;
}

/**
 * The two protocols, each loaded on first use: the start is twice as fast, and a client of one
 * protocol does not pay for the other.
 */
class Speakers {
  readonly #services: Services;
  #grpc: Promise<Speaker> | undefined;
  #rest: Promise<Speaker> | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  grpc(): Promise<Speaker> {
    this.#grpc ??= import('./grpc/serve.ts').then(({ serveGrpc }) => serveGrpc(this.#services));
    return this.#grpc;
  }

  rest(): Promise<Speaker> {
    this.#rest ??= import('./rest/serve.ts').then(({ serveRest }) => serveRest(this.#services));
    return this.#rest;
  }

  async close(): Promise<void> {
    for (const speaker of [this.#grpc, this.#rest]) (await speaker)?.close();
  }
}

/** How HTTP/2 begins (RFC 9113, 3.4). */
const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/** Looks at the first bytes of a connection, puts them back, and hands it on. */
function dispatch(socket: Socket, speakers: Speakers): void {
  socket.on('error', () => socket.destroy());
  socket.setNoDelay(true);
  let seen = Buffer.alloc(0);
  const look = (): void => {
    const chunk = socket.read() as Buffer | null;
    if (chunk === null) return;
    seen = Buffer.concat([seen, chunk]);
    const length = Math.min(seen.length, preface.length);
    const isPreface = seen.subarray(0, length).equals(preface.subarray(0, length));
    if (isPreface && seen.length < preface.length) return;
    socket.off('readable', look);
    socket.unshift(seen);
    const speaker = isPreface ? speakers.grpc() : speakers.rest();
    speaker.then(({ accept }) => !socket.destroyed && accept(socket)).catch((error) => giveUp(socket, error));
  };
  socket.on('readable', look);
}

function giveUp(socket: Socket, error: unknown): void {
  console.error('Cannot serve a connection:', error);
  socket.destroy();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
