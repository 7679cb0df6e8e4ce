/** The place of a new or moved file: a folder, a shared drive, or the account's own root. */
import { isServiceAccount } from '../../account.ts';
import { rank } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { badRequest, fileNotFound, insufficientPermissions, noStorage } from '../error.ts';
import { FOLDER } from '../file.ts';

export interface Place {
  parent: string | undefined;
  driveId: string | undefined;
}

/** Throws 404 for a folder that the account does not see, 403 for one that it may not write to. */
export function placeAt(call: DriveCall, id: string): Place {
  const sharedDrive = call.drive.shared.get(id);
  if (sharedDrive && call.allDrives) return placeInDrive(call, id);
  const folder = call.file(id);
  if (folder.mimeType !== FOLDER) throw badRequest('The specified parent is not a folder.');
  if (!call.may('writer', folder)) throw insufficientPermissions(id);
  return { parent: folder.id, driveId: folder.driveId };
}

function placeInDrive(call: DriveCall, id: string): Place {
  const role = call.drive.shared.role(call.account, id);
  if (role === undefined) throw fileNotFound(id);
  if (rank(role) < rank('writer')) throw insufficientPermissions(id);
  return { parent: id, driveId: id };
}

/** The place named in the request's body, or the root. A service account has room in shared drives only. */
export function placeOfNew(call: DriveCall, fallback?: string): Place {
  const parents = call.body.parents;
  if (Array.isArray(parents) && parents.length > 1) {
    throw badRequest('A shared drive item must have exactly one parent. A file can only have one parent.');
  }
  const named = Array.isArray(parents) ? parents[0] : undefined;
  const wanted = typeof named === 'string' ? named : fallback;
  const place =
    wanted === undefined ? { parent: call.drive.rootOf(call.account).id, driveId: undefined } : placeAt(call, wanted);
  if (place.driveId === undefined && isServiceAccount(call.account)) throw noStorage();
  return place;
}
