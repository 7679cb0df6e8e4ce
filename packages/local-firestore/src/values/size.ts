import { utf8Length } from './text.ts';
import { elements, type Fields, type Value } from './value.ts';

/*
 * Storage size as Firestore reckons it (https://firebase.google.com/docs/firestore/storage-size): a text is its UTF-8
 * bytes plus one; a name is its segments as texts plus 16; a document is its name, its fields and 32.
 */
const nameOverhead = 16;
const documentOverhead = 32;

export const textSize = (text: string): number => utf8Length(text) + 1;

/** The size of a document's name, from its path after `documents/`. */
export const nameSize = (path: string): number =>
  path.split('/').reduce((sum, segment) => sum + textSize(segment), nameOverhead);

export const documentSize = (path: string, fields: Fields): number =>
  nameSize(path) + fieldsSize(fields) + documentOverhead;

function fieldsSize(fields: Fields): number {
  let sum = 0;
  for (const name in fields) sum += textSize(name) + valueSize(fields[name] ?? {});
  return sum;
}

export function valueSize(value: Value): number {
  if (value.stringValue !== undefined) return textSize(value.stringValue);
  if (value.bytesValue !== undefined) return value.bytesValue.length;
  if (value.mapValue !== undefined) return fieldsSize(value.mapValue.fields ?? {});
  if (value.arrayValue !== undefined) return elements(value).reduce((sum, element) => sum + valueSize(element), 0);
  if (value.referenceValue !== undefined) return nameSize(value.referenceValue.split('/').slice(5).join('/'));
  if (value.geoPointValue !== undefined) return 16;
  return value.nullValue !== undefined || value.booleanValue !== undefined ? 1 : 8;
}
