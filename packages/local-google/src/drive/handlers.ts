/** The implemented methods of Drive: their answers, and the fields that Google sends by default. */

import type { Granted } from './access.ts';
import type { DriveCall } from './call.ts';
import { listChanges, startPageToken } from './changes/list.ts';
import { stopChannel, watchChanges } from './changes/watch.ts';
import {
  createDrive,
  deleteDrive,
  driveResource,
  getDrive,
  hideDrive,
  listDrives,
  updateDrive,
} from './drives/drives.ts';
import { newFileId } from './file.ts';
import { copyFile } from './files/copy.ts';
import { createFile } from './files/create.ts';
import { deleteFile, emptyTrash } from './files/delete.ts';
import { exportFile } from './files/export.ts';
import { listFiles } from './files/list.ts';
import { checkFields } from './files/metadata.ts';
import { updateFile } from './files/update.ts';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './permissions/permissions.ts';
import { aboutResource, fileResource, permissionResource } from './resource.ts';
import { schemas } from './schema/drive.generated.ts';

export interface Handler {
  /** The type of the answer, against which a mask is checked. */
  readonly type: string;
  /** Absent: the method answers nothing by default. */
  readonly fields?: string;
  run(call: DriveCall): unknown;
}

const FILE = 'kind,driveId,teamDriveId,id,name,mimeType';
const PERMISSION = 'kind,id,type,role,allowFileDiscovery';
const DRIVE = 'kind,id,name';

const isFileField = (name: string): boolean => Object.hasOwn(schemas.File ?? {}, name);

const file = (run: (call: DriveCall) => Parameters<typeof fileResource>[1]): Handler => ({
  type: 'File',
  fields: FILE,
  run: (call) => {
    checkFields(call.body, isFileField);
    return fileResource(call, run(call));
  },
});

const permission = (run: (call: DriveCall) => Granted): Handler => ({
  type: 'Permission',
  fields: PERMISSION,
  run: (call) => permissionResource(run(call), isInDrive(call)),
});

const isInDrive = (call: DriveCall): boolean => {
  const id = call.text('fileId') ?? '';
  return call.drive.file(id)?.driveId !== undefined || call.drive.shared.get(id) !== undefined;
};

const sharedDrive = (run: (call: DriveCall) => Parameters<typeof driveResource>[1]): Handler => ({
  type: 'Drive',
  fields: DRIVE,
  run: (call) => driveResource(call, run(call)),
});

const nothing = (run: (call: DriveCall) => undefined): Handler => ({ type: '', fields: '*', run });

function filesList(call: DriveCall): unknown {
  const { items, nextPageToken } = listFiles(call);
  return {
    kind: 'drive#fileList',
    nextPageToken,
    incompleteSearch: false,
    files: items.map((item) => fileResource(call, item)),
  };
}

function changesList(call: DriveCall): unknown {
  const { entries, ...tokens } = listChanges(call);
  const changes = entries.map(({ entry, file: changed }) => ({
    kind: 'drive#change',
    type: 'file',
    changeType: 'file',
    time: new Date(entry.time).toISOString(),
    removed: entry.removed,
    fileId: entry.fileId,
    file: changed ? fileResource(call, changed) : undefined,
  }));
  return { kind: 'drive#changeList', ...tokens, changes };
}

const generatedIds = (call: DriveCall): unknown => ({
  kind: 'drive#generatedIds',
  space: call.text('space') ?? 'drive',
  ids: Array.from({ length: call.number('count', 10, 1, 1000) }, () => newFileId('')),
});

export const handlers: Readonly<Record<string, Handler>> = {
  'about.get': { type: 'About', run: ({ account }) => aboutResource(account) },
  'changes.getStartPageToken': { type: 'StartPageToken', fields: '*', run: startPageToken },
  'changes.list': {
    type: 'ChangeList',
    fields: `kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,file(${FILE}))`,
    run: changesList,
  },
  'changes.watch': { type: 'Channel', fields: '*', run: watchChanges },
  'channels.stop': nothing(stopChannel),
  'drives.create': sharedDrive(createDrive),
  'drives.delete': nothing(deleteDrive),
  'drives.get': sharedDrive(getDrive),
  'drives.hide': sharedDrive((call) => hideDrive(call, true)),
  'drives.list': {
    type: 'DriveList',
    fields: `kind,nextPageToken,drives(${DRIVE})`,
    run: (call) => {
      const { items, nextPageToken } = listDrives(call);
      return { kind: 'drive#driveList', nextPageToken, drives: items.map((item) => driveResource(call, item)) };
    },
  },
  'drives.unhide': sharedDrive((call) => hideDrive(call, false)),
  'drives.update': sharedDrive(updateDrive),
  'files.copy': file(copyFile),
  'files.create': file(createFile),
  'files.delete': nothing(deleteFile),
  'files.emptyTrash': nothing(emptyTrash),
  'files.export': { type: '', fields: '*', run: exportFile },
  'files.generateIds': { type: 'GeneratedIds', fields: '*', run: generatedIds },
  'files.get': file((call) => call.file()),
  'files.list': {
    type: 'FileList',
    fields: `kind,nextPageToken,incompleteSearch,files(${FILE})`,
    run: filesList,
  },
  'files.update': file(updateFile),
  'permissions.create': permission(createPermission),
  'permissions.delete': nothing(deletePermission),
  'permissions.get': permission(getPermission),
  'permissions.list': {
    type: 'PermissionList',
    fields: `kind,nextPageToken,permissions(${PERMISSION})`,
    run: (call) => ({
      kind: 'drive#permissionList',
      permissions: listPermissions(call).map((granted) => permissionResource(granted, isInDrive(call))),
    }),
  },
  'permissions.update': permission(updatePermission),
};
