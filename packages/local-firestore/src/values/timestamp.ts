import { invalid } from '../fault.ts';

/** `google.protobuf.Timestamp`: seconds come in as protobufjs gives them and are stored as a number. What is absent is zero. */
export interface Timestamp {
  seconds?: string | number;
  nanos?: number;
}

/** Microseconds since 1970. A JavaScript number holds them exactly until the year 2255. */
export type Micros = number;

const secondsMin = -62_135_596_800;
const secondsMax = 253_402_300_799;

export const toTimestamp = (micros: Micros): Timestamp => ({
  seconds: Math.floor(micros / 1e6),
  nanos: (micros % 1e6) * 1000,
});

export const toMicros = (timestamp: Timestamp): Micros =>
  Number(timestamp.seconds ?? 0) * 1e6 + Math.floor((timestamp.nanos ?? 0) / 1000);

export const isMicrosAligned = (timestamp: Timestamp): boolean => (timestamp.nanos ?? 0) % 1000 === 0;

/** Firestore stores microseconds and rounds anything finer down. */
export function truncated(timestamp: Timestamp): Timestamp {
  const seconds = Number(timestamp.seconds ?? 0);
  const nanos = timestamp.nanos ?? 0;
  if (seconds < secondsMin || seconds > secondsMax || nanos < 0 || nanos > 999_999_999)
    throw invalid('Timestamp is out of range: it must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.');
  return { seconds, nanos: nanos - (nanos % 1000) };
}
