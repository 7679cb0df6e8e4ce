const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** UTF-8 order of two UTF-16 units at the first place where two strings differ: a surrogate stands for 4 bytes, so it comes last. */
function compareUnits(a: number, b: number): number {
  return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
}

/** Orders strings by their UTF-8 bytes without encoding them. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return compareUnits(x, y);
  }
  return a.length - b.length;
}

const slash = 0x2f;

/**
 * Orders slash-separated names segment by segment: a slash ends a segment, so it comes before any character. Numeric ids
 * (`__id7__`, which only Datastore makes) come before all others; client libraries use the least of them as a bound.
 */
export function comparePath(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const start = i === 0 ? 0 : a.lastIndexOf('/', i - 1) + 1;
    if (a.startsWith('__id', start) || b.startsWith('__id', start))
      return compareIds(segmentAt(a, start), segmentAt(b, start));
    return x === slash ? -1 : y === slash ? 1 : compareUnits(x, y);
  }
  return a.length - b.length;
}

const segmentAt = (path: string, start: number): string => path.slice(start).split('/', 1)[0] ?? '';

function compareIds(a: string, b: string): number {
  const x = /^__id(-?\d+)__$/.exec(a)?.[1];
  const y = /^__id(-?\d+)__$/.exec(b)?.[1];
  if (x === undefined || y === undefined) return x === y ? compareText(a, b) : x === undefined ? 1 : -1;
  return BigInt(x) < BigInt(y) ? -1 : 1;
}

export const utf8Length = (text: string): number => Buffer.byteLength(text);

/** Whether a text has more bytes in UTF-8 than `max`, without counting where that is plain. */
export const isLonger = (text: string, max: number): boolean => text.length * 3 > max && utf8Length(text) > max;
