import { invalid } from '../fault.ts';
import { isLonger } from '../values/text.ts';

/** A resource name, taken apart: the database's own name and the path below `documents` ('' for the root). */
export interface Name {
  database: string;
  path: string;
}

export const idBytesMax = 1500;
export const nameBytesMax = 6 * 1024;
export const depthMax = 100;

const databasePattern = /^projects\/([^/]+)\/databases\/([^/]+)$/;

export function checkDatabase(name: string | undefined): string {
  if (name === undefined || !databasePattern.test(name))
    throw invalid(`Invalid database name "${name ?? ''}": it must be "projects/{project}/databases/{database}".`);
  return name;
}

/** Splits any name below a database without judging its path. Cursors and filters may hold ids that no document can have. */
export function splitName(name: string): Name {
  const segments = name.split('/');
  if (segments[0] !== 'projects' || segments[2] !== 'databases' || !segments[1] || !segments[3])
    throw invalid(`Resource name "${name}" must start with "projects/{project}/databases/{database}".`);
  if (segments[4] !== 'documents') throw invalid(`Document name "${name}" lacks "documents" at index 4.`);
  return { database: segments.slice(0, 4).join('/'), path: segments.slice(5).join('/') };
}

export function documentName(name: string | undefined): Name {
  const split = splitName(name ?? '');
  checkDocument(split.path, name ?? '');
  return split;
}

function checkDocument(path: string, name: string): void {
  const count = checkSegments(path, name);
  if (count === 0 || count % 2 === 1)
    throw invalid(`Document name "${name}" has an invalid number of segments: a document has an even number of them.`);
}

/** The path of a document that must be in a certain database. */
export function documentPath(database: string, name = ''): string {
  const root = `${database}/documents/`;
  if (!name.startsWith(root)) {
    documentName(name);
    throw invalid(`Document "${name}" is not in the database "${database}".`);
  }
  const path = name.slice(root.length);
  checkDocument(path, name);
  return path;
}

/** The parent of a collection: a document or the root. */
export function parentName(name: string | undefined): Name {
  const split = splitName(name ?? '');
  if (checkSegments(split.path, name ?? '') % 2 === 1)
    throw invalid(`Parent name "${name}" must be the root "documents" or the name of a document.`);
  return split;
}

function checkSegments(path: string, name: string): number {
  if (path === '') return 0;
  if (path.endsWith('/')) throw invalid(`Document name "${name}" has invalid trailing slash.`);
  if (isLonger(path, nameBytesMax))
    throw invalid(`Document name "${name.slice(0, 60)}…" is longer than ${nameBytesMax} bytes.`);
  const segments = path.split('/');
  if (segments.length > 2 * depthMax) throw invalid(`Document name has more than ${depthMax} levels of collections.`);
  for (const segment of segments) checkId(segment);
  return segments.length;
}

export function checkId(id: string): void {
  if (id === '') throw invalid('Resource id must not be empty.');
  if (id === '.' || id === '..' || id.includes('/')) throw invalid(`Resource id "${id}" is invalid.`);
  if (id.startsWith('__') && /^__.*__$/s.test(id))
    throw invalid(`Resource id "${id}" is invalid because it is reserved.`);
  if (isLonger(id, idBytesMax)) throw invalid(`Resource id "${id.slice(0, 60)}…" is longer than ${idBytesMax} bytes.`);
}

export const parentPath = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const joinPath = (...parts: string[]): string => parts.filter((part) => part !== '').join('/');
