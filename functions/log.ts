/** Every line that the functions write, in Cloud Logging's fields. Never a typed text, a name or an explanation. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

export interface Log {
  workbookChecked(fields: { workbook: string; readings: number; revisions: number; requests: number }): void;
  workbookInTrouble(fields: { workbook: string; reason: string }): void;
  workbookLeftDue(fields: { workbook: string; reason: string }): void;
  feedRead(fields: { changes: number; due: number }): void;
  pushRefused(fields: { reason: string }): void;
  callRefused(fields: { function: string; reason: string }): void;
  channelOpened(fields: { channel: string; expires: number }): void;
  quarterOpened(fields: { quarter: string }): void;
  published(fields: { period: string; requests: number }): void;
  failed(fields: { function: string; error: string }): void;
}

const line = (severity: Severity, message: string, fields: LogFields): string =>
  `${JSON.stringify({ severity, message, ...fields })}\n`;

export const createLog = (write: (line: string) => void): Log => ({
  workbookChecked: (fields) => write(line('INFO', 'Checked a workbook', fields)),
  workbookInTrouble: (fields) =>
    write(line('WARNING', `Cannot check workbook ${fields.workbook}: ${fields.reason}`, fields)),
  workbookLeftDue: (fields) => write(line('WARNING', `Left workbook ${fields.workbook} due: ${fields.reason}`, fields)),
  feedRead: (fields) => write(line('DEBUG', 'Read the change feed', fields)),
  pushRefused: (fields) => write(line('WARNING', `Refused a push: ${fields.reason}`, fields)),
  callRefused: (fields) => write(line('WARNING', `Refused a call of ${fields.function}: ${fields.reason}`, fields)),
  channelOpened: (fields) => write(line('INFO', 'Opened a notification channel', fields)),
  quarterOpened: (fields) => write(line('INFO', `Opened quarter ${fields.quarter}`, fields)),
  published: (fields) => write(line('INFO', `Published ${fields.period}`, fields)),
  failed: (fields) => write(line('ERROR', `Function ${fields.function} failed: ${fields.error}`, fields)),
});
