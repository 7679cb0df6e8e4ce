import { rank, roleOf } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { DriveError } from '../error.ts';
import { FOLDER, SPREADSHEET, type StoredFile } from '../file.ts';
import { makeFile } from './create.ts';
import { placeOfNew } from './place.ts';

/** The copy is the account's own, without the sharing of the original, beside it if that folder may be written to. */
export function copyFile(call: DriveCall): StoredFile {
  const source = call.file();
  const writer = rank(roleOf(call.drive, call.account, source)) >= rank('writer');
  if (source.mimeType === FOLDER || (source.copyRequiresWriterPermission && !writer)) {
    throw new DriveError(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  }
  const place = placeOfNew(call, writableParent(call, source));
  const name = call.string('name') ?? `Copy of ${source.name}`;
  const file = makeFile(call, { mimeType: source.mimeType, place, name });
  file.description ??= source.description ?? '';
  if (file.description === '') delete file.description;
  file.properties = { ...source.properties, ...file.properties };
  if (source.mimeType === SPREADSHEET) call.drive.contents.copy(source.id, file.id, name, call.account);
  return call.drive.add(file);
}

function writableParent({ drive, account }: DriveCall, { parent }: StoredFile): string | undefined {
  if (parent === undefined) return undefined;
  const folder = drive.file(parent);
  if (!folder) return drive.shared.get(parent) ? parent : undefined;
  return rank(roleOf(drive, account, folder)) >= rank('writer') && folder.isRoot !== true ? parent : undefined;
}
