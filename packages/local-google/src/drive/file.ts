/**
 * The stored metadata of a file. A spreadsheet's content is stored elsewhere: Drive knows its name,
 * place and permissions.
 */
import { createHash, randomBytes } from 'node:crypto';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** From weak to strong; `organizer` and `fileOrganizer` exist in shared drives only, `owner` outside them only. */
export const ROLES = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'] as const;
export type Role = (typeof ROLES)[number];

export interface Permission {
  id: string;
  type: 'user' | 'domain' | 'anyone';
  role: Role;
  emailAddress?: string;
  domain?: string;
  allowFileDiscovery?: boolean;
  /** Milliseconds since 1970, as every time here. */
  expirationTime?: number;
}

export interface StoredFile {
  id: string;
  name: string;
  mimeType: string;
  /** A file has one parent at most, and none when it is in no folder, like a root folder. */
  parent: string | undefined;
  driveId?: string;
  isRoot?: boolean;
  createdTime: number;
  modifiedTime: number;
  modifiedBy: string;
  version: number;
  trashed?: { time: number; by: string };
  description?: string;
  folderColorRgb?: string;
  properties: Record<string, string>;
  appProperties: Record<string, string>;
  writersCanShare: boolean;
  copyRequiresWriterPermission: boolean;
  permissions: Permission[];
  starredBy: string[];
  viewedTimes: Record<string, number>;
  modifiedTimes: Record<string, number>;
  shared: Record<string, { time: number; by: string }>;
}

/** Ids look like Google's: 44 characters for a spreadsheet, 33 for anything else. */
export const newFileId = (mimeType: string): string =>
  `1${randomBytes(33)
    .toString('base64url')
    .slice(0, mimeType === SPREADSHEET ? 43 : 32)}`;

/** Permission ids are stable: the same account has the same id on every file. */
export function permissionIdOf(
  permission: Pick<Permission, 'type' | 'emailAddress' | 'domain' | 'allowFileDiscovery'>,
): string {
  if (permission.type === 'anyone') return permission.allowFileDiscovery === true ? 'anyone' : 'anyoneWithLink';
  const digest = createHash('sha256')
    .update(permission.emailAddress ?? permission.domain ?? '')
    .digest();
  const digits = digest.readBigUInt64BE().toString().padStart(20, '1');
  return permission.type === 'domain' ? `${digits}k` : digits;
}

export const userPermission = (emailAddress: string, role: Role): Permission => ({
  id: permissionIdOf({ type: 'user', emailAddress }),
  type: 'user',
  role,
  emailAddress,
});

export interface NewFile {
  id: string;
  name: string;
  mimeType: string;
  parent: string | undefined;
  driveId: string | undefined;
  by: string;
  now: number;
}

export function newFile({ id, name, mimeType, parent, driveId, by, now }: NewFile): StoredFile {
  return {
    id,
    name,
    mimeType,
    parent,
    ...(driveId === undefined ? {} : { driveId }),
    createdTime: now,
    modifiedTime: now,
    modifiedBy: by,
    version: 1,
    properties: {},
    appProperties: {},
    writersCanShare: true,
    copyRequiresWriterPermission: false,
    permissions: driveId === undefined ? [userPermission(by, 'owner')] : [],
    starredBy: [],
    viewedTimes: {},
    modifiedTimes: { [by]: now },
    shared: {},
  };
}
