/** The fields of a file that a caller may write, read from the body of create, copy and update. */
import { notImplemented } from '../../http/error.ts';
import type { DriveCall } from '../call.ts';
import { badRequest, notWritable } from '../error.ts';
import type { StoredFile } from '../file.ts';

const WRITABLE = new Set([
  'name',
  'description',
  'folderColorRgb',
  'starred',
  'trashed',
  'properties',
  'appProperties',
  'writersCanShare',
  'copyRequiresWriterPermission',
  'viewersCanCopyContent',
  'modifiedTime',
  'createdTime',
  'viewedByMeTime',
  'mimeType',
  'id',
  'parents',
  'kind',
]);

/** Writable at Google, not stored here: rejected by name, not ignored. */
const MISSING = new Set([
  'contentHints',
  'contentRestrictions',
  'downloadRestrictions',
  'inheritedPermissionsDisabled',
  'originalFilename',
  'shortcutDetails',
  'driveId',
]);

export function checkFields(body: Record<string, unknown>, known: (name: string) => boolean): void {
  for (const name of Object.keys(body)) {
    // The API has always ignored names that it does not know, such as the `title` of its second version.
    if (WRITABLE.has(name) || !known(name)) continue;
    if (MISSING.has(name)) throw notImplemented(`The field '${name}' of a file`);
    throw notWritable();
  }
}

export function writeMetadata(call: DriveCall, file: StoredFile): void {
  const { account } = call;
  file.name = call.string('name') ?? file.name;
  const color = call.string('folderColorRgb');
  if (color !== undefined) file.folderColorRgb = color;
  writeDescription(call, file);
  file.writersCanShare = call.boolean('writersCanShare') ?? file.writersCanShare;
  const viewersCanCopy = call.boolean('viewersCanCopyContent');
  file.copyRequiresWriterPermission =
    call.boolean('copyRequiresWriterPermission') ??
    (viewersCanCopy === undefined ? file.copyRequiresWriterPermission : !viewersCanCopy);
  const starred = call.boolean('starred');
  if (starred !== undefined) {
    file.starredBy = [...file.starredBy.filter((other) => other !== account), ...(starred ? [account] : [])];
  }
  writeMap(call.body.properties, file.properties);
  writeMap(call.body.appProperties, file.appProperties);
  const viewed = readTime(call, 'viewedByMeTime');
  if (viewed !== undefined) file.viewedTimes[account] = viewed;
}

function writeDescription(call: DriveCall, file: StoredFile): void {
  const description = call.string('description');
  if (description === '') delete file.description;
  else if (description !== undefined) file.description = description;
}

/** A null removes the property. */
function writeMap(changes: unknown, map: Record<string, string>): void {
  if (typeof changes !== 'object' || changes === null) return;
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete map[key];
    else map[key] = String(value);
  }
}

export function readTime(call: DriveCall, field: string): number | undefined {
  const text = call.string(field);
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw badRequest(`Invalid value for: Invalid date/time format: ${text}`);
  return time;
}
