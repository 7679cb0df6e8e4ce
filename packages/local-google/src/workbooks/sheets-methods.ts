/** The name of a call of the Sheets API, for the log, the faults and the quotas. */
export interface SheetsMethod {
  readonly id: string;
  readonly kind: 'read' | 'write';
}

const BOOK = `/v4/spreadsheets/[^/:]+/?`;

const METHODS: readonly (readonly [verb: string, path: string, id: string, kind: 'read' | 'write'])[] = [
  ['POST', '/v4/spreadsheets/?', 'create', 'write'],
  ['GET', BOOK, 'get', 'read'],
  ['POST', `${BOOK}:batchUpdate`, 'batchUpdate', 'write'],
  ['POST', `${BOOK}:getByDataFilter`, 'getByDataFilter', 'read'],
  ['GET', `${BOOK}/values/?:batchGet`, 'values.batchGet', 'read'],
  ['POST', `${BOOK}/values/?:batchUpdate`, 'values.batchUpdate', 'write'],
  ['POST', `${BOOK}/values/?:batchClear`, 'values.batchClear', 'write'],
  ['POST', `${BOOK}/values/?:batchGetByDataFilter`, 'values.batchGetByDataFilter', 'read'],
  ['POST', `${BOOK}/values/?:batchUpdateByDataFilter`, 'values.batchUpdateByDataFilter', 'write'],
  ['POST', `${BOOK}/values/?:batchClearByDataFilter`, 'values.batchClearByDataFilter', 'write'],
  ['POST', `${BOOK}/values/[^/]+:append`, 'values.append', 'write'],
  ['POST', `${BOOK}/values/[^/]+:clear`, 'values.clear', 'write'],
  ['GET', `${BOOK}/values/[^/]+`, 'values.get', 'read'],
  ['PUT', `${BOOK}/values/[^/]+`, 'values.update', 'write'],
  ['POST', `${BOOK}/sheets/[^/]+:copyTo`, 'sheets.copyTo', 'write'],
  ['POST', `${BOOK}/developerMetadata:search`, 'developerMetadata.search', 'read'],
  ['GET', `${BOOK}/developerMetadata/[^/]+`, 'developerMetadata.get', 'read'],
];

const PATTERNS = METHODS.map(([verb, path, id, kind]) => ({ verb, pattern: new RegExp(`^${path}$`), id, kind }));

/** `path` is as it came, percent-encoded: a slash in a range is `%2F`. */
export function sheetsMethod(verb: string, path: string): SheetsMethod | undefined {
  const found = PATTERNS.find((method) => method.verb === verb && method.pattern.test(path));
  return found && { id: `sheets.spreadsheets.${found.id}`, kind: found.kind };
}
