/**
 * Sharing: create, list, get, update, delete. Permissions name a service account or a person by
 * e-mail; groups are not modelled.
 */
import { isServiceAccount } from '../../account.ts';
import { notImplemented } from '../../http/error.ts';
import { type Granted, ownersOf, rank, roleOf } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { badRequest, DriveError, insufficientPermissions, invalidParameter, permissionNotFound } from '../error.ts';
import { type Permission, permissionIdOf, ROLES, type Role, type StoredFile } from '../file.ts';
import { readTime } from '../files/metadata.ts';
import { holderOf } from './holder.ts';

export function createPermission(call: DriveCall): Granted {
  const holder = holderOf(call);
  const role = readRole(call);
  const permission = readGrantee(call, role);
  checkRole(call, holder.file, role);
  holder.requireSharing();
  if (role === 'owner') return transfer(call, holder.file, permission);
  if (holder.file && ownersOf(holder.file).includes(permission.emailAddress ?? '')) {
    return { permission: holder.permissions().find(({ id }) => id === permission.id) ?? permission };
  }
  holder.change(
    (permissions) => [...permissions.filter(({ id }) => id !== permission.id), permission],
    permission.emailAddress,
  );
  return { permission };
}

export const listPermissions = (call: DriveCall): Granted[] => {
  const holder = holderOf(call);
  holder.requireReadingSharing();
  return holder.grants();
};

export function getPermission(call: DriveCall): Granted {
  const holder = holderOf(call);
  const id = call.needed('permissionId');
  const granted = holder.grants().find(({ permission }) => permission.id === id);
  const own = granted?.permission.emailAddress === call.account;
  if (!own) holder.requireReadingSharing();
  if (!granted) throw permissionNotFound(id);
  return granted;
}

export function updatePermission(call: DriveCall): Granted {
  const holder = holderOf(call);
  holder.requireSharing();
  const id = call.needed('permissionId');
  const known = ownPermission(holder.grants(), id);
  const role = call.body.role === undefined ? known.role : readRole(call);
  checkRole(call, holder.file, role);
  if (role === 'owner' && known.role !== 'owner') return transfer(call, holder.file, { ...known, role });
  if (known.role === 'owner' && role !== 'owner') throw insufficientPermissions(holder.id);
  const expirationTime = call.flag('removeExpiration')
    ? undefined
    : (readTime(call, 'expirationTime') ?? known.expirationTime);
  const { expirationTime: _old, ...rest } = known;
  const permission = { ...rest, role, ...(expirationTime === undefined ? {} : { expirationTime }) };
  holder.change((permissions) => permissions.map((other) => (other.id === id ? permission : other)));
  return { permission };
}

/** An account may give up its own access; removing others' access requires the right to share. */
export function deletePermission(call: DriveCall): undefined {
  const holder = holderOf(call);
  const id = call.needed('permissionId');
  const granted = holder.grants().find(({ permission }) => permission.id === id);
  if (granted?.permission.emailAddress !== call.account) holder.requireSharing();
  const known = ownPermission(holder.grants(), id);
  if (known.role === 'owner') throw insufficientPermissions(holder.id);
  holder.change((permissions) => permissions.filter((other) => other.id !== id));
}

function ownPermission(grants: Granted[], id: string): Permission {
  const granted = grants.find(({ permission }) => permission.id === id);
  if (!granted) throw permissionNotFound(id);
  if (granted.inheritedFrom !== undefined) {
    throw new DriveError(403, 'cannotModifyInheritedPermission', 'Cannot modify an inherited permission.');
  }
  return granted.permission;
}

function readRole(call: DriveCall): Role {
  const role = call.string('role');
  if (role === undefined) throw badRequest('The permission role field is required.');
  const known = ROLES.find((name) => name === role);
  if (!known) throw badRequest('The specified role is invalid or not supported.'); // wording unverified
  return known;
}

function readGrantee(call: DriveCall, role: Role): Permission {
  const type = call.string('type');
  if (type === undefined) throw badRequest('The permission type field is required.');
  if (type === 'group') throw notImplemented('Sharing with a group');
  if (type !== 'user' && type !== 'domain' && type !== 'anyone')
    throw badRequest('The specified permission type is invalid or not supported.');
  const emailAddress = call.string('emailAddress')?.toLowerCase();
  const domain = call.string('domain');
  if ((type === 'user') !== (emailAddress !== undefined && /^[^@\s]+@[^@\s]+$/.test(emailAddress))) {
    throw badRequest('The specified emailAddress is invalid or not applicable for the given permission type.');
  }
  if (type === 'domain' && domain === undefined) {
    throw badRequest('The specified domain is invalid or not applicable for the given permission type.');
  }
  const expirationTime = readTime(call, 'expirationTime');
  const allowFileDiscovery = call.boolean('allowFileDiscovery');
  const grantee: Omit<Permission, 'id'> = {
    type,
    role,
    ...(type === 'user' && emailAddress !== undefined ? { emailAddress } : {}),
    ...(type === 'domain' && domain !== undefined ? { domain } : {}),
    ...(type === 'user' ? {} : { allowFileDiscovery: allowFileDiscovery ?? false }),
    ...(expirationTime === undefined ? {} : { expirationTime }),
  };
  return { id: permissionIdOf(grantee), ...grantee };
}

function checkRole(call: DriveCall, file: StoredFile | undefined, role: Role): void {
  const shared = file === undefined || file.driveId !== undefined;
  if (role === 'owner' && !call.flag('transferOwnership')) {
    throw new DriveError(
      403,
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      { location: 'transferOwnership', locationType: 'parameter' },
    );
  }
  if (role === 'owner' && shared) throw badRequest('Ownership of shared drive items cannot be transferred.');
  if (!shared && (role === 'organizer' || role === 'fileOrganizer')) {
    throw badRequest('This role is only valid for items in shared drives.');
  }
}

/** The file gets a new owner; the old one stays as a writer. */
function transfer(call: DriveCall, file: StoredFile | undefined, permission: Permission): Granted {
  if (!file || rank(roleOf(call.drive, call.account, file)) < rank('owner'))
    throw insufficientPermissions(file?.id ?? '');
  if (permission.type !== 'user' || isServiceAccount(permission.emailAddress ?? '')) {
    throw invalidParameter(
      'emailAddress',
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    );
  }
  call.drive.change(file, (changed) => {
    const others = changed.permissions.filter(({ id }) => id !== permission.id);
    changed.permissions = [
      ...others.map((other): Permission => (other.role === 'owner' ? { ...other, role: 'writer' } : other)),
      permission,
    ];
  });
  return { permission };
}
