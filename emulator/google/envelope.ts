/** A refusal as the two generations of Google's APIs send it. */
import { DriveError } from '../drive/error.ts';
import type { GoogleError } from './error.ts';

export interface Envelope {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

const LOGIN = { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/"' };

/** `error.status` is the canonical code; reasons travel in `details`. What Drive refused on the way keeps its reason. */
function sheetsBody(error: GoogleError): unknown {
  const { status, message, code, details } = error;
  const errors = error instanceof DriveError ? { errors: [entryOf(error)] } : {};
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
  500: 'backendError',
  501: 'notImplemented',
  503: 'backendError',
};

export const envelopeOf = (error: GoogleError, api: 'sheets' | 'drive' | 'identity'): Envelope => ({
  status: error.status,
  headers: error.status === 401 ? LOGIN : {},
  body: api === 'drive' ? driveBody(error) : sheetsBody(error),
});
