/** Every log line of the functions, in Cloud Logging's fields. Never a typed text or a person's name. */
type LogFields = Readonly<Record<string, string | number | boolean | null>>;
type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

export interface Log {
  /** The same log, with this trace on every line. */
  traced(trace: string): Log;
  workbookChecked(fields: { workbook: string; readings: number; revisions: number; requests: number }): void;
  workbookInTrouble(fields: { workbook: string; reason: string }): void;
  workbookLeftDue(fields: { workbook: string; reason: string }): void;
  feedRead(fields: { changes: number; due: number; unknown: number }): void;
  callRefused(fields: { function: string; reason: string }): void;
  /** The intended caller was refused: the deployment is wrong. */
  ownCallRefused(fields: { function: string; reason: string }): void;
  /** Refused before it was read, so its contents are unknown. */
  bodyRefused(fields: { reason: string }): void;
  /** The job `daily` has not ended well for more than a day. */
  dailySilent(fields: { since: string }): void;
  channelOpened(fields: { channel: string; expires: number }): void;
  quarterOpened(fields: { quarter: string }): void;
  /** `reason` is Google's own message: it names a request and our specification, nothing that people typed. */
  chartRefused(fields: { workbook: string; reason: string }): void;
  registerChanged(fields: { row: string; undone: boolean }): void;
  published(fields: { period: string; requests: number }): void;
  filesWritten(fields: { period: string; files: number }): void;
  filesLeftDue(fields: { reason: string }): void;
  adopted(fields: { period: string; on: string }): void;
  /** A transient error interrupted the job; the caller retries it. */
  interrupted(fields: { function: string; error: string }): void;
  failed(fields: { function: string; error: string }): void;
}

const line = (severity: Severity, message: string, fields: LogFields): string =>
  `${JSON.stringify({ severity, message, ...fields })}\n`;

const traceField = 'logging.googleapis.com/trace';

export const createLog = (write: (line: string) => void, project: string, trace?: string): Log => {
  const context: LogFields = trace ? { [traceField]: `projects/${project}/traces/${trace}` } : {};
  const say = (severity: Severity, message: string, fields: LogFields): void =>
    write(line(severity, message, { ...fields, ...context }));
  return {
    traced: (id) => createLog(write, project, id),
    workbookChecked: (fields) => say('INFO', 'Checked a workbook', fields),
    workbookInTrouble: (fields) => say('WARNING', `Cannot check workbook ${fields.workbook}: ${fields.reason}`, fields),
    workbookLeftDue: (fields) => say('WARNING', `Left workbook ${fields.workbook} due: ${fields.reason}`, fields),
    feedRead: (fields) => say('DEBUG', 'Read the change feed', fields),
    callRefused: (fields) => say('WARNING', `Refused a call of ${fields.function}: ${fields.reason}`, fields),
    ownCallRefused: (fields) => say('ERROR', `Refused our own call of ${fields.function}: ${fields.reason}`, fields),
    bodyRefused: (fields) => say('WARNING', `Refused a call with ${fields.reason}`, fields),
    dailySilent: (fields) => say('ERROR', `The nightly work has not ended well since ${fields.since}`, fields),
    channelOpened: (fields) => say('INFO', 'Opened a notification channel', fields),
    quarterOpened: (fields) => say('INFO', `Opened quarter ${fields.quarter}`, fields),
    chartRefused: (fields) =>
      say('ERROR', `Google does not draw a chart in ${fields.workbook}: ${fields.reason}`, fields),
    registerChanged: (fields) => say('INFO', 'Changed the register', fields),
    adopted: (fields) => say('INFO', `Adopted ${fields.period}`, fields),
    published: (fields) => say('INFO', `Published ${fields.period}`, fields),
    filesWritten: (fields) => say('INFO', `Wrote the board’s files of ${fields.period}`, fields),
    filesLeftDue: (fields) => say('WARNING', `Left the board’s files due: ${fields.reason}`, fields),
    interrupted: (fields) => say('WARNING', `Function ${fields.function} was interrupted: ${fields.error}`, fields),
    failed: (fields) => say('ERROR', `Function ${fields.function} failed: ${fields.error}`, fields),
  };
};
