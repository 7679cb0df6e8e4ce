import { rank, roleOf } from '../access.ts';
import type { DriveCall } from '../call.ts';
import {
  badRequest,
  cannotAddParent,
  cannotRemoveParent,
  cycle,
  insufficientPermissions,
  parentsNotWritable,
} from '../error.ts';
import { SPREADSHEET, type StoredFile } from '../file.ts';
import { readTime, writeMetadata } from './metadata.ts';
import { type Place, placeAt } from './place.ts';

/** Starring and viewing concern only the account itself; everything else requires a writer. */
const OWN_AFFAIRS = new Set(['starred', 'viewedByMeTime']);

export function updateFile(call: DriveCall): StoredFile {
  const personal = Object.keys(call.body).every((field) => OWN_AFFAIRS.has(field)) && !moves(call);
  const file = call.fileAs(personal ? 'reader' : 'writer');
  if (file.isRoot === true) throw insufficientPermissions(file.id);
  const mimeType = call.string('mimeType');
  if (mimeType !== undefined && mimeType !== file.mimeType) throw badRequest('Cannot change the type of this file.');
  const place = readMove(call, file);
  const trashed = readTrash(call, file);
  call.drive.change(file, () => {
    const name = file.name;
    writeMetadata(call, file);
    if (place) move(file, place);
    if (trashed === true) file.trashed = { time: call.drive.now(), by: call.account };
    if (trashed === false) delete file.trashed;
    if (!personal) touch(call, file);
    if (file.mimeType === SPREADSHEET && file.name !== name) call.drive.contents.rename(file.id, file.name);
  });
  return file;
}

const moves = (call: DriveCall): boolean =>
  call.text('addParents') !== undefined || call.text('removeParents') !== undefined;

/** Moving and starring leave the modified time as it is; a name or a description is a modification. */
function touch(call: DriveCall, file: StoredFile): void {
  const given = readTime(call, 'modifiedTime');
  const edits = Object.keys(call.body).filter((field) => !OWN_AFFAIRS.has(field) && field !== 'trashed');
  if (given === undefined && edits.length === 0) return;
  file.modifiedTime = given ?? call.drive.now();
  file.modifiedBy = call.account;
  file.modifiedTimes[call.account] = file.modifiedTime;
}

/** Only the owner, or in a shared drive an organiser, may trash or restore. */
function readTrash(call: DriveCall, file: StoredFile): boolean | undefined {
  const trashed = call.boolean('trashed');
  if (trashed === undefined || trashed === (file.trashed !== undefined)) return undefined;
  if (rank(roleOf(call.drive, call.account, file)) < rank('fileOrganizer')) {
    throw insufficientPermissions(file.id);
  }
  return trashed;
}

function readMove(call: DriveCall, file: StoredFile): Place | undefined {
  if ('parents' in call.body) throw parentsNotWritable();
  const added = list(call, 'addParents').filter((id) => id !== file.parent);
  const removed = list(call, 'removeParents').map((id) => (id === 'root' ? call.drive.rootOf(call.account).id : id));
  const keeps = file.parent !== undefined && !removed.includes(file.parent);
  const [target] = added;
  if (target === undefined && !keeps && removed.length > 0) throw cannotRemoveParent();
  if (target === undefined) return undefined;
  if (added.length > 1 || (keeps && seesParent(call, file))) throw cannotAddParent();
  const place = placeAt(call, target);
  if (place.parent !== undefined && isBelow(call, place.parent, file.id)) throw cycle();
  return place;
}

/** A caller that cannot see the file's folder moves it without naming that folder. */
const seesParent = ({ drive, account }: DriveCall, { parent = '' }: StoredFile): boolean => {
  const folder = drive.file(parent);
  return folder !== undefined && roleOf(drive, account, folder) !== undefined;
};

const list = (call: DriveCall, name: string): string[] =>
  (call.text(name) ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

function isBelow({ drive }: DriveCall, id: string, ancestor: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = drive.file(at)?.parent) if (at === ancestor) return true;
  return false;
}

function move(file: StoredFile, place: Place): void {
  file.parent = place.parent;
  if (place.driveId === undefined) delete file.driveId;
  else file.driveId = place.driveId;
}
