import type { GoogleAuth } from 'google-auth-library';
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { callOptions, type RetryPolicy } from '../../sheets/google/client.ts';
import { type Editors, editorsIn } from './editors.ts';
import { pagesOf } from './pages.ts';

interface DriveAccess {
  readonly rootUrl: string;
  readonly auth: GoogleAuth;
  readonly retryPolicy: RetryPolicy;
}

export interface FoundFile {
  readonly id: string;
  readonly name: string;
  readonly editors: Editors;
}

/** A changed file. `gone`: in the bin, or no longer shared with us. */
export interface Change {
  readonly id: string;
  /** Null when it is gone or no workbook. */
  readonly title: string | null;
  readonly gone: boolean;
  readonly editors: Editors;
  /** Whether our own account changed it last. */
  readonly byUs: boolean;
}

export interface Channel {
  readonly id: string;
  readonly token: string;
  readonly address: string;
  readonly expiresAt: number;
}

/** What we use of Drive: the change feed, its notifications, and the files that are shared with us. */
export interface Drive {
  /** The address of the account as which we call. */
  account(): Promise<string>;
  /** The names of shared drives of which our account is a member; one page is enough to see that there are any. */
  memberOf(): Promise<readonly string[]>;
  startPageToken(): Promise<string>;
  /** Every change since the token; `next` is the token for the next call. */
  changesSince(pageToken: string): Promise<{ changes: readonly Change[]; next: string }>;
  /** Whether its owner put it in the bin. The Sheets API still opens such a file. */
  isTrashed(fileId: string): Promise<boolean>;
  watch(pageToken: string, channel: Channel): Promise<{ resourceId: string; expiresAt: number }>;
  stop(channelId: string, resourceId: string): Promise<void>;
  sharedWorkbooks(): Promise<readonly FoundFile[]>;
  /** Lists the editors of a file in a shared drive; the file listing lacks them. */
  editorsOf(fileId: string): Promise<Editors>;
  /** Finds a file by its id, with our rights on it. */
  find(fileId: string): Promise<SharedFile>;
}

export interface SharedFile {
  readonly title: string;
  /** The owner's address. Null in a shared drive, or when Google does not tell. */
  readonly owner: string | null;
  readonly isWorkbook: boolean;
  readonly trashed: boolean;
  readonly editable: boolean;
}

const pageSize = 1000;
/** One page holds at most 100 permissions, which is more than a library has staff. */
const permissionsMax = 100;

const everywhere = { supportsAllDrives: true, includeItemsFromAllDrives: true };

const workbookType = 'application/vnd.google-apps.spreadsheet';

/** The permission fields from which `editorsIn` reads the editors. */
const permissionFields = 'permissions(type,role,emailAddress,domain,deleted)';

const changeOf = ({ fileId, removed, file }: drive_v3.Schema$Change): Change => {
  const gone = removed === true || file?.trashed === true;
  const isWorkbook = !gone && file?.mimeType === workbookType;
  return {
    id: fileId ?? '',
    gone,
    title: isWorkbook ? (file?.name ?? '') : null,
    editors: gone ? null : editorsIn(file?.permissions),
    byUs: file?.lastModifyingUser?.me === true,
  };
};

export const createDrive = (access: DriveAccess): Drive => {
  const client = new drive_v3.Drive({ rootUrl: access.rootUrl, auth: access.auth });
  const options = () => callOptions(access);

  const account: Drive['account'] = async () => {
    const { data } = await client.about.get({ fields: 'user(emailAddress)' }, options());
    return data.user?.emailAddress ?? '';
  };

  const memberOf: Drive['memberOf'] = async () => {
    const { data } = await client.drives.list({ pageSize: 10, fields: 'drives(name)' }, options());
    return (data.drives ?? []).map(({ name }) => name ?? '');
  };

  const changesSince: Drive['changesSince'] = async (pageToken) => {
    const changes = new Map<string, Change>();
    const fields = `changes(fileId,removed,file(name,mimeType,trashed,lastModifyingUser(me),${permissionFields})),nextPageToken,newStartPageToken`;
    const list = async (from = pageToken) =>
      (await client.changes.list({ ...everywhere, pageToken: from, pageSize, includeRemoved: true, fields }, options()))
        .data;
    let next = pageToken;
    for await (const page of pagesOf(list, pageToken)) {
      for (const change of page.changes ?? []) if (change.fileId) changes.set(change.fileId, changeOf(change));
      next = page.newStartPageToken ?? page.nextPageToken ?? next;
    }
    return { changes: [...changes.values()], next };
  };

  const sharedWorkbooks: Drive['sharedWorkbooks'] = async () => {
    const files: FoundFile[] = [];
    const q = `mimeType = '${workbookType}' and trashed = false`;
    const fields = `files(id,name,${permissionFields}),nextPageToken`;
    const list = async (pageToken: string | undefined) =>
      (await client.files.list({ ...everywhere, q, pageSize, fields, ...(pageToken && { pageToken }) }, options()))
        .data;
    for await (const page of pagesOf(list))
      for (const { id, name, permissions } of page.files ?? [])
        files.push({ id: id ?? '', name: name ?? '', editors: editorsIn(permissions) });
    return files;
  };

  const editorsOf: Drive['editorsOf'] = async (fileId) => {
    const { data } = await client.permissions.list(
      { fileId, supportsAllDrives: true, pageSize: permissionsMax, fields: permissionFields },
      options(),
    );
    return editorsIn(data.permissions);
  };

  return {
    account,
    memberOf,
    changesSince,
    sharedWorkbooks,
    editorsOf,
    isTrashed: async (fileId) => {
      const { data } = await client.files.get({ fileId, supportsAllDrives: true, fields: 'trashed' }, options());
      return data.trashed === true;
    },
    find: async (fileId) => {
      const fields = 'name,mimeType,trashed,owners(emailAddress),capabilities(canEdit)';
      const { data } = await client.files.get({ fileId, supportsAllDrives: true, fields }, options());
      return {
        title: data.name ?? '',
        owner: data.owners?.[0]?.emailAddress ?? null,
        isWorkbook: data.mimeType === workbookType,
        trashed: data.trashed === true,
        editable: data.capabilities?.canEdit === true,
      };
    },
    startPageToken: async () =>
      (await client.changes.getStartPageToken({ supportsAllDrives: true }, options())).data.startPageToken ?? '',
    watch: async (pageToken, channel) => {
      const { data } = await client.changes.watch(
        {
          ...everywhere,
          pageToken,
          includeRemoved: true,
          requestBody: {
            id: channel.id,
            type: 'web_hook',
            address: channel.address,
            token: channel.token,
            expiration: String(channel.expiresAt),
          },
        },
        options(),
      );
      return { resourceId: data.resourceId ?? '', expiresAt: Number(data.expiration ?? channel.expiresAt) };
    },
    stop: async (id, resourceId) => {
      await client.channels.stop({ requestBody: { id, resourceId } }, options());
    },
  };
};
