import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Length, type, data and check sum (PNG, third edition, 5.3). */
const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
};

/** Eight bits, truecolour, deflate, no interlacing. */
const header = ({ width, height }: Pixels): Buffer =>
  Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]);

/** Every row begins with its filter: none. */
const rowsOf = ({ width, height, pixels }: Pixels): Buffer => {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let row = 0; row < height; row++) {
    const start = row * (1 + 3 * width) + 1;
    for (let column = 0; column < width; column++) {
      const from = 4 * (row * width + column);
      for (let colour = 0; colour < 3; colour++) rows[start + 3 * column + colour] = pixels[from + colour] as number;
    }
  }
  return rows;
};

/** A picture that hides nothing, as PNG without alpha. */
export const opaquePng = (picture: Pixels): Buffer =>
  Buffer.concat([
    signature,
    chunk('IHDR', header(picture)),
    chunk('IDAT', deflateSync(rowsOf(picture), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
