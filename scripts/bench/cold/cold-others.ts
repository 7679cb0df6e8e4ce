import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMask } from '../../../sheets/google/read.ts';

/** How often one of our functions asked each service while it worked. */
export interface CallsMade {
  readonly firestore: number;
  readonly drive: number;
  readonly reads: number;
  readonly writes: number;
}

/** What the plain function asks of the local Google, as `PLAIN` tells it. */
export interface PlainWork extends CallsMade {
  readonly google: string;
  readonly workbook: string;
}

/**
 * The same work written plainly: Google's whole package, Firestore as it comes (over gRPC), and as many calls as ours made, one
 * after the other. A write is asked as the shortest read, and a transaction as a document, for it must leave no trace in
 * what is measured: so it has less to do than ours.
 */
const plain = `
const { google } = require('googleapis');
const { Firestore } = require('@google-cloud/firestore');
const work = async () => {
  const { firestore, drive, reads, writes, google: host, workbook } = JSON.parse(process.env.PLAIN);
  const auth = new google.auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
  const [books, files] = [google.sheets({ version: 'v4', auth }), google.drive({ version: 'v3', auth })];
  const document = new Firestore().doc('summary/current');
  const rootUrl = host + '/';
  for (let call = 0; call < firestore; call++) await document.get();
  for (let call = 0; call < drive; call++) await files.changes.getStartPageToken({}, { rootUrl });
  const book = { spreadsheetId: workbook };
  for (let call = 0; call < reads; call++) await books.spreadsheets.get({ ...book, fields: ${JSON.stringify(readMask)} }, { rootUrl });
  for (let call = 0; call < writes; call++) await books.spreadsheets.get({ ...book, fields: 'spreadsheetId' }, { rootUrl });
};`;

/** What ours are measured against. */
const others = {
  empty: 'const work = async () => {};',
  googleapis: "const { google } = require('googleapis'); google.sheets('v4'); const work = async () => {};",
  plain,
} as const;

export type Other = keyof typeof others;

/** Writes them beside the build, so that they find the same packages. */
export const writeOthers = (dist: string): string => {
  const folder = join(dist, 'bench-cold-start');
  for (const [name, first] of Object.entries(others)) {
    mkdirSync(join(folder, name), { recursive: true });
    const answer = `require('@google-cloud/functions-framework').http('other', async (_, response) => {
  await work();
  response.status(204).end();
});`;
    writeFileSync(join(folder, name, 'index.js'), `${first}\n${answer}\n`);
    writeFileSync(join(folder, name, 'package.json'), '{ "type": "commonjs", "main": "index.js" }\n');
  }
  return folder;
};
