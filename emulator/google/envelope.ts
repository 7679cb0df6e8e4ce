/** A refusal as the two generations of Google's APIs send it. */
import { DriveError } from '../drive/error.ts';
import type { GoogleError } from './error.ts';

export interface Envelope {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

const LOGIN = { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/"' };

/** `error.status` is the canonical code; reasons travel in `details`. */
function sheetsBody({ status, message, code, details }: GoogleError): unknown {
  return { error: { code: status, message, status: code, ...(details ? { details } : {}) } };
}

/** `error.errors[0].reason` says what is the matter; what is new in the API carries the canonical code beside it. */
function driveBody(error: GoogleError): unknown {
  const { status, message, code, reason } = error;
  const place = error instanceof DriveError ? error.place : undefined;
  const domain = error instanceof DriveError ? error.domain : 'global';
  const entry = { message, domain, reason: reason ?? REASONS[status] ?? 'badRequest', ...place };
  const canonical = status === 401 || status === 501 ? { status: code } : {};
  return { error: { code: status, message, errors: [entry], ...canonical } };
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

export const envelopeOf = (error: GoogleError, api: 'sheets' | 'drive'): Envelope => ({
  status: error.status,
  headers: error.status === 401 ? LOGIN : {},
  body: api === 'drive' ? driveBody(error) : sheetsBody(error),
});
