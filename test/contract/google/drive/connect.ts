/**
 * What the cases work on: our local Google, or with `GOOGLE_CONTRACT=real` the real one, as the person whose application
 * default credentials are on the machine (`gcloud auth application-default login --scopes=…/auth/drive`). The cases
 * make their own files and delete them.
 */

import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import { GoogleAuth } from 'google-auth-library';
import { type drive_v3, drive as driveApi } from 'googleapis/build/src/apis/drive/index.js';
import { afterAll, beforeAll } from 'vitest';

export const SHEET = 'application/vnd.google-apps.spreadsheet';
export const FOLDER = 'application/vnd.google-apps.folder';

export const isReal = process.env.GOOGLE_CONTRACT === 'real';

/** An account to share with; on the real Google it must exist. */
export const COLLEAGUE = process.env.GOOGLE_CONTRACT_COLLEAGUE ?? 'collega@voorbeeld.nl';

export interface Connection {
  drive: drive_v3.Drive;
  /** The local Google; undefined when the cases run against the real one. */
  google: Google | undefined;
  /** Drive as another account; the local Google only. */
  as(account: string): drive_v3.Drive;
  /** A new file of the person; deleted after the cases. */
  make(name: string, more?: drive_v3.Schema$File): Promise<string>;
}

export function connect(): Connection {
  const connection = {} as Connection;
  const made: string[] = [];
  beforeAll(async () => {
    if (isReal) {
      const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/drive'] });
      Object.assign(connection, { drive: driveApi({ version: 'v3', auth }), google: undefined });
    } else {
      const google = await startGoogle();
      const as = (account: string) =>
        driveApi({
          version: 'v3',
          rootUrl: `${google.origin}/`,
          retry: false,
          headers: { Authorization: `Bearer ${account}` },
        });
      Object.assign(connection, { drive: as('anne@voorbeeld.nl'), google, as });
    }
    connection.make = async (name, more = {}) => {
      const { data } = await connection.drive.files.create({ requestBody: { name, mimeType: SHEET, ...more } });
      made.push(data.id ?? '');
      return data.id ?? '';
    };
  });
  afterAll(async () => {
    for (const fileId of made) await connection.drive.files.delete({ fileId }).catch(() => undefined);
    await connection.google?.close();
  });
  return connection;
}

export interface Refusal {
  status: number;
  message: string;
  errors: { message: string; domain: string; reason: string; location?: string; locationType?: string }[];
}

/** The refusal that a call must end in, as Google's body says it. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    const { status, data } = (error as { response: { status: number; data: { error: Refusal } } }).response;
    return { ...data.error, status };
  }
  throw new Error('The call was not refused.');
}
