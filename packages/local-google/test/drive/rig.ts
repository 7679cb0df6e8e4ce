/** A Drive without a server: calls go in as verb, path, body and account, answers come out as Google's JSON. */

import { noRows, type Rows } from '../../src/admin/rows.ts';
import { Drive } from '../../src/drive/drive.ts';
import { findMethod, handleDrive } from '../../src/drive/handle.ts';
import { envelopeOf } from '../../src/http/envelope.ts';
import { GoogleError } from '../../src/http/error.ts';

export const OWNER = 'eigenaar@voorbeeld.nl';
export const ANNE = 'anne@bibliotheek.nl';
export const BART = 'bart@bibliotheek.nl';
export const ROBOT = 'functies@lokaal.iam.gserviceaccount.com';
export const SHEET = 'application/vnd.google-apps.spreadsheet';
export const FOLDER = 'application/vnd.google-apps.folder';
export const START = Date.UTC(2026, 0, 5, 9);

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

export interface Rig {
  drive: Drive;
  /** What was done to the contents of spreadsheets, in words. */
  contents: string[];
  /** The accounts that were notified of a change. */
  told: string[];
  time: { now: number };
  call(account: string, verb: string, path: string, body?: unknown): Promise<Answer>;
  /** As `call`, and the answer must be a success. */
  ok(account: string, verb: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  /** A new spreadsheet of the account; its id. */
  sheet(account: string, name: string, more?: Record<string, unknown>): Promise<string>;
  share(account: string, id: string, emailAddress: string, role?: string): Promise<string>;
}

export function createRig(rows: Rows = noRows()): Rig {
  const [contents, told]: [string[], string[]] = [[], []];
  const time = { now: START };
  const drive = new Drive({
    rows,
    now: () => time.now,
    contents: {
      create: (_id, title) => void contents.push(`create ${title}`),
      copy: (_from, _to, title) => void contents.push(`copy ${title}`),
      rename: (_id, title) => void contents.push(`rename ${title}`),
      remove: () => void contents.push('remove'),
      export: (_id, mimeType) => Buffer.from(mimeType),
    },
    listener: { fileChanged: () => undefined, accountChanged: (account) => void told.push(account) },
  });
  const call = async (account: string, verb: string, path: string, body?: unknown): Promise<Answer> => {
    const url = new URL(path, 'http://127.0.0.1/drive/v3/');
    const found = findMethod(verb, url.pathname);
    if (!found) throw new Error(`no method for ${verb} ${url.pathname}`);
    const sent = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    const request = { found, query: url.searchParams, body: sent, account, origin: url.origin, project: 'lokaal' };
    try {
      const answer = await handleDrive(request, drive, { sync: () => undefined });
      return JSON.parse(JSON.stringify({ status: answer.status, body: answer.body ?? {} }));
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      const { status, body: refusal } = envelopeOf(error, 'drive');
      return JSON.parse(JSON.stringify({ status, body: refusal }));
    }
  };
  const ok: Rig['ok'] = async (...args) => {
    const answer = await call(...args);
    if (answer.status >= 300) throw new Error(`${args[1]} ${args[2]}: ${JSON.stringify(answer)}`);
    return answer.body;
  };
  return {
    drive,
    contents,
    told,
    time,
    call,
    ok,
    sheet: async (account, name, more = {}) =>
      String((await ok(account, 'POST', 'files', { name, mimeType: SHEET, ...more })).id),
    share: async (account, id, emailAddress, role = 'writer') =>
      String((await ok(account, 'POST', `files/${id}/permissions`, { type: 'user', role, emailAddress })).id),
  };
}

/** The first reason of a refusal. */
export const reasonOf = ({ body }: Answer): string => {
  const error = body.error as { errors?: { reason: string }[] } | undefined;
  return error?.errors?.[0]?.reason ?? '';
};

export const messageOf = ({ body }: Answer): string => (body.error as { message: string } | undefined)?.message ?? '';

export const namesOf = (body: Record<string, unknown>): string[] =>
  (body.files as { name: string }[]).map(({ name }) => name);
