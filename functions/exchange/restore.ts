import { createHash } from 'node:crypto';
import { type AnyDocument, checkDocument, everyDocument, startWriting } from '../store/all-documents.ts';
import type { Database } from '../store/database.ts';
import { lineOf } from './backup.ts';
import type { Fault } from './csv.ts';

/** The lines of a backup, which is read twice: to validate it, and to write it. */
type BackupLines = () => AsyncIterable<string>;

interface End {
  readonly end: true;
  readonly documents: number;
}

const parsedLine = (line: string): AnyDocument | End => {
  const parsed = JSON.parse(line) as Partial<AnyDocument & End>;
  if (parsed.end === true && typeof parsed.documents === 'number') return { end: true, documents: parsed.documents };
  if (typeof parsed.path !== 'string' || parsed.data === undefined) throw new Error('a path and data are expected');
  return { path: parsed.path, data: parsed.data };
};

const digestOf = (line: string): string => createHash('sha256').update(line).digest('base64');

interface BackupRead {
  /** A digest of each document's line, by path. */
  readonly digests: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

/** Validates the whole backup before anything is written, and reports all its faults. */
export const readBackup = async (database: Database, lines: BackupLines): Promise<BackupRead> => {
  const digests = new Map<string, string>();
  const faults: Fault[] = [];
  let number = 0;
  let end: End | null = null;
  const judge = (line: string): void => {
    if (end) throw new Error('nothing may follow the last line');
    const parsed = parsedLine(line);
    if ('end' in parsed) {
      end = parsed;
      return;
    }
    checkDocument(parsed, database.firestore);
    if (digests.has(parsed.path)) throw new Error(`${parsed.path} stands there twice`);
    digests.set(parsed.path, digestOf(lineOf(parsed)));
  };
  for await (const line of lines()) {
    number++;
    try {
      judge(line);
    } catch (error) {
      faults.push({ line: number, text: error instanceof Error ? error.message : String(error) });
    }
  }
  const documents = (end as End | null)?.documents;
  if (documents === undefined)
    faults.push({ line: number + 1, text: 'the last line is missing: the backup was cut off' });
  else if (documents !== digests.size && faults.length === 0)
    faults.push({ line: number, text: `${documents} documents are announced, ${digests.size} stand there` });
  return { digests, faults };
};

/** The stored documents that the backup lacks or has differently; equal ones need no write. */
interface StoreDifference {
  readonly others: readonly string[];
  readonly different: readonly string[];
  readonly same: ReadonlySet<string>;
}

export const compareWithStore = async (
  database: Database,
  digests: ReadonlyMap<string, string>,
): Promise<StoreDifference> => {
  const others: string[] = [];
  const different: string[] = [];
  const same = new Set<string>();
  for await (const document of everyDocument(database)) {
    const wanted = digests.get(document.path);
    if (wanted === undefined) others.push(document.path);
    else if (wanted === digestOf(lineOf(document))) same.add(document.path);
    else different.push(document.path);
  }
  return { others, different, same };
};

/** Makes the store equal to the backup: writes missing and different documents, and deletes all others. */
export const restore = async (
  database: Database,
  lines: BackupLines,
  { others, same }: StoreDifference,
  progress: (documents: number) => void,
): Promise<number> => {
  const writing = startWriting(database);
  for (const path of others) await writing.drop(path);
  let written = 0;
  for await (const line of lines()) {
    const parsed = parsedLine(line);
    if ('end' in parsed || same.has(parsed.path)) continue;
    await writing.put(parsed, line.length);
    progress(++written);
  }
  await writing.finish();
  return written;
};
