/** SVG → PNG. The font is shipped: without one resvg draws no text at all, and the machine's own would differ. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { opaquePng } from './opaque-png.ts';

const fonts = ['400Regular/Roboto_400Regular.ttf', '700Bold/Roboto_700Bold.ttf'];

/** In a CommonJS bundle `import.meta.url` is not there, but `__filename` is. The font's package stays outside the bundle. */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url ?? __filename);
  return fonts.map((file) => require.resolve(`@expo-google-fonts/roboto/${file}`));
}

interface Size {
  readonly width: number;
}

const rendered = (svg: string, size: Size | undefined, background?: string) =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Roboto' },
    ...(background && { background }),
    ...(size && { fitTo: { mode: 'width', value: Math.round(size.width) } }),
  }).render();

/** The picture's own size unless a width in px is asked for; the height follows. */
export function drawPng(svg: string, size?: Size): Buffer {
  return rendered(svg, size).asPng();
}

/** On white, without an alpha channel, for formats that would have to separate it again. */
export function drawOpaquePng(svg: string, size: Size): Buffer {
  return opaquePng(rendered(svg, size, 'white'));
}
