/** Colours: Google's colour objects as CSS, and a default palette that colour-blind people can tell apart. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

type Color = sheets_v4.Schema$Color;
type ColorStyle = sheets_v4.Schema$ColorStyle;

/**
 * Okabe and Ito, "Color Universal Design" (2008), all eight. Ordered so that neighbours, and the
 * first four, differ in lightness too, for prints in grey.
 */
export const okabeIto = ['#0072b2', '#e69f00', '#009e73', '#000000', '#56b4e9', '#d55e00', '#f0e442', '#cc79a7'];

/** The theme of a new spreadsheet. */
const themeColors: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

const hex = (fraction: number | null | undefined): string =>
  Math.round(Math.min(1, Math.max(0, fraction ?? 0)) * 255)
    .toString(16)
    .padStart(2, '0');

/** The `…Style` field takes precedence over the deprecated one; an absent component is 0. Undefined when neither is set. */
export function cssColor(style: ColorStyle | undefined, color: Color | undefined): string | undefined {
  if (style?.themeColor) {
    const css = themeColors[style.themeColor];
    if (!css) throw new Error(`Cannot draw chart: themeColor ${style.themeColor} is not known`);
    return css;
  }
  const rgb = style?.rgbColor ?? color;
  return rgb && `#${hex(rgb.red)}${hex(rgb.green)}${hex(rgb.blue)}`;
}

export const seriesColor = (index: number): string => okabeIto[index % okabeIto.length] as string;

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(css: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(css.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white text, whichever WCAG says contrasts most: they are equal at a luminance of 0.179. */
export const isDark = (css: string): boolean => luminance(css) < 0.179;

export interface Ink {
  background: string;
  strong: string;
  soft: string;
  grid: string;
}

export const inkOn = (background: string): Ink =>
  isDark(background)
    ? { background, strong: '#ffffff', soft: '#e0e0e0', grid: '#666666' }
    : { background, strong: '#1f1f1f', soft: '#4a4a4a', grid: '#dddddd' };
