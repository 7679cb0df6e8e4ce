import { notImplemented } from '../../http/error.ts';
import type { DriveCall } from '../call.ts';
import { badRequest, DriveError } from '../error.ts';
import { FOLDER, newFile, newFileId, SPREADSHEET, type StoredFile } from '../file.ts';
import { readTime, writeMetadata } from './metadata.ts';
import { type Place, placeOfNew } from './place.ts';

export function createFile(call: DriveCall): StoredFile {
  const mimeType = call.string('mimeType') ?? 'application/octet-stream';
  if (mimeType !== FOLDER && mimeType !== SPREADSHEET) throw notImplemented(`A file of type ${mimeType}`);
  const place = placeOfNew(call);
  const file = makeFile(call, { mimeType, place, name: call.string('name') ?? 'Untitled' });
  if (mimeType === SPREADSHEET) call.drive.contents.create(file.id, file.name);
  return call.drive.add(file);
}

export function makeFile(
  call: DriveCall,
  { mimeType, place, name }: { mimeType: string; place: Place; name: string },
): StoredFile {
  const now = call.drive.now();
  const file = newFile({ id: idOfNew(call, mimeType), name, mimeType, ...place, by: call.account, now });
  writeMetadata(call, file);
  file.createdTime = readTime(call, 'createdTime') ?? now;
  file.modifiedTime = readTime(call, 'modifiedTime') ?? now;
  return file;
}

/** Ids made beforehand (`files.generateIds`) are for files with content; Google's own types do not take them. */
function idOfNew(call: DriveCall, mimeType: string): string {
  const id = call.string('id');
  if (id === undefined) return newFileId(mimeType);
  if (mimeType === SPREADSHEET) throw badRequest('Generated IDs are not supported for Docs Editors formats.');
  if (call.drive.file(id)) throw new DriveError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  return id;
}
