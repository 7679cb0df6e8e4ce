import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { serveGrpc } from './grpc/serve.ts';
import { serveRest } from './rest/serve.ts';
import { Disk } from './store/disk.ts';
import { Store } from './store/store.ts';
import { Transactions } from './transactions/transactions.ts';

export interface FirestoreOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Loopback unless told otherwise. */
  host?: string;
  /** The file that holds the documents. Absent: memory only. */
  data?: string;
}

export interface FirestoreServer {
  host: string;
  port: number;
  close(): Promise<void>;
}

/** Starts a Firestore that speaks gRPC and REST on one port. */
export async function startFirestore(options: FirestoreOptions = {}): Promise<FirestoreServer> {
  const store = new Store(options.data === undefined ? undefined : new Disk(options.data));
  const transactions = new Transactions(store);
  const grpc = serveGrpc({ store, transactions });
  const rest = serveRest({ store, transactions });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    dispatch(
      socket,
      (accepted) => grpc.accept(accepted),
      (accepted) => rest.emit('connection', accepted),
    );
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
      grpc.close();
      rest.close();
      transactions.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      store.close();
    },
  };
}

/** How HTTP/2 begins (RFC 9113, 3.4). */
const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/** Looks at the first bytes of a connection, puts them back, and hands it on. */
function dispatch(socket: Socket, toGrpc: (socket: Socket) => void, toRest: (socket: Socket) => void): void {
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
    (isPreface ? toGrpc : toRest)(socket);
  };
  socket.on('readable', look);
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
