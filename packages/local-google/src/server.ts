/** The local Google: Sheets v4, Drive v3, identity, the page and the admin paths on one address of this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { foreignCaller, loopbackNames } from '@ibl/local-service/loopback.ts';
import type { Clock } from './admin/clock.ts';
import type { Faults } from './admin/faults.ts';
import type { Quota } from './admin/quota.ts';
import type { Welcome } from './admin/welcome.ts';
import { plainText, send } from './http/answer.ts';
import { refused } from './http/api-call.ts';
import { dispatch, isPretty } from './http/dispatch.ts';
import { overrideMethod } from './http/override.ts';
import type { RequestLog } from './http/request-log.ts';
import type { IdTokenRequest } from './identity/identity.ts';
import { createWorld, type World } from './world.ts';

export interface GoogleOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** A name or address of this machine itself. */
  readonly host?: string;
  readonly data?: string;
  readonly now?: () => number;
  readonly serviceAccount?: string;
  readonly project?: string;
}

export interface Google {
  /** `http://127.0.0.1:PORT`, the `rootUrl` of both APIs. */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  readonly project: string;
  readonly serviceAccount: string;
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly quota: Quota;
  readonly clock: Clock;
  /** A signed identity token for any service account. */
  idToken(request: IdTokenRequest): Promise<string>;
  /** Resolves when no notification is pending, save those that a fault holds back. */
  settled(): Promise<void>;
  /** Says something above the page's list of workbooks; null = nothing. */
  welcome(welcome: Welcome | null): void;
  close(): Promise<void>;
}

const KEEP_ALIVE_MS = 75_000;

export async function startGoogle(options: GoogleOptions = {}): Promise<Google> {
  const host = options.host ?? '127.0.0.1';
  if (!loopbackNames.includes(host))
    throw new Error(`The local Google listens on this machine only (${loopbackNames.join(', ')}), not on ${host}.`);
  const world = createWorld(options);
  const server = createServer((request, response) => void answer(world, request, response));
  // Longer than clients keep an idle connection: none is closed under a request that is on its way.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  try {
    await listen(server, options.port ?? 0, host);
  } catch (error) {
    world.rows.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    host,
    port,
    project: world.project,
    serviceAccount: world.serviceAccount,
    requests: world.requests,
    faults: world.faults,
    quota: world.quota,
    clock: world.clock,
    idToken: (request) => world.identity.idToken(request),
    settled: () => world.pusher.settled(),
    welcome: (welcome) => {
      world.welcome.now = welcome;
      world.events.welcomeChanged();
    },
    close: () => close(world, server),
  };
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });

async function answer(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(request.url ?? '', `http://${request.headers.host ?? 'localhost'}`);
  if (!url) return send(response, plainText('400. That address cannot be read.', 400));
  const { host, origin } = request.headers;
  const foreign = foreignCaller({ host, origin });
  if (foreign !== null) return send(response, plainText(`403. ${foreign}`, 403));
  if (url.pathname === '/emulator/v1/events') return world.events.listen(response);
  try {
    const outcome =
      (await refused('drive', () => overrideMethod(request, url))) ?? (await dispatch(world, request, url));
    if (outcome === 'drop') request.socket.destroy();
    else if (outcome !== 'hang') send(response, outcome, isPretty(url));
  } catch (error) {
    console.error('Local Google: this request met a fault of ours:', error);
    send(response, plainText('500. That is an error of the emulator.', 500));
  }
}

async function close(world: World, server: Server): Promise<void> {
  world.pusher.close();
  world.events.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  world.rows.close();
}
