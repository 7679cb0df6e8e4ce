import { createServer, type Server } from 'node:http';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Config, parseConfig } from '../../../functions/config.ts';
import { callersOf } from '../../../functions/google/identity.ts';
import { deployment } from '../../../functions/handlers/deployment.ts';
import { registerFunctions } from '../../../functions/handlers/register.ts';
import { createLog } from '../../../functions/log.ts';
import { listen } from '../../../scripts/local/functions.ts';

/** The deployed functions over real HTTP, with a signer of our own in Google's place and nothing behind the gate. */
export interface GateServer {
  readonly config: Config;
  readonly now: number;
  readonly logged: readonly Record<string, unknown>[];
  /** How often the heavy clients were asked for. */
  opened(): number;
  url(name: string): string;
  sign(claims: JWTPayload, key?: 'google' | 'stranger'): Promise<string>;
  close(): Promise<void>;
}

class NothingBehind extends Error {}

const serve = async (server: Server) => `http://127.0.0.1:${await listen(server, 0)}`;

const serveKeys = async () => {
  const [google, stranger] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const keys = [{ ...(await exportJWK(google.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }];
  const server = createServer((_, response) => response.end(JSON.stringify({ keys })));
  return {
    origin: await serve(server),
    server,
    privateKeys: { google: google.privateKey, stranger: stranger.privateKey },
  };
};

export const startGateServer = async (): Promise<GateServer> => {
  const keys = await serveKeys();
  const now = Date.UTC(2026, 3, 1);
  const logged: Record<string, unknown>[] = [];
  const config = parseConfig({
    GOOGLE_CLOUD_PROJECT: 'demo-ibl',
    SERVICE_ACCOUNT: 'functies@demo-ibl.iam.gserviceaccount.com',
    SCHEDULER_ACCOUNT: 'planning@demo-ibl.iam.gserviceaccount.com',
    FUNCTIONS_ORIGIN: 'https://functions.example',
    PUSH_SECRET: 's'.repeat(32),
    GROUP_NAME: 'Plusbibliotheken',
    OIDC_KEYS_URL: keys.origin,
  });
  let opened = 0;
  registerFunctions({
    log: createLog((line) => logged.push(JSON.parse(line) as Record<string, unknown>), config.project),
    callers: callersOf(config, { now: () => now, sleep: () => Promise.resolve() }),
    pushSecret: config.pushSecret,
    now: () => now,
    open: () => {
      opened++;
      return Promise.reject(new NothingBehind('nothing behind the gate'));
    },
  });
  const servers = new Map(deployment.map(({ name }) => [name as string, getTestServer(name)]));
  const origins = new Map<string, string>();
  for (const [name, server] of servers) origins.set(name, await serve(server));
  return {
    config,
    now,
    logged,
    opened: () => opened,
    url: (name) => origins.get(name) ?? '',
    sign: (claims, key = 'google') =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(keys.privateKeys[key]),
    close: async () => {
      for (const server of [...servers.values(), keys.server]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
};
