import type { ArrayValue, Value } from '../values/value.ts';

/** `google.firestore.v1.StructuredQuery` and its parts, as they travel. */
export interface StructuredQuery {
  select?: { fields?: FieldReference[] };
  from?: { collectionId?: string; allDescendants?: boolean }[];
  where?: Filter;
  orderBy?: { field?: FieldReference; direction?: string }[];
  startAt?: Cursor;
  endAt?: Cursor;
  offset?: number;
  limit?: { value?: number };
  findNearest?: object;
}

export interface FieldReference {
  fieldPath?: string;
}

export interface Filter {
  compositeFilter?: { op?: string; filters?: Filter[] };
  fieldFilter?: FieldFilter;
  unaryFilter?: { op?: string; field?: FieldReference };
}

export interface FieldFilter {
  field?: FieldReference;
  op?: string;
  value?: Value;
}

export interface Cursor extends ArrayValue {
  before?: boolean;
}

export interface Aggregation {
  alias?: string;
  count?: { upTo?: { value?: string } };
  sum?: { field?: FieldReference };
  avg?: { field?: FieldReference };
}
