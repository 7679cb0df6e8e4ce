import { invalid } from '../fault.ts';
import type { StoredDocument } from '../store/document.ts';
import { fieldAt, parseFieldPath } from '../values/field-path.ts';
import type { Value } from '../values/value.ts';
import type { FieldReference } from './structured-query.ts';

/** A query's access to a field. `__name__` is the document's own name. */
export interface Field {
  /** The path as written, which is also its identity. */
  readonly text: string;
  readonly isName: boolean;
  readonly read: (document: StoredDocument) => Value | undefined;
}

export function toField(reference: FieldReference | undefined): Field {
  const text = reference?.fieldPath ?? '';
  if (text === '') throw invalid('A field reference must not be empty.');
  if (text === '__name__') return nameField;
  const path = parseFieldPath(text);
  return { text, isName: false, read: ({ fields }) => fieldAt(fields, path) };
}

export const nameField: Field = {
  text: '__name__',
  isName: true,
  read: ({ name }) => ({ referenceValue: name }),
};
