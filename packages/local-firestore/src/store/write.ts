import { isDeepStrictEqual } from 'node:util';
import { Fault, invalid } from '../fault.ts';
import { admitFields } from '../values/admit.ts';
import { fieldAt, parseFieldPath, withField } from '../values/field-path.ts';
import { documentSize } from '../values/size.ts';
import { isMicrosAligned, type Micros, type Timestamp, toMicros } from '../values/timestamp.ts';
import { type FieldTransform, transformFields } from '../values/transform.ts';
import type { Fields, Value } from '../values/value.ts';
import type { StoredDocument } from './document.ts';
import { documentPath } from './name.ts';

/** `google.firestore.v1.Write` and its parts. */
export interface Write {
  update?: { name?: string; fields?: Fields };
  delete?: string;
  transform?: { document?: string; fieldTransforms?: FieldTransform[] };
  updateMask?: DocumentMask;
  updateTransforms?: FieldTransform[];
  currentDocument?: Precondition;
}

export interface DocumentMask {
  fieldPaths?: string[];
}

export interface Precondition {
  exists?: boolean;
  updateTime?: Timestamp;
}

/** A write and the document it goes to. */
export interface Targeted {
  write: Write;
  name: string;
  path: string;
}

/** Finds the target of every write. Refuses a name in another database. */
export const targetWrites = (database: string, writes: readonly Write[]): Targeted[] =>
  writes.map((write) => targetWrite(database, write));

export function targetWrite(database: string, write: Write): Targeted {
  const name = write.update?.name ?? write.delete ?? write.transform?.document;
  if (name === undefined) throw invalid('A write must have an operation: "update", "delete" or "transform".');
  return { write, name, path: documentPath(database, name) };
}

export const documentBytesMax = 1_048_576;
const transformsMax = 500;

/** The document as the write leaves it (undefined: deleted), and what its transforms gave. */
export interface Outcome {
  document: StoredDocument | undefined;
  transformResults: Value[];
}

/** What one write makes of a document. `now` becomes its update time, unless nothing changes. */
export function applyWrite(target: Targeted, current: StoredDocument | undefined, now: Micros): Outcome {
  const { write, name } = target;
  checkPrecondition(write.currentDocument, current, name);
  if (write.delete !== undefined) return { document: undefined, transformResults: [] };
  const transforms = write.updateTransforms ?? write.transform?.fieldTransforms ?? [];
  checkTransforms(write, transforms);
  const { fields, results } = transformFields(updatedFields(write, current), transforms, now);
  return { document: revise(target, admitFields(fields), current, now), transformResults: results };
}

function checkPrecondition(condition: Precondition | undefined, current: StoredDocument | undefined, name: string) {
  if (condition?.exists === true && current === undefined)
    throw new Fault('NOT_FOUND', `No document to update: ${name}`);
  if (condition?.exists === false && current !== undefined)
    throw new Fault('ALREADY_EXISTS', `Document already exists: ${name}`);
  if (condition?.updateTime === undefined) return;
  if (!isMicrosAligned(condition.updateTime))
    throw invalid('Timestamp in the precondition must be microsecond aligned.');
  const required = toMicros(condition.updateTime);
  const stored = current?.updateTime ?? 0;
  if (stored !== required)
    throw new Fault(
      'FAILED_PRECONDITION',
      `The stored version (${stored}) of ${name} does not match the required base version (${required}).`,
    );
}

function checkTransforms(write: Write, transforms: readonly FieldTransform[]): void {
  if (write.transform !== undefined && transforms.length === 0) throw invalid('A transform must not be empty.');
  if (transforms.length > transformsMax)
    throw invalid(`cannot have more than ${transformsMax} field transforms on a single document`);
}

function updatedFields(write: Write, current: StoredDocument | undefined): Fields {
  if (write.update === undefined) return current?.fields ?? {};
  const incoming = write.update.fields ?? {};
  if (write.updateMask === undefined) return incoming;
  let fields = current?.fields ?? {};
  for (const text of write.updateMask.fieldPaths ?? []) {
    const path = parseFieldPath(text);
    fields = withField(fields, path, fieldAt(incoming, path));
  }
  return fields;
}

/** A write that changes nothing keeps the version, as the documentation of `WriteResult.update_time` says. */
function revise(target: Targeted, fields: Fields, current: StoredDocument | undefined, now: Micros): StoredDocument {
  if (current !== undefined && isDeepStrictEqual(current.fields, fields)) return current;
  const { name, path } = target;
  const size = documentSize(path, fields);
  if (size > documentBytesMax)
    throw invalid(
      `Document '${name}' cannot be written because its size (${grouped(size)} bytes) exceeds the maximum allowed size of ${grouped(documentBytesMax)} bytes.`,
    );
  return { name, path, fields, createTime: current?.createTime ?? now, updateTime: now };
}

const grouped = (count: number): string => count.toLocaleString('en-US');
