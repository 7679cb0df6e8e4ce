import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { foreignCaller } from '@ibl/local-service/loopback.ts';
import { deployment } from '../../functions/handlers/deployment.ts';
import { gateOf } from '../../functions/handlers/gate.ts';
import { registerFunctions } from '../../functions/handlers/register.ts';
import type { World } from '../../functions/ports.ts';

/** The framework serves one function per process; this server serves all, each at `/<name>`. */
const dispatcher = (): Server => {
  const servers = new Map(deployment.map(({ name }) => [name as string, getTestServer(name)]));
  return createServer((request, response) => {
    const { host, origin } = request.headers;
    const foreign = foreignCaller({ host, origin });
    if (foreign !== null) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end(`${foreign}\n`);
      return;
    }
    const name = request.url?.match(/^\/(?:functions\/)?(\w+)/)?.[1] ?? '';
    const server = servers.get(name);
    if (!server) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`No function at ${request.url}.\n`);
      return;
    }
    request.url = '/';
    server.emit('request', request, response);
  });
};

export interface ServedFunctions {
  readonly origin: string;
  close(): Promise<void>;
}

export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Running calls may finish within this time; then they are aborted. */
const finishMillisecondsMax = 5000;

const finish = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), finishMillisecondsMax);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

/** The functions need the address before they are created: it is their audience and the target of pushes. */
export const serveFunctions = async (port: number, worldAt: (origin: string) => World): Promise<ServedFunctions> => {
  const waiting: Server = createServer();
  const origin = `http://127.0.0.1:${await listen(waiting, port)}`;
  registerFunctions(gateOf(worldAt(origin)));
  const serving = dispatcher();
  waiting.on('request', (request, response) => serving.emit('request', request, response));
  return {
    origin,
    close: () => finish(waiting),
  };
};
