import type { Timestamp } from './timestamp.ts';

/**
 * `google.firestore.v1.Value`: exactly one property is set. An integer comes in as protobufjs gives it, a decimal string,
 * and is stored as a number if that is exact; a null comes in under its enum's name and is stored as its number.
 */
export interface Value {
  nullValue?: 'NULL_VALUE' | 0;
  booleanValue?: boolean;
  integerValue?: string | number;
  doubleValue?: number;
  timestampValue?: Timestamp;
  stringValue?: string;
  bytesValue?: Buffer;
  referenceValue?: string;
  geoPointValue?: GeoPoint;
  arrayValue?: ArrayValue;
  mapValue?: MapValue;
}

export interface GeoPoint {
  latitude?: number;
  longitude?: number;
}

export interface ArrayValue {
  values?: Value[];
}

export type Fields = Record<string, Value>;

export interface MapValue {
  fields?: Fields;
}

export const nullValue: Value = { nullValue: 0 };

export const elements = (value: Value): Value[] => value.arrayValue?.values ?? [];

export const isNumber = (value: Value | undefined): value is Value =>
  value !== undefined && (value.integerValue !== undefined || value.doubleValue !== undefined);

export const isNaNValue = (value: Value): boolean => Number.isNaN(value.doubleValue);

/** A vector travels as a map with a marker that no user may otherwise write. */
export const isVector = (value: Value): boolean => value.mapValue?.fields?.__type__?.stringValue === '__vector__';

export const vectorElements = (value: Value): Value[] => elements(value.mapValue?.fields?.value ?? {});
