import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { startGoogle } from '@ibl/local-google/server.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../../test/lab/eventually.ts';

/** Words that were taken away are in no file of the data folder any more, while the services run on. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erasure-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const words = 'Klaas Piersma uit de Kerkstraat';
/** Longer than a page, so that it lies on pages of its own. */
const long = `${words} `.repeat(1000);

const filesThatHold = (text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));

it('of the local Firestore, overwritten or deleted', async () => {
  const server = await startFirestore({ data: join(folder, 'firestore.sqlite') });
  const client = new Firestore({ projectId: 'p', host: `${server.host}:${server.port}`, ssl: false });
  for (const id of ['overwritten', 'deleted']) await client.doc(`c/${id}`).set({ short: words, long });
  for (let other = 0; other < 20; other++) await client.doc(`c/${other}`).set({ short: `other ${other}` });
  expect(filesThatHold(words)).not.toEqual([]);
  await client.doc('c/overwritten').set({ short: '[weggehaald]' });
  await client.doc('c/deleted').delete();
  await eventually(() => expect(filesThatHold(words)).toEqual([]));
  expect((await client.doc('c/7').get()).data()).toEqual({ short: 'other 7' });
  await client.terminate();
  await server.close();
});

it('of the local Google, overtyped', async () => {
  const google = await startGoogle({ data: folder, project: 'p', serviceAccount: 'f@p.iam.gserviceaccount.com' });
  const call = async (method: string, path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    const answer = await fetch(`${google.origin}${path}`, { method, headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Record<string, unknown>;
  };
  const { spreadsheetId } = await call('POST', '/v4/spreadsheets', {});
  const type = (text: string) =>
    call('PUT', `/v4/spreadsheets/${spreadsheetId}/values/A1?valueInputOption=RAW`, { values: [[text]] });
  await type(words);
  expect(filesThatHold(words)).not.toEqual([]);
  await type('Een klant');
  await eventually(() => expect(filesThatHold(words)).toEqual([]));
  await google.close();
});
