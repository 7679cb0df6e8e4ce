import { encode } from 'fast-png';

/** Red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const colours = 3;
const channels = 4;

const withoutAlpha = ({ width, height, pixels }: Pixels): Uint8Array => {
  const opaque = new Uint8Array(width * height * colours);
  for (let pixel = 0; pixel < width * height; pixel++)
    opaque.set(pixels.subarray(pixel * channels, pixel * channels + colours), pixel * colours);
  return opaque;
};

/** A picture that hides nothing, as PNG without alpha. */
export const opaquePng = (picture: Pixels): Buffer => {
  const { width, height } = picture;
  return Buffer.from(encode({ width, height, channels: colours, data: withoutAlpha(picture) }, { zlib: { level: 9 } }));
};
