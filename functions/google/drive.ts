import type { GoogleAuth } from 'google-auth-library';
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { callOptions, type Patience } from '../../sheets/google/client.ts';

export interface DriveAccess {
  readonly rootUrl: string;
  readonly auth: GoogleAuth;
  readonly patience: Patience;
}

export interface FoundFile {
  readonly id: string;
  readonly name: string;
}

/** A file of which something changed; `gone`: thrown away, or no longer shared with us. */
export interface Change {
  readonly id: string;
  /** Null when it is gone or not a workbook. */
  readonly title: string | null;
  readonly gone: boolean;
}

export interface Channel {
  readonly id: string;
  readonly token: string;
  readonly address: string;
  readonly expiresAt: number;
}

/** All that we ask of Drive: what has changed, be told when something does, which files are shared with us. */
export interface Drive {
  startPageToken(): Promise<string>;
  /** Every change since the token, all pages; `next` is where to go on. */
  changesSince(pageToken: string): Promise<{ changes: readonly Change[]; next: string }>;
  /** Thrown away by its owner: the Sheets API still opens it as if nothing had happened. */
  isTrashed(fileId: string): Promise<boolean>;
  watch(pageToken: string, channel: Channel): Promise<{ resourceId: string; expiresAt: number }>;
  stop(channelId: string, resourceId: string): Promise<void>;
  sharedWorkbooks(): Promise<readonly FoundFile[]>;
}

/** Bounds the loops over pages: 100,000 changes, 100,000 files. */
const pagesMax = 100;
const pageSize = 1000;

const everywhere = { supportsAllDrives: true, includeItemsFromAllDrives: true };

const workbookType = 'application/vnd.google-apps.spreadsheet';

const changeOf = ({ fileId, removed, file }: drive_v3.Schema$Change): Change => {
  const gone = removed === true || file?.trashed === true;
  const isWorkbook = !gone && file?.mimeType === workbookType;
  return { id: fileId ?? '', gone, title: isWorkbook ? (file?.name ?? '') : null };
};

export const createDrive = (access: DriveAccess): Drive => {
  const client = new drive_v3.Drive({ rootUrl: access.rootUrl, auth: access.auth });
  const options = () => callOptions(access);

  const changesSince: Drive['changesSince'] = async (pageToken) => {
    const changes = new Map<string, Change>();
    let token = pageToken;
    for (let page = 0; page < pagesMax; page++) {
      const { data } = await client.changes.list(
        {
          ...everywhere,
          pageToken: token,
          pageSize,
          includeRemoved: true,
          fields: 'changes(fileId,removed,file(name,mimeType,trashed)),nextPageToken,newStartPageToken',
        },
        options(),
      );
      for (const change of data.changes ?? []) if (change.fileId) changes.set(change.fileId, changeOf(change));
      if (!data.nextPageToken) return { changes: [...changes.values()], next: data.newStartPageToken ?? token };
      token = data.nextPageToken;
    }
    return { changes: [...changes.values()], next: token };
  };

  const sharedWorkbooks: Drive['sharedWorkbooks'] = async () => {
    const files: FoundFile[] = [];
    let pageToken: string | undefined;
    for (let page = 0; page < pagesMax; page++) {
      const { data } = await client.files.list(
        {
          ...everywhere,
          q: `mimeType = '${workbookType}' and trashed = false`,
          pageSize,
          fields: 'files(id,name),nextPageToken',
          ...(pageToken && { pageToken }),
        },
        options(),
      );
      for (const file of data.files ?? []) files.push({ id: file.id ?? '', name: file.name ?? '' });
      pageToken = data.nextPageToken ?? undefined;
      if (!pageToken) break;
    }
    return files;
  };

  return {
    changesSince,
    sharedWorkbooks,
    isTrashed: async (fileId) => {
      const { data } = await client.files.get({ fileId, supportsAllDrives: true, fields: 'trashed' }, options());
      return data.trashed === true;
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
