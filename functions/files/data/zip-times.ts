/**
 * A zip file says when each of its files was written. The library takes the time of the run for it; the same tables must
 * give the same bytes, so every file gets the first moment that a zip can say: 1 January 1980.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16
 */
const firstDate = 0x0021;
const endSignature = 0x06054b50;
const endLength = 22;

const fixTime = (zip: Buffer, at: number): void => {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(firstDate, at + 2);
};

/** @throws an Error when it is no zip file without a comment. */
export const withFixedTimes = (given: Buffer): Buffer => {
  const zip = Buffer.from(given);
  const end = zip.length - endLength;
  if (end < 0 || zip.readUInt32LE(end) !== endSignature) throw new Error('Cannot fix the times of a zip file: no end');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    fixTime(zip, entry + 12);
    fixTime(zip, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
};
