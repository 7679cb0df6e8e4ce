import { ApiFault } from './api.ts';
import { texts } from './texts.ts';

/**
 * One Dutch line for an error: what happened and what to do, followed by Google's own words where
 * they may help.
 */
export function faultLine(fault: unknown, account: string, isWriting: boolean): string {
  if (!(fault instanceof ApiFault)) throw fault;
  const { status, message } = fault;
  if (status === 0) return isWriting ? texts.fault.offline : texts.fault.offlineReading;
  // The Sheets API says 403 where Drive says 404: either way this account cannot see the workbook.
  if (status === 404 || (status === 403 && !isWriting)) return texts.fault[404](account);
  if (status === 501) return `${texts.fault[501]} ${texts.fault.said(message)}`;
  if (status >= 500) return texts.fault[500];
  if (status === 401 || status === 409 || status === 429) return texts.fault[status];
  if (status === 403) return `${texts.fault[403]} ${texts.fault.said(message)}`;
  return `${texts.fault[400]} ${texts.fault.said(message)}`;
}
