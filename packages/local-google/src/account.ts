import type { IncomingHttpHeaders } from 'node:http';
import { GoogleError } from './http/error.ts';

/** The account behind any other token: it may read and edit everything. */
export const OWNER = 'eigenaar@voorbeeld.nl';

/** A service account has no storage of its own outside shared drives. */
export const isServiceAccount = (account: string): boolean => account.endsWith('.iam.gserviceaccount.com');

const MISSING =
  'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid ' +
  'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** The account that a token or a viewer names: itself when it contains `@`, else the owner. */
export const accountOf = (name: string): string => (name.includes('@') ? name.toLowerCase() : OWNER);

/** The account of a bearer token. Throws 401 without a token. */
export function readAccount(headers: IncomingHttpHeaders, query: URLSearchParams): string {
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1];
  const token = bearer ?? query.get('access_token') ?? '';
  if (token === '') throw new GoogleError(401, 'UNAUTHENTICATED', MISSING, { reason: 'required' });
  return accountOf(token);
}
