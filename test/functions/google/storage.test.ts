import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bucketStorage, folderStorage, type Storage } from '../../../functions/google/storage.ts';
import { isTransient } from '../../../functions/google/transient-errors.ts';
import { type BucketServer, startBucket } from './bucket-server.ts';

/** Storing board files in a bucket or a folder. */

const png = {
  name: 'grafiek.png',
  type: 'image/png',
  bytes: Buffer.from([0x89, 0x50, 0, 0xff, 0x0d, 0x0a, 0x2d, 0x2d]),
};
const text = { name: 'uitgave-1/zinnen.txt', type: 'text/plain; charset=utf-8', bytes: Buffer.from('één') };
const page = { name: 'index.html', type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') };

describe('a bucket', () => {
  let bucket: BucketServer;
  let storage: Storage;
  let tries: number;
  beforeEach(async () => {
    bucket = await startBucket('ibl-bestanden');
    tries = 0;
    const authClient = new OAuth2Client();
    authClient.setCredentials({ access_token: 'token' });
    const begin = () => async (error: unknown, attempt: number) => {
      if (!isTransient(error)) return false;
      tries++;
      return attempt < 3;
    };
    storage = bucketStorage({
      rootUrl: bucket.rootUrl,
      bucket: 'ibl-bestanden',
      auth: new GoogleAuth({ authClient }),
      retryPolicy: { attemptMillisecondsMax: 5000, begin },
    });
  });
  afterEach(() => bucket.close());

  const uploads = () => bucket.calls.filter((call) => call.startsWith('POST')).length;

  it('gets every file whole, with its type and a short time in caches', async () => {
    expect(await storage.keep('openbaar/2026-Q1', [png, text])).toBe(2);
    expect(bucket.objects.get('openbaar/2026-Q1/grafiek.png')).toEqual({
      contentType: 'image/png',
      cacheControl: 'public, max-age=60',
      bytes: png.bytes,
    });
    expect(bucket.objects.get('openbaar/2026-Q1/uitgave-1/zinnen.txt')?.bytes.toString()).toBe('één');
  });

  it('is not written to when nothing differs, however many pages it takes to see that', async () => {
    await storage.keep('openbaar', [png, text, page]);
    const before = uploads();
    expect(await storage.keep('openbaar', [png, text, page])).toBe(0);
    expect(uploads()).toBe(before);
  });

  it('loses a chart that was not made this time, and nothing of an edition below it', async () => {
    const chart = { ...png, name: 'grafiek-redenen.png' };
    await storage.keep('openbaar', [chart, text, page]);
    await storage.keep('openbaar/uitgave-1', [chart]);
    await storage.keep('openbaar', [text]);
    expect([...bucket.objects.keys()].sort()).toEqual([
      'openbaar/index.html',
      'openbaar/uitgave-1/grafiek-redenen.png',
      'openbaar/uitgave-1/zinnen.txt',
    ]);
  });

  it('loses a folder with all that is in it, over pages, and nothing else', async () => {
    await storage.keep('openbaar/2026-Q1', [png, text, page]);
    await storage.keep('openbaar/2026-Q10', [page]);
    await storage.remove('openbaar/2026-Q1');
    expect([...bucket.objects.keys()]).toEqual(['openbaar/2026-Q10/index.html']);
  });

  it('gets back what somebody threw away or changed, and nothing else', async () => {
    await storage.keep('openbaar', [png, text, page]);
    bucket.objects.delete('openbaar/grafiek.png');
    expect(await storage.keep('openbaar', [png, text, { ...page, bytes: Buffer.from('anders') }])).toBe(2);
    expect(bucket.objects.get('openbaar/index.html')?.bytes.toString()).toBe('anders');
  });

  it('is tried again after a passing fault, with the whole file', async () => {
    await storage.keep('openbaar', [page]);
    bucket.fail(1, 503);
    await storage.keep('openbaar', [png, page]);
    expect(bucket.objects.get('openbaar/grafiek.png')?.bytes).toEqual(png.bytes);
    expect(tries).toBe(1);
  });

  it('is left alone after so many tries, and at once when access is refused', async () => {
    bucket.fail(9, 503);
    await expect(storage.keep('openbaar', [png])).rejects.toMatchObject({ status: 503 });
    bucket.fail(1, 403);
    tries = 0;
    await expect(storage.keep('openbaar', [png])).rejects.toMatchObject({ status: 403 });
    expect(tries).toBe(0);
    expect(bucket.objects.size).toBe(0);
  });
});

describe('a folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ibl-files-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('gets every file under its name, and nothing half written beside it', async () => {
    expect(await folderStorage(root).keep('openbaar/2026-Q1', [png, text])).toBe(2);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual([
      'openbaar',
      'openbaar/2026-Q1',
      'openbaar/2026-Q1/grafiek.png',
      'openbaar/2026-Q1/uitgave-1',
      'openbaar/2026-Q1/uitgave-1/zinnen.txt',
    ]);
    expect(readFileSync(join(root, 'openbaar/2026-Q1/grafiek.png'))).toEqual(png.bytes);
  });

  it('is not touched when nothing differs', async () => {
    const storage = folderStorage(root);
    await storage.keep('openbaar', [png]);
    const { mtimeNs, ino } = statSync(join(root, 'openbaar/grafiek.png'), { bigint: true });
    expect(await storage.keep('openbaar', [png, page])).toBe(1);
    expect(statSync(join(root, 'openbaar/grafiek.png'), { bigint: true })).toMatchObject({ mtimeNs, ino });
  });

  it('holds the same bytes once, under each of their names, until one of them changes', async () => {
    const storage = folderStorage(root);
    for (const folder of ['a', 'b']) await storage.keep(folder, [png]);
    const inode = (folder: string) => statSync(join(root, folder, png.name)).ino;
    expect(inode('b')).toBe(inode('a'));
    await storage.keep('a', [{ ...png, bytes: page.bytes }]);
    expect(readFileSync(join(root, 'b', png.name))).toEqual(png.bytes);
    await storage.keep('c', [png]);
    expect(readFileSync(join(root, 'c', png.name))).toEqual(png.bytes);
  });

  it('takes a copy when the file that held the bytes has changed or gone', async () => {
    const storage = folderStorage(root);
    await storage.keep('a', [png]);
    writeFileSync(join(root, 'a', png.name), 'other');
    await storage.keep('b', [png]);
    rmSync(join(root, 'b'), { recursive: true });
    await storage.keep('c', [png]);
    expect(readFileSync(join(root, 'c', png.name))).toEqual(png.bytes);
    expect(readdirSync(join(root, 'c'))).toEqual([png.name]);
  });

  it('holds whole files of one run or the other when two write at once', async () => {
    const versions = ['a', 'b', 'c', 'd'].map((sign) => Buffer.from(sign.repeat(1_000_000)));
    const run = (bytes: Buffer) => folderStorage(root).keep('openbaar', [{ ...png, bytes }]);
    for (let round = 0; round < 10; round++) await Promise.all(versions.map(run));
    const left = readFileSync(join(root, 'openbaar/grafiek.png'));
    expect(versions.some((bytes) => bytes.equals(left))).toBe(true);
    expect(readdirSync(join(root, 'openbaar'))).toEqual(['grafiek.png']);
  });

  it('is rid of what a run left half written a minute ago, with the next that writes there', async () => {
    const storage = folderStorage(root);
    await storage.keep('openbaar', [page]);
    const leftover = 'grafiek.png.0f0f0f0f-0000-4000-8000-000000000001.new';
    const justBegun = 'grafiek.png.0f0f0f0f-0000-4000-8000-000000000002.new';
    const foreign = 'grafiek.new';
    for (const name of [leftover, justBegun, foreign]) writeFileSync(join(root, 'openbaar', name), 'half');
    const past = new Date(Date.now() - 90_000);
    for (const name of [leftover, foreign]) utimesSync(join(root, 'openbaar', name), past, past);
    await storage.keep('openbaar', [png]);
    expect(readdirSync(join(root, 'openbaar')).sort()).toEqual([foreign, 'grafiek.png', justBegun, 'index.html']);
  });

  it('loses charts, tables and sentences that were not made this time, and no file of somebody else', async () => {
    const storage = folderStorage(root);
    const ours = ['grafiek-redenen.png', 'eerste-grafiek.png', 'totalen.csv', 'datapackage.json', 'kernzinnen.txt'];
    await storage.keep('openbaar', [...ours.map((name) => ({ ...png, name })), page]);
    await storage.keep('openbaar/uitgave-1', [{ ...png, name: 'grafiek-redenen.png' }]);
    await storage.keep('openbaar', []);
    expect(readdirSync(join(root, 'openbaar'), { recursive: true }).sort()).toEqual([
      'index.html',
      'uitgave-1',
      'uitgave-1/grafiek-redenen.png',
    ]);
  });

  it('is taken away with all that is in it, and nothing else', async () => {
    const storage = folderStorage(root);
    await storage.keep('openbaar/2026-Q1', [png, text]);
    await storage.keep('openbaar/2026-Q10', [page]);
    await storage.remove('openbaar/2026-Q1');
    await storage.remove('openbaar/2026-Q1');
    expect(readdirSync(join(root, 'openbaar'))).toEqual(['2026-Q10']);
  });

  it('says so when it cannot be written', async () => {
    await folderStorage(root).keep('', [page]);
    await expect(folderStorage(join(root, 'index.html')).keep('', [page])).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
