import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import { afterAll, expect, it } from 'vitest';
import { type Running, start } from './process.ts';

/** A restart reads 100,000 documents faster than they were written. */

const folder = mkdtempSync(join(tmpdir(), 'firestore-restart-'));
const file = join(folder, 'large.db');
const documents = 100_000;
const batchSize = 500;

let server: Running | undefined;

afterAll(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('100,000 documents are there again sooner than they were written', { timeout: 120_000 }, async () => {
  server = await start('--port', '0', '--data', file);
  const writer = new Firestore({ projectId: 'large', host: `127.0.0.1:${server.port}`, ssl: false });
  const beganWriting = performance.now();
  for (let first = 0; first < documents; first += batchSize) {
    const batch = writer.batch();
    for (let i = first; i < first + batchSize; i++) batch.set(writer.doc(`c/${i}`), { n: i, text: `document ${i}` });
    await batch.commit();
  }
  const writing = performance.now() - beganWriting;
  await writer.terminate();
  await server.end('SIGKILL');
  const beganAgain = performance.now();
  server = await start('--port', '0', '--data', file);
  expect(performance.now() - beganAgain).toBeLessThan(writing);
  const reader = new Firestore({ projectId: 'large', host: `127.0.0.1:${server.port}`, ssl: false });
  expect((await reader.collection('c').count().get()).data().count).toBe(documents);
  expect((await reader.doc('c/99999').get()).data()).toEqual({ n: 99_999, text: 'document 99999' });
  await reader.terminate();
});
