import { isServiceAccount } from '../../account.ts';
import { isTrashed, ownersOf, rank, roleOf } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { insufficientPermissions } from '../error.ts';

/** Deletes permanently, without the trash: the owner's right, or the organiser's in a shared drive. */
export function deleteFile(call: DriveCall): undefined {
  const file = call.file();
  const least = file.driveId === undefined ? 'owner' : 'organizer';
  if (file.isRoot === true || rank(roleOf(call.drive, call.account, file)) < rank(least)) {
    throw insufficientPermissions(file.id);
  }
  call.drive.remove(file);
}

export function emptyTrash(call: DriveCall): undefined {
  if (isServiceAccount(call.account) && call.text('driveId') === undefined) return;
  const driveId = call.text('driveId');
  const mine = call.drive
    .files()
    .filter(
      (file) =>
        file.trashed && (driveId === undefined ? ownersOf(file).includes(call.account) : file.driveId === driveId),
    )
    .filter((file) => isTrashed(call.drive, file) && rank(roleOf(call.drive, call.account, file)) >= rank('organizer'));
  for (const file of mine) call.drive.remove(file);
}
