/** Access rights: a file's own permissions, those of the folders above it, and those of its shared drive. */
import { OWNER } from '../account.ts';
import { type Permission, ROLES, type Role, type StoredFile } from './file.ts';

export interface Tree {
  file(id: string): StoredFile | undefined;
  driveMembers(id: string): readonly Permission[];
  now(): number;
}

const DEPTH_MAX = 100;

/** The file and the folders above it, nearest first. A person's root folder passes nothing on. */
export function* lineOf(tree: Tree, file: StoredFile): Generator<StoredFile> {
  let current: StoredFile | undefined = file;
  for (let depth = 0; current && depth < DEPTH_MAX; depth++) {
    yield current;
    const parent: StoredFile | undefined = current.parent === undefined ? undefined : tree.file(current.parent);
    current = parent?.isRoot === true ? undefined : parent;
  }
}

export interface Granted {
  permission: Permission;
  /** The folder or drive it comes from; the file's own permissions have none. */
  inheritedFrom?: string;
}

/** Everything that is granted on a file, one entry a permission id: the strongest. */
export function grantsOn(tree: Tree, file: StoredFile): Granted[] {
  const found = new Map<string, Granted>();
  const take = (permission: Permission, from: string): void => {
    if (permission.expirationTime !== undefined && permission.expirationTime <= tree.now()) return;
    const known = found.get(permission.id);
    if (known && rank(known.permission.role) >= rank(permission.role)) return;
    // The owner of a folder edits what others put in it, but does not own it.
    const role = from !== file.id && permission.role === 'owner' ? 'writer' : permission.role;
    if (known && rank(known.permission.role) >= rank(role)) return;
    const granted = role === permission.role ? permission : { ...permission, role };
    found.set(permission.id, from === file.id ? { permission: granted } : { permission: granted, inheritedFrom: from });
  };
  for (const holder of lineOf(tree, file)) for (const permission of holder.permissions) take(permission, holder.id);
  if (file.driveId !== undefined) {
    for (const permission of tree.driveMembers(file.driveId)) take(permission, file.driveId);
  }
  return [...found.values()];
}

export const rank = (role: Role | undefined): number => (role === undefined ? -1 : ROLES.indexOf(role));

const covers = (permission: Permission, account: string): boolean =>
  permission.type === 'anyone' ||
  (permission.type === 'user' && permission.emailAddress === account) ||
  (permission.type === 'domain' && account.endsWith(`@${permission.domain ?? ''}`));

/** The strongest role of an account, or undefined when the file does not exist for it. */
export function roleOf(tree: Tree, account: string, file: StoredFile): Role | undefined {
  if (account === OWNER) return file.driveId === undefined ? 'owner' : 'organizer';
  return strongest(grantsOn(tree, file).filter(({ permission }) => covers(permission, account)));
}

/** Like `roleOf`, without access by "anyone with the link": such a file is readable but in nobody's list. */
export function listedRoleOf(tree: Tree, account: string, file: StoredFile): Role | undefined {
  if (account === OWNER) return roleOf(tree, account, file);
  const named = ({ permission }: Granted): boolean =>
    covers(permission, account) && (permission.type === 'user' || permission.allowFileDiscovery === true);
  return strongest(grantsOn(tree, file).filter(named));
}

function strongest(grants: Granted[]): Role | undefined {
  return grants.reduce<Role | undefined>(
    (best, { permission }) => (rank(permission.role) > rank(best) ? permission.role : best),
    undefined,
  );
}

export const ownersOf = (file: StoredFile): string[] =>
  file.permissions.flatMap(({ role, emailAddress }) =>
    role === 'owner' && emailAddress !== undefined ? [emailAddress] : [],
  );

/** Trashed itself or through a folder above it. */
export function isTrashed(tree: Tree, file: StoredFile): boolean {
  for (const holder of lineOf(tree, file)) if (holder.trashed) return true;
  return false;
}
