import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/**
 * What the cases of a file work on: the real client, on the local Google, or with `GOOGLE_CONTRACT=real` on Google itself, as
 * the person whose application default credentials are on the machine. On Google the workbooks stay behind in that
 * person's Drive, named `contract …`.
 */
export interface Connection {
  sheets: sheets_v4.Sheets;
  /** A workbook of its own for every case, with one sheet of 1000 × 26, id 0. */
  id: string;
  batch(...requests: sheets_v4.Schema$Request[]): Promise<sheets_v4.Schema$Response[]>;
  write(range: string, values: unknown[][], option?: string): Promise<void>;
  values(range: string, query?: { valueRenderOption?: string }): Promise<unknown[][]>;
  get(query?: { ranges?: string[]; fields?: string; includeGridData?: boolean }): Promise<sheets_v4.Schema$Spreadsheet>;
  sheet(): Promise<sheets_v4.Schema$Sheet>;
  cell(range: string): Promise<sheets_v4.Schema$CellData>;
}

export interface Refusal {
  code: number;
  status: string;
  message: string;
}

/** What the answer to a refused call says. */
export const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  try {
    await call;
  } catch (error) {
    const { response } = error as { response?: { data?: { error?: Refusal } } };
    const refusal = response?.data?.error;
    if (!refusal) throw error;
    return { code: refusal.code, status: refusal.status, message: refusal.message };
  }
  throw new Error('The call was not refused.');
};

export const connect = (): Connection => {
  let google: Google | undefined;
  const connection = {} as Connection;

  beforeAll(async () => {
    google = process.env.GOOGLE_CONTRACT === 'real' ? undefined : await startGoogle();
    const auth = google ? ownerClient() : new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
    const sheets = new sheets_v4.Sheets({ auth, ...(google ? { rootUrl: `${google.origin}/` } : {}) });
    Object.assign(
      connection,
      calls(sheets, () => connection.id),
      { sheets },
    );
  });
  beforeEach(async () => {
    const title = `contract ${new Date().toISOString()}`;
    const { data } = await connection.sheets.spreadsheets.create({
      requestBody: { properties: { title, locale: 'en_US' } },
    });
    connection.id = data.spreadsheetId ?? '';
  });
  afterAll(async () => {
    await google?.close();
  });
  return connection;
};

const ownerClient = (): OAuth2Client => {
  const client = new OAuth2Client();
  client.setCredentials({ access_token: 'eigenaar' });
  return client;
};

const calls = (sheets: sheets_v4.Sheets, id: () => string) => ({
  batch: async (...requests: sheets_v4.Schema$Request[]) => {
    const { data } = await sheets.spreadsheets.batchUpdate({ spreadsheetId: id(), requestBody: { requests } });
    return data.replies ?? [];
  },
  write: async (range: string, values: unknown[][], valueInputOption = 'USER_ENTERED') => {
    await sheets.spreadsheets.values.update({ spreadsheetId: id(), range, valueInputOption, requestBody: { values } });
  },
  values: async (range: string, query: { valueRenderOption?: string } = {}) => {
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId: id(), range, ...query });
    return data.values ?? [];
  },
  get: async (query: { ranges?: string[]; fields?: string; includeGridData?: boolean } = {}) => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id(), ...query });
    return data;
  },
  sheet: async () => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id() });
    return data.sheets?.[0] ?? {};
  },
  cell: async (range: string) => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id(), ranges: [range], includeGridData: true });
    return data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
  },
});
