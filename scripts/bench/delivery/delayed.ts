import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server of this machine that is as long as a network's: every packet takes half of the round trip. */
export interface DelayedWay {
  readonly host: string;
  /** Milliseconds of a round trip, from now on. */
  setRoundTrip(milliseconds: number): void;
  close(): void;
}

export const delayTo = async (target: string): Promise<DelayedWay> => {
  const { hostname, port } = new URL(`http://${target}`);
  const sockets = new Set<Socket>();
  let oneWay = 0;
  const carry = (from: Socket, to: Socket): void => {
    const later = (what: () => void) => (oneWay === 0 ? what() : setTimeout(what, oneWay));
    from.on('data', (chunk) => later(() => to.write(chunk)));
    from.on('close', () => later(() => to.end()));
    from.on('error', () => to.destroy());
    from.setNoDelay(true);
    sockets.add(from);
    from.once('close', () => sockets.delete(from));
  };
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    carry(near, far);
    carry(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    setRoundTrip: (milliseconds) => {
      oneWay = milliseconds / 2;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};
