/** A refusal as the two generations of Google's APIs send it. */
import type { IncomingHttpHeaders } from 'node:http';
import { DriveError } from '../drive/error.ts';
import type { GoogleError } from './error.ts';

export interface Envelope {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** Google's generated clients (`gdcl`) and `$.xgafv=1` get the older format of refusals, in which `errors` stands beside `status`. */
export const asksOlderFormat = (headers: IncomingHttpHeaders, query: URLSearchParams): boolean =>
  query.get('$.xgafv') === '1' || /\bgdcl\//.test(String(headers['x-goog-api-client'] ?? ''));

const LOGIN = { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/"' };

/**
 * `error.status` is the canonical code; reasons travel in `details`. What Drive refused on the way keeps its reason. Callers of the
 * older format find their reasons in `errors`.
 */
function sheetsBody(error: GoogleError, older: boolean): unknown {
  const { status, message, code, details } = error;
  const unread = message.startsWith('Invalid JSON payload received.') || details !== undefined;
  const entry = unread && status === 400 ? { message, reason: 'invalid' } : entryOf(error);
  const errors = error instanceof DriveError || older ? { errors: [entry] } : {};
  return { error: { code: status, message, ...errors, status: code, ...(details ? { details } : {}) } };
}

/** `error.errors[0].reason` says what is the matter; what is new in the API carries the canonical code beside it. */
function driveBody(error: GoogleError): unknown {
  const { status, message, code } = error;
  const canonical = status === 401 || status === 501 ? { status: code } : {};
  return { error: { code: status, message, errors: [entryOf(error)], ...canonical } };
}

const LOGIN_REQUIRED = {
  message: 'Login Required.',
  domain: 'global',
  reason: 'required',
  location: 'Authorization',
  locationType: 'header',
};

function entryOf(error: GoogleError): unknown {
  if (error.status === 401) return LOGIN_REQUIRED;
  const { status, message, reason } = error;
  const { place, domain } = error instanceof DriveError ? error : { place: undefined, domain: 'global' };
  return { message, domain, reason: reason ?? REASONS[status] ?? 'badRequest', ...place };
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  429: 'rateLimitExceeded',
  500: 'backendError',
  501: 'notImplemented',
  503: 'backendError',
};

export type Api = 'sheets' | 'drive' | 'identity';

export const envelopeOf = (error: GoogleError, api: Api, older = false): Envelope => ({
  status: error.status,
  headers: error.status === 401 ? LOGIN : {},
  body: api === 'drive' ? driveBody(error) : sheetsBody(error, older),
});
