import type { Mask } from '../../fields/mask.ts';
import type { Border, Borders, CellFormat, Color, ColorStyle } from '../json.ts';
import { colorPair } from './color.ts';

/** Formats as Google stores and shows them. */
type Json = Record<string, unknown>;
type Theme = ReadonlyMap<string, Color>;

const COLOR_FIELD = /^(color|.*Color)(Style)?$/;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Google keeps every colour twice, in the old field and in the new one: whichever came, both are there afterwards. */
export const withColorPairs = <T>(value: T, theme: Theme): T => {
  if (Array.isArray(value)) return value.map((element: unknown) => withColorPairs(element, theme)) as T;
  if (!isObject(value)) return value;
  const result: Json = {};
  for (const [name, element] of Object.entries(value)) {
    if (element === undefined) continue;
    if (!COLOR_FIELD.test(name) || !isObject(element)) {
      result[name] = withColorPairs(element, theme);
      continue;
    }
    const plain = name.replace(/Style$/, '');
    const pair = colorPair(value[plain] as Color | undefined, value[`${plain}Style`] as ColorStyle | undefined, theme);
    if (!pair) continue;
    result[plain] = pair.color;
    result[`${plain}Style`] = pair.style;
  }
  return result as T;
};

/** A mask that names one of a pair of colour fields means both. */
export const widened = (mask: Mask): Mask => {
  if (mask === true) return true;
  const wide = new Map<string, Mask>();
  for (const [name, below] of mask) {
    wide.set(name, widened(below));
    if (!COLOR_FIELD.test(name)) continue;
    wide.set(name, true);
    wide.set(name.endsWith('Style') ? name.replace(/Style$/, '') : `${name}Style`, true);
  }
  return wide;
};

const BORDER_WIDTHS: Readonly<Record<string, number>> = {
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

/** undefined for a border that is none. */
export const storedBorder = (border: Border | undefined, theme: Theme): Border | undefined => {
  const style = border?.style;
  if (!style || style === 'NONE' || style === 'STYLE_UNSPECIFIED') return undefined;
  const pair = colorPair(border.color, border.colorStyle, theme) ?? { color: {}, style: { rgbColor: {} } };
  return { style, width: BORDER_WIDTHS[style] ?? 1, color: pair.color, colorStyle: pair.style };
};

const storedBorders = (borders: Borders, theme: Theme): Borders | undefined => {
  const stored: Borders = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = storedBorder(borders[side], theme);
    if (border) stored[side] = border;
  }
  return Object.keys(stored).length > 0 ? stored : undefined;
};

export const storedFormat = (format: CellFormat | undefined, theme: Theme): CellFormat | undefined => {
  if (!format) return undefined;
  const { borders, ...rest } = format;
  const stored = withColorPairs(rest, theme) as CellFormat;
  const sides = borders && storedBorders(borders, theme);
  return sides ? { ...stored, borders: sides } : stored;
};

/** Fields of `over` win; messages are merged, except colours, which are replaced whole. */
export const merged = <T extends object>(under: T, over: T | undefined): T => {
  if (!over) return under;
  const result = { ...under } as Json;
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const before = result[name];
    result[name] =
      isObject(value) && isObject(before) && !COLOR_FIELD.test(name) && name !== 'numberFormat'
        ? merged(before, value)
        : value;
  }
  return result as T;
};
