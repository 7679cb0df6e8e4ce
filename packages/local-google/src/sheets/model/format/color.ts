import type { Color, ColorStyle } from '../json.ts';

/** Protobuf prints a float32 with the fewest digits that read back as the same float32. */
export const float32 = (value: number): number => {
  const single = Math.fround(value);
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(single.toPrecision(digits));
    if (Math.fround(shorter) === single) return shorter;
  }
  return Number(single.toPrecision(9));
};

/** Sheets keeps eight bits a channel and rounds down: 0.5 comes back as 127/255. The margin keeps n/255 at n. */
const channel = (value: number | undefined): number => {
  if (!value) return 0;
  return float32(Math.floor(Math.min(1, Math.max(0, value)) * 255 + 0.001) / 255);
};

const LEVELS = new Map<string, Color>();

/** The colour as Google gives it back: quantised, channels that are zero left out, opaque. */
export const storedColor = (color: Color): Color => {
  const key = `${color.red ?? 0}/${color.green ?? 0}/${color.blue ?? 0}`;
  const known = LEVELS.get(key);
  if (known) return known;
  const stored: Color = {};
  const red = channel(color.red);
  const green = channel(color.green);
  const blue = channel(color.blue);
  if (red) stored.red = red;
  if (green) stored.green = green;
  if (blue) stored.blue = blue;
  if (LEVELS.size < 10_000) LEVELS.set(key, stored);
  return stored;
};

type ThemeColors = ReadonlyMap<string, Color>;

/** Old field and new field always come as a pair; a theme colour resolves to its rgb in the old field. */
export const colorPair = (
  color: Color | undefined,
  style: ColorStyle | undefined,
  theme: ThemeColors,
): { color: Color; style: ColorStyle } | undefined => {
  if (style?.themeColor) return { color: theme.get(style.themeColor) ?? {}, style: { themeColor: style.themeColor } };
  const rgb = style?.rgbColor ?? (style ? {} : color);
  if (!rgb) return undefined;
  const stored = storedColor(rgb);
  return { color: stored, style: { rgbColor: stored } };
};
