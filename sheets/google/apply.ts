import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbook } from '../grid/tab.ts';
import { withPrecondition } from './batch-precondition.ts';
import { callOptions, type SheetsAccess } from './client.ts';

/**
 * Sends requests as one atomic batch: one call of the write quota, or none without requests. Google
 * rejects the batch if one of our writers has changed the workbook since it was read
 * (`batch-precondition.ts`).
 */
export const applyRequests = async (
  client: sheets_v4.Sheets,
  access: SheetsAccess,
  workbook: Workbook,
  requests: readonly sheets_v4.Schema$Request[],
): Promise<void> => {
  if (requests.length === 0) return;
  await client.spreadsheets.batchUpdate(
    {
      spreadsheetId: workbook.id,
      requestBody: { requests: withPrecondition(workbook, requests) },
      fields: 'spreadsheetId',
    },
    callOptions(access),
  );
};
