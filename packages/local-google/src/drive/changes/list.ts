import { listedRoleOf } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { driveNotFound, invalidValue } from '../error.ts';
import type { Entry } from '../feed.ts';
import type { StoredFile } from '../file.ts';

export interface ChangePage {
  entries: { entry: Entry; file: StoredFile | undefined }[];
  nextPageToken?: string;
  newStartPageToken?: string;
}

export function startPageToken(call: DriveCall): { kind: string; startPageToken: string } {
  const driveId = call.text('driveId') ?? call.text('teamDriveId');
  if (driveId !== undefined && call.drive.shared.role(call.account, driveId) === undefined)
    throw driveNotFound(driveId);
  return { kind: 'drive#startPageToken', startPageToken: call.drive.feed.startToken() };
}

/** The token of the last page is the one to go on with: it stands for "all changes up to now are read". */
export function listChanges(call: DriveCall): ChangePage {
  const size = call.number('pageSize', 100, 1, 1000);
  const all = call.drive.feed.since(call.account, call.needed('pageToken'));
  if (!all) throw invalidValue('pageToken');
  const shown = all.map((entry) => see(call, entry)).filter(({ entry, file }) => includes(call, entry, file));
  const entries = shown.slice(0, size);
  const last = entries.at(-1);
  if (shown.length > size && last) return { entries, nextPageToken: String(last.entry.sequence + 1) };
  return { entries, newStartPageToken: call.drive.feed.startToken() };
}

/** An entry says what is true now: a file that can no longer be seen is removed, whenever that came about. */
function see(call: DriveCall, entry: Entry): { entry: Entry; file: StoredFile | undefined } {
  const file = call.drive.file(entry.fileId);
  const gone = entry.removed || !file || listedRoleOf(call.drive, call.account, file) === undefined;
  return { entry: gone === entry.removed ? entry : { ...entry, removed: gone }, file: gone ? undefined : file };
}

function includes(call: DriveCall, entry: Entry, file: StoredFile | undefined): boolean {
  if (entry.removed) return call.flag('includeRemoved', true);
  const driveId = call.text('driveId') ?? call.text('teamDriveId');
  if (driveId !== undefined) return file?.driveId === driveId;
  if (file?.driveId === undefined) return true;
  const wanted = call.flag('includeItemsFromAllDrives') || call.flag('includeTeamDriveItems');
  return call.allDrives && wanted && !call.flag('restrictToMyDrive');
}
