import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { GoogleAuth } from 'google-auth-library';
import { storage_v1 } from 'googleapis/build/src/apis/storage/v1.js';
import { callOptions, type RetryPolicy } from '../../sheets/google/client.ts';
import type { FilesPlace } from '../config.ts';
import { pagesOf } from './pages.ts';
import { troubleOf } from './trouble.ts';

export interface StoredFile {
  /** The path within its folder, without a leading slash. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Stores the board's files in a local folder or a bucket. A write is atomic: a reader never sees half a file. */
export interface Storage {
  /**
   * Writes the files that differ, and deletes charts, tables and sentences that were not made this time, because their figures
   * are outdated. Other files stay. @returns how many files were written.
   */
  keep(folder: string, files: readonly StoredFile[]): Promise<number>;
  /** Deletes a folder and its contents; does nothing when it does not exist. */
  remove(folder: string): Promise<void>;
}

/** A chart's picture, drawing or figures, a table or the sentences, directly in the folder. */
const isOurs = (name: string): boolean =>
  /^(?:grafiek-[^/]+|eerste-grafiek(?:-telefoon)?\.png|[^/]+\.csv|datapackage\.json|kernzinnen\.txt)$/u.test(name);

const notMade = (names: Iterable<string>, files: readonly StoredFile[]): readonly string[] => {
  const made = new Set(files.map(({ name }) => name));
  return [...names].filter((name) => isOurs(name) && !made.has(name));
};

const readIfThere = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** @returns false when the twin holds other bytes by now or cannot be linked; nothing is left at the path then. */
const linkTo = async (twin: string, path: string, bytes: Buffer): Promise<boolean> => {
  try {
    await link(twin, path);
  } catch {
    return false;
  }
  if ((await readIfThere(path))?.equals(bytes)) return true;
  await rm(path, { force: true });
  return false;
};

/**
 * Written beside it and put in its place: a rename is atomic. Two runs may write the same file at once, so each has an
 * unfinished file of its own, and the last rename wins.
 */
const replaceFile = async (path: string, bytes: Buffer, twin: string | undefined): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}.new`;
  try {
    if (twin === undefined || !(await linkTo(twin, unfinished, bytes))) await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
};

const unfinishedName = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.new$/;
/** Much longer than writing one file takes. A run that stalls for longer fails at its rename and is repeated. */
const unfinishedMillisecondsMax = 60_000;

/** Removes unfinished files of crashed runs. Compares with the time of the file just written, because tests move the clock. */
const removeLeftovers = async (written: string): Promise<void> => {
  const folder = dirname(written);
  const now = await modifiedAt(written);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isLeft = unfinishedName.test(name) && now - (await modifiedAt(path)) >= unfinishedMillisecondsMax;
    if (isLeft) await rm(path, { force: true });
  }
};

/** In milliseconds; NaN when another run has renamed the file meanwhile, so that every comparison is false. */
const modifiedAt = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.mtimeMs ?? Number.NaN;

/** Empty when the folder does not exist. */
const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

export const folderStorage = (root: string): Storage => {
  /** Where each buffer was written last: the folders of one edition then share their files. */
  const standsAt = new WeakMap<Buffer, string>();
  return {
    keep: async (folder, files) => {
      const written: string[] = [];
      for (const { name, bytes } of files) {
        const path = join(root, folder, name);
        if (!(await readIfThere(path))?.equals(bytes)) {
          await replaceFile(path, bytes, standsAt.get(bytes));
          written.push(path);
        }
        standsAt.set(bytes, path);
      }
      const oneOfEachFolder = new Map(written.map((path) => [dirname(path), path]));
      for (const path of oneOfEachFolder.values()) await removeLeftovers(path);
      for (const name of notMade(await namesIn(join(root, folder)), files))
        await rm(join(root, folder, name), { force: true });
      return written.length;
    },
    remove: (folder) => rm(join(root, folder), { recursive: true, force: true }),
  };
};

/** One minute: an address always holds the newest edition, and a correction must soon be visible. */
const cacheControl = 'public, max-age=60';

interface BucketAccess {
  readonly rootUrl: string;
  readonly bucket: string;
  readonly auth: GoogleAuth;
  readonly retryPolicy: RetryPolicy;
}

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('base64');

/** https://cloud.google.com/storage/docs/json_api/v1/objects: an upload replaces an object as a whole, when it is complete. */
export const bucketStorage = (access: BucketAccess): Storage => {
  const { rootUrl, bucket, auth, retryPolicy } = access;
  const client = new storage_v1.Storage({ rootUrl, auth });

  const standing = async (prefix: string): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    const fields = 'items(name,md5Hash),nextPageToken';
    const list = async (pageToken: string | undefined) =>
      (await client.objects.list({ bucket, prefix, fields, ...(pageToken && { pageToken }) }, callOptions(access)))
        .data;
    for await (const { items } of pagesOf(list))
      for (const { name, md5Hash } of items ?? []) found.set(name ?? '', md5Hash ?? '');
    return found;
  };

  /** Retries here, because the client cannot send a stream twice: each attempt opens its own. */
  const upload = async (name: string, { type, bytes }: StoredFile): Promise<void> => {
    const tryAgain = retryPolicy.begin();
    for (let attempt = 1; ; attempt++) {
      try {
        await client.objects.insert(
          {
            bucket,
            name,
            fields: 'name',
            requestBody: { name, contentType: type, cacheControl },
            media: { mimeType: type, body: Readable.from([bytes]) },
          },
          // The client forgets its own root address when it uploads.
          { rootUrl, timeout: retryPolicy.attemptMillisecondsMax, retry: false },
        );
        return;
      } catch (error) {
        if (!(await tryAgain(error, attempt))) throw error;
      }
    }
  };

  /** Does nothing when another run has deleted the object meanwhile. */
  const discard = async (object: string): Promise<void> => {
    try {
      await client.objects.delete({ bucket, object }, callOptions(access));
    } catch (error) {
      if (troubleOf(error) !== 'not-found') throw error;
    }
  };

  return {
    remove: async (folder) => {
      for (const name of (await standing(`${folder}/`)).keys()) await discard(name);
    },
    keep: async (folder, files) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const known = await standing(prefix);
      let written = 0;
      for (const file of files) {
        const name = `${prefix}${file.name}`;
        if (known.get(name) === md5(file.bytes)) continue;
        await upload(name, file);
        written++;
      }
      const names = [...known.keys()].map((name) => name.slice(prefix.length));
      for (const name of notMade(names, files)) await discard(`${prefix}${name}`);
      return written;
    },
  };
};

export const storageOf = (place: FilesPlace, auth: GoogleAuth, retryPolicy: RetryPolicy): Storage =>
  place.kind === 'folder'
    ? folderStorage(place.folder)
    : bucketStorage({ rootUrl: place.rootUrl, bucket: place.bucket, auth, retryPolicy });
