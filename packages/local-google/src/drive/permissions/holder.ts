/** The object of permissions: a file, or a shared drive, which has members and no owner. */
import { type Granted, grantsOn, rank, roleOf } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { insufficientPermissions } from '../error.ts';
import type { Permission, StoredFile } from '../file.ts';

export interface Holder {
  readonly id: string;
  readonly file: StoredFile | undefined;
  grants(): Granted[];
  permissions(): readonly Permission[];
  requireSharing(): void;
  requireReadingSharing(): void;
  /** `added` is the account that a new share notifies. */
  change(change: (permissions: Permission[]) => Permission[], added?: string): void;
}

export function holderOf(call: DriveCall): Holder {
  const id = call.needed('fileId');
  return call.drive.shared.get(id) && call.allDrives ? driveHolder(call, id) : fileHolder(call, call.file());
}

function fileHolder(call: DriveCall, file: StoredFile): Holder {
  const role = roleOf(call.drive, call.account, file);
  const require = (allowed: boolean): void => {
    if (!allowed) throw insufficientPermissions(file.id);
  };
  return {
    id: file.id,
    file,
    grants: () => grantsOn(call.drive, file),
    permissions: () => file.permissions,
    // A person's root folder is never shared.
    requireSharing: () =>
      require(
        file.isRoot !== true && (rank(role) >= rank('fileOrganizer') || (role === 'writer' && file.writersCanShare)),
      ),
    requireReadingSharing: () => require(rank(role) >= rank('writer')),
    change: (change, added) => {
      call.drive.change(file, (changed) => {
        changed.permissions = change(changed.permissions);
        if (added !== undefined) changed.shared[added] = { time: call.drive.now(), by: call.account };
      });
    },
  };
}

function driveHolder(call: DriveCall, id: string): Holder {
  const members = [...call.drive.driveMembers(id)];
  const organises = call.drive.shared.mayOrganise(call.account, id);
  const require = (allowed: boolean): void => {
    if (!allowed) throw insufficientPermissions(id);
  };
  return {
    id,
    file: undefined,
    grants: () => members.map((permission) => ({ permission })),
    permissions: () => members,
    requireSharing: () => require(organises),
    requireReadingSharing: () => require(call.drive.shared.role(call.account, id) !== undefined),
    change: (change) => call.drive.changeMembers(id, change(members)),
  };
}
