/** A local Google for each test, and calls to it by any account. */
import { afterEach, beforeEach } from 'vitest';
import { type Google, startGoogle } from '../../src/server.ts';

export const SHEET = 'application/vnd.google-apps.spreadsheet';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

export interface Rig {
  google: Google;
  /** As the owner unless said otherwise; `''` sends no token. */
  call(verb: string, path: string, body?: unknown, account?: string): Promise<Answer>;
  makeSheet(account?: string): Promise<string>;
  /** Sets a fault rule, for every call unless said otherwise. */
  fault(rule: Record<string, unknown>): Promise<Answer>;
}

export function googleForEach(): Rig {
  const rig = {} as Rig;
  beforeEach(async () => {
    rig.google = await startGoogle();
  });
  afterEach(() => rig.google.close());
  rig.call = async (verb, path, body, account = 'eigenaar') => {
    const response = await fetch(rig.google.origin + path, {
      method: verb,
      headers: { 'content-type': 'application/json', ...(account !== '' && { Authorization: `Bearer ${account}` }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
    return { status: response.status, body: isJson ? JSON.parse(text) : {}, headers: response.headers };
  };
  rig.makeSheet = async (account) => {
    const { body } = await rig.call('POST', '/drive/v3/files', { name: 'Opgave', mimeType: SHEET }, account);
    return String(body.id);
  };
  rig.fault = (rule) => rig.call('POST', '/emulator/v1/faults', { when: { every: true }, ...rule });
  return rig;
}
