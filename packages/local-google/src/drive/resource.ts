/** Files, permissions and changes as Drive shows them to an account; the caller's mask picks from it. */
import { isServiceAccount, OWNER } from '../account.ts';
import { type Granted, grantsOn, isTrashed, ownersOf, rank, roleOf } from './access.ts';
import type { DriveCall } from './call.ts';
import { capabilities } from './capabilities.ts';
import { FOLDER, type Permission, permissionIdOf, SPREADSHEET, type StoredFile } from './file.ts';

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A service account has no other name than its address. */
const displayName = (account: string): string =>
  isServiceAccount(account) ? account : account.slice(0, account.indexOf('@'));

export const userResource = (account: string, me: string): Record<string, unknown> => ({
  kind: 'drive#user',
  displayName: displayName(account),
  me: account === me,
  permissionId: permissionIdOf({ type: 'user', emailAddress: account }),
  emailAddress: account,
});

/** All that Google exports a spreadsheet as; what is not done here is refused by name when it is asked for. */
export const EXPORTS: Readonly<Record<string, string>> = {
  'application/x-vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/tab-separated-values': 'tsv',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'application/zip': 'zip',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

const ICONS = 'https://drive-thirdparty.googleusercontent.com/16/type';

export function fileResource(call: DriveCall, file: StoredFile): Record<string, unknown> {
  const { drive, account } = call;
  const role = roleOf(drive, account, file);
  const mine = file.modifiedTimes[account];
  const grants = grantsOn(drive, file);
  const viewed = file.viewedTimes[account];
  return {
    kind: 'drive#file',
    driveId: file.driveId,
    teamDriveId: file.driveId,
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description,
    folderColorRgb: file.folderColorRgb,
    starred: file.starredBy.includes(account),
    ...trashState(call, file),
    parents: parentsOf(call, file),
    properties: nonEmpty(file.properties),
    appProperties: nonEmpty(file.appProperties),
    spaces: ['drive'],
    version: String(file.version),
    iconLink: `${ICONS}/${file.mimeType}`,
    hasThumbnail: false,
    thumbnailVersion: '0',
    ...links(file),
    viewedByMe: viewed !== undefined,
    viewedByMeTime: viewed === undefined ? undefined : time(viewed),
    createdTime: time(file.createdTime),
    modifiedTime: time(file.modifiedTime),
    modifiedByMe: mine !== undefined,
    modifiedByMeTime: mine === undefined ? undefined : time(mine),
    ...sharing(call, file),
    owners: file.driveId === undefined ? ownersOf(file).map((owner) => userResource(owner, account)) : undefined,
    lastModifyingUser: userResource(file.modifiedBy, account),
    shared: grants.length > 1 || file.driveId !== undefined,
    ownedByMe: file.driveId === undefined && ownersOf(file).includes(account),
    viewersCanCopyContent: !file.copyRequiresWriterPermission,
    copyRequiresWriterPermission: file.copyRequiresWriterPermission,
    writersCanShare: file.writersCanShare,
    capabilities: capabilities(file, role),
    permissions: rank(role) < rank('writer') ? undefined : grants.map((grant) => permissionResource(grant)),
    permissionIds: rank(role) < rank('writer') ? undefined : grants.map(({ permission }) => permission.id),
    quotaBytesUsed: '0',
    isAppAuthorized: true,
    linkShareMetadata: { securityUpdateEligible: false, securityUpdateEnabled: true },
    inheritedPermissionsDisabled: false,
  };
}

const nonEmpty = (map: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(map).length === 0 ? undefined : map;

function trashState({ drive, account }: DriveCall, file: StoredFile): Record<string, unknown> {
  return {
    trashed: isTrashed(drive, file),
    explicitlyTrashed: file.trashed !== undefined,
    trashedTime: file.trashed && file.driveId !== undefined ? time(file.trashed.time) : undefined,
    trashingUser: file.trashed && file.driveId !== undefined ? userResource(file.trashed.by, account) : undefined,
  };
}

/** The parent is hidden from an account that cannot see the folder. */
function parentsOf({ drive, account }: DriveCall, file: StoredFile): string[] | undefined {
  if (file.parent === undefined) return undefined;
  const parent = drive.file(file.parent);
  if (!parent) return file.parent === file.driveId ? [file.parent] : undefined;
  return roleOf(drive, account, parent) === undefined ? undefined : [parent.id];
}

function links(file: StoredFile): Record<string, unknown> {
  if (file.mimeType === FOLDER) return { webViewLink: `https://drive.google.com/drive/folders/${file.id}` };
  if (file.mimeType !== SPREADSHEET)
    return { webViewLink: `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk` };
  const base = `https://docs.google.com/spreadsheets`;
  return {
    webViewLink: `${base}/d/${file.id}/edit?usp=drivesdk`,
    exportLinks: Object.fromEntries(
      Object.entries(EXPORTS).map(([type, format]) => [type, `${base}/export?id=${file.id}&exportFormat=${format}`]),
    ),
  };
}

function sharing({ account }: DriveCall, file: StoredFile): Record<string, unknown> {
  const shared = file.shared[account];
  if (!shared) return {};
  return { sharedWithMeTime: time(shared.time), sharingUser: userResource(shared.by, account) };
}

export function permissionResource({ permission, inheritedFrom }: Granted, inDrive = false): Record<string, unknown> {
  const { emailAddress, domain } = permission;
  return {
    kind: 'drive#permission',
    id: permission.id,
    type: permission.type,
    emailAddress,
    domain,
    role: permission.role,
    allowFileDiscovery: permission.type === 'user' ? undefined : (permission.allowFileDiscovery ?? false),
    displayName: emailAddress === undefined ? domain : displayName(emailAddress),
    deleted: permission.type === 'user' ? false : undefined,
    pendingOwner: permission.type === 'user' ? false : undefined,
    expirationTime: permission.expirationTime === undefined ? undefined : time(permission.expirationTime),
    permissionDetails: inDrive ? details(permission, inheritedFrom) : undefined,
  };
}

const details = ({ role }: Permission, inheritedFrom: string | undefined): Record<string, unknown>[] => [
  {
    permissionType: inheritedFrom === undefined ? 'file' : 'member',
    role,
    inherited: inheritedFrom !== undefined,
    inheritedFrom,
  },
];

export const aboutResource = (account: string): Record<string, unknown> => ({
  kind: 'drive#about',
  user: userResource(account, account),
  storageQuota: {
    limit: account === OWNER ? '16106127360' : '0',
    usage: '0',
    usageInDrive: '0',
    usageInDriveTrash: '0',
  },
  exportFormats: { [SPREADSHEET]: Object.keys(EXPORTS) },
  canCreateDrives: true,
});
