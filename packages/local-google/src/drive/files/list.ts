import { isTrashed } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { driveNotFound, invalidParameter, invalidValue } from '../error.ts';
import type { StoredFile } from '../file.ts';
import { pageOf } from '../page.ts';
import { matcher } from '../query/match.ts';
import { sorted } from '../query/order.ts';
import { parseQuery } from '../query/parse.ts';

/** What the account may list, filtered by `q`, ordered, a page at a time. */
export function listFiles(call: DriveCall): { items: StoredFile[]; nextPageToken?: string } {
  const size = call.number('pageSize', 100, 1, 1000);
  const q = call.text('q');
  const test = q === undefined || q.trim() === '' ? () => true : matcher(call, parseQuery(q));
  checkSpaces(call);
  const inCorpus = corpus(call);
  const seen = call.drive
    .files()
    .filter((file) => inCorpus(file) && call.lists(file) && showsTrash(call, file) && test(file));
  return pageOf(call, sorted(call, seen, call.text('orderBy')), size);
}

function checkSpaces(call: DriveCall): void {
  const spaces = call.text('spaces');
  if (spaces !== undefined && spaces !== 'drive') throw invalidValue('spaces');
}

/** Other users cannot see files in the owner's trash. */
const showsTrash = (call: DriveCall, file: StoredFile): boolean =>
  !isTrashed(call.drive, file) || file.driveId !== undefined || call.drive.readersOf(file).has(call.account);

function corpus(call: DriveCall): (file: StoredFile) => boolean {
  const all = call.allDrives && (call.flag('includeItemsFromAllDrives') || call.flag('includeTeamDriveItems'));
  const driveId = call.text('driveId') ?? call.text('teamDriveId');
  const corpora = call.text('corpora') ?? (driveId === undefined ? 'user' : 'drive');
  if (corpora === 'drive') {
    if (driveId === undefined)
      throw invalidParameter(
        'driveId',
        'The driveId parameter must be specified if and only if corpora is set to drive.',
      );
    if (call.drive.shared.role(call.account, driveId) === undefined) throw driveNotFound(driveId);
    return (file) => file.driveId === driveId;
  }
  if (corpora === 'allDrives') return () => true;
  if (corpora !== 'user' && corpora !== 'domain') throw invalidValue('corpora');
  return (file) => file.driveId === undefined || all;
}
