/**
 * Shared drives, as far as storage without an owner needs: create, get, list, update, delete, hide,
 * unhide.
 */
import { randomBytes } from 'node:crypto';
import { isServiceAccount } from '../../account.ts';
import { notImplemented } from '../../http/error.ts';
import type { DriveCall } from '../call.ts';
import { badRequest, DriveError, driveNotFound } from '../error.ts';
import { userPermission } from '../file.ts';
import { type Page, pageOf } from '../page.ts';
import type { SharedDrive } from './shared.ts';

/** The same request id makes one drive, whatever the number of requests. */
export function createDrive(call: DriveCall): SharedDrive {
  const requestId = call.needed('requestId');
  if (isServiceAccount(call.account)) {
    throw new DriveError(
      403,
      'userCannotCreateTeamDrives',
      'The user does not have the right to create shared drives.',
    ); // wording unverified
  }
  const known = call.drive.shared.all().find((drive) => drive.requestId === requestId);
  if (known) throw new DriveError(409, 'duplicate', `A shared drive already exists with the provided request ID.`); // wording unverified
  const drive: SharedDrive = {
    id: `0A${randomBytes(12).toString('base64url').slice(0, 15)}PVA`,
    name: call.string('name') ?? '',
    requestId,
    createdTime: call.drive.now(),
    hiddenBy: [],
    permissions: [userPermission(call.account, 'organizer')],
  };
  if (drive.name === '') throw badRequest('The name field is required.'); // wording unverified
  call.drive.shared.save(drive);
  return drive;
}

export function getDrive(call: DriveCall): SharedDrive {
  const id = call.needed('driveId');
  const drive = call.drive.shared.get(id);
  if (!drive || call.drive.shared.role(call.account, id) === undefined) throw driveNotFound(id);
  return drive;
}

export function listDrives(call: DriveCall): Page<SharedDrive> {
  if (call.text('q') !== undefined) throw notImplemented(`The parameter 'q' of drives.list`);
  const size = call.number('pageSize', 10, 1, 100);
  const mine = call.drive.shared.all().filter(({ id }) => call.drive.shared.role(call.account, id) !== undefined);
  return pageOf(call, mine, size);
}

export function updateDrive(call: DriveCall): SharedDrive {
  const drive = organised(call);
  const other = Object.keys(call.body).find((field) => field !== 'name');
  if (other !== undefined) throw notImplemented(`The field '${other}' of a shared drive`);
  drive.name = call.string('name') ?? drive.name;
  call.drive.shared.save(drive);
  return drive;
}

export function deleteDrive(call: DriveCall): undefined {
  const drive = organised(call);
  if (call.drive.files().some(({ driveId, trashed }) => driveId === drive.id && !trashed)) {
    throw new DriveError(403, 'teamDriveNotEmpty', 'Shared drives containing untrashed items cannot be deleted.'); // wording unverified
  }
  call.drive.shared.remove(drive.id);
}

export function hideDrive(call: DriveCall, hidden: boolean): SharedDrive {
  const drive = getDrive(call);
  drive.hiddenBy = [...drive.hiddenBy.filter((account) => account !== call.account), ...(hidden ? [call.account] : [])];
  call.drive.shared.save(drive);
  return drive;
}

function organised(call: DriveCall): SharedDrive {
  const drive = getDrive(call);
  if (!call.drive.shared.mayOrganise(call.account, drive.id)) {
    throw new DriveError(
      403,
      'insufficientFilePermissions',
      'The user does not have sufficient permissions for this shared drive.',
    ); // wording unverified
  }
  return drive;
}

export const driveResource = (call: DriveCall, drive: SharedDrive): Record<string, unknown> => ({
  kind: 'drive#drive',
  id: drive.id,
  name: drive.name,
  createdTime: new Date(drive.createdTime).toISOString(),
  hidden: drive.hiddenBy.includes(call.account),
});
