import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { callOptions, type SheetsAccess } from './client.ts';

/** Sends requests as one atomic batch: one call of the write quota, or none when there is nothing to write. */
export const applyRequests = async (
  client: sheets_v4.Sheets,
  access: SheetsAccess,
  id: string,
  requests: readonly sheets_v4.Schema$Request[],
): Promise<void> => {
  if (requests.length === 0) return;
  await client.spreadsheets.batchUpdate(
    { spreadsheetId: id, requestBody: { requests: [...requests] }, fields: 'spreadsheetId' },
    callOptions(access),
  );
};
