import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A metadata server that returns one account, as Cloud Run's does. At the local Google an access token is an e-mail address. */
export interface Metadata {
  /** For `GCE_METADATA_HOST`. */
  readonly host: string;
  close(): void;
}

const lifetimeSeconds = 3599;

/** Starts one metadata server per deployment, because the bench runs two accounts in one process. */
export const startMetadata = async (account: string): Promise<Metadata> => {
  const server = createServer((request, response) => {
    const isToken = request.url?.includes('/service-accounts/default/token') === true;
    response.writeHead(isToken ? 200 : 404, { 'metadata-flavor': 'Google', 'content-type': 'application/json' });
    response.end(JSON.stringify({ access_token: account, expires_in: lifetimeSeconds, token_type: 'Bearer' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
