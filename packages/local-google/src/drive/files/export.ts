import type { DriveCall } from '../call.ts';
import { DriveError } from '../error.ts';
import { SPREADSHEET } from '../file.ts';
import { EXPORTS } from '../resource.ts';

/** A spreadsheet as csv (its first tab) or xlsx; anything else has no export. */
export async function exportFile(call: DriveCall): Promise<Buffer> {
  const mimeType = call.needed('mimeType');
  const file = call.file();
  if (file.mimeType !== SPREADSHEET) {
    throw new DriveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  }
  if (!Object.hasOwn(EXPORTS, mimeType))
    throw new DriveError(400, 'badRequest', 'The requested conversion is not supported.');
  return await call.drive.contents.export(file.id, mimeType);
}
