/** The capabilities of an account on a file, in Drive's terms. */
import { rank } from './access.ts';
import { FOLDER, type Role, type StoredFile } from './file.ts';

const WRITER_MAY = [
  'canEdit',
  'canRename',
  'canModifyContent',
  'canModifyContentRestriction',
  'canModifyEditorContentRestriction',
  'canChangeCopyRequiresWriterPermission',
  'canChangeViewersCanCopyContent',
  'canModifyLabels',
];
const OWNER_MAY = ['canDelete', 'canTrash', 'canUntrash', 'canMoveItemWithinDrive', 'canModifyOwnerContentRestriction'];
const FOLDER_WRITER_MAY = ['canAddChildren', 'canRemoveChildren'];
const NOBODY_MAY = ['canAcceptOwnership', 'canRemoveContentRestriction', 'canAddMyDriveParent'];

export function capabilities(file: StoredFile, role: Role | undefined): Record<string, boolean> {
  const writer = rank(role) >= rank('writer');
  const owner = role === 'owner' || role === 'organizer' || role === 'fileOrganizer';
  const folder = file.mimeType === FOLDER;
  const mine = owner && file.driveId === undefined;
  const all = (names: readonly string[], may: boolean) => Object.fromEntries(names.map((name) => [name, may]));
  return {
    ...all(OWNER_MAY, owner),
    ...all(WRITER_MAY, writer),
    ...all(FOLDER_WRITER_MAY, writer && folder),
    ...all(NOBODY_MAY, false),
    canMoveChildrenWithinDrive: owner && folder,
    canMoveItemOutOfDrive: mine,
    canMoveItemIntoTeamDrive: mine,
    canRemoveMyDriveParent: mine,
    canChangeSecurityUpdateEnabled: false,
    canReadLabels: true,
    canShare: owner || (writer && file.writersCanShare),
    canComment: rank(role) >= rank('commenter'),
    canCopy: !folder && (writer || !file.copyRequiresWriterPermission),
    canDownload: !folder && (writer || !file.copyRequiresWriterPermission),
    canListChildren: folder,
    canReadRevisions: writer && !folder,
  };
}
