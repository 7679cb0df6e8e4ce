/** A file for the board: what it is called within its folder, what it is, and its bytes. */
export interface PublicationFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export const mediaTypes = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const textFile = (name: string, type: keyof typeof mediaTypes, text: string): PublicationFile => ({
  name,
  type: mediaTypes[type],
  bytes: Buffer.from(text, 'utf8'),
});
