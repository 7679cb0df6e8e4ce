/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(css: string): number {
  const linear = [1, 3, 5]
    .map((at) => Number.parseInt(css.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

export const contrastOnWhite = (css: string): number => 1.05 / (luminance(css) + 0.05);

/** CIE 1976 lightness of an sRGB colour: what is left of it in grey. */
export function lightness(css: string): number {
  const light = luminance(css);
  return light > 0.008856 ? 116 * Math.cbrt(light) - 16 : 903.3 * light;
}

const differenceMin = 10;
export const apart = (one: string, other: string): boolean =>
  Math.abs(lightness(one) - lightness(other)) >= differenceMin;
