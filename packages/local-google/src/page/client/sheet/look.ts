import type { Cell, CellFormat, Color, ColorStyle, ExtendedValue, TextFormat } from '../google.ts';

/** CSS properties by name. Colours come from the server, which has applied the conditional formats. */
export type Css = Record<string, string>;

const channel = (part: number | null | undefined): number => Math.round((part ?? 0) * 255);

/** In Google's JSON a channel that is left out is 0, and alpha that is left out is 1. */
export function cssColor(style: ColorStyle | null | undefined, plain: Color | null | undefined): string | undefined {
  const color = style?.rgbColor ?? plain;
  if (!color) return undefined;
  const rgb = `${channel(color.red)} ${channel(color.green)} ${channel(color.blue)}`;
  return typeof color.alpha === 'number' && color.alpha < 1 ? `rgb(${rgb} / ${color.alpha})` : `rgb(${rgb})`;
}

export function textCss(text: TextFormat | null | undefined): Css {
  const css: Css = {};
  const color = cssColor(text?.foregroundColorStyle, text?.foregroundColor);
  if (color && color !== 'rgb(0 0 0)') css.color = color;
  if (text?.bold) css['font-weight'] = '700';
  if (text?.italic) css['font-style'] = 'italic';
  if (text?.fontSize && text.fontSize !== 10) css['font-size'] = `${text.fontSize}pt`;
  if (text?.fontFamily && text.fontFamily !== 'Arial')
    css['font-family'] = `${JSON.stringify(text.fontFamily)}, var(--cell-font)`;
  const lines = [text?.underline && 'underline', text?.strikethrough && 'line-through'].filter(Boolean);
  if (lines.length > 0) css['text-decoration'] = lines.join(' ');
  return css;
}

const HORIZONTAL: Record<string, string> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };
const VERTICAL: Record<string, string> = { TOP: 'flex-start', MIDDLE: 'center', BOTTOM: 'flex-end' };

/** Without a chosen alignment numbers stand right, truth values and errors in the middle, words left. */
export function alignment(format: CellFormat | null | undefined, value: ExtendedValue | null | undefined): string {
  const chosen = HORIZONTAL[format?.horizontalAlignment ?? ''];
  if (chosen) return chosen;
  if (typeof value?.numberValue === 'number') return 'right';
  return typeof value?.boolValue === 'boolean' || value?.errorValue ? 'center' : 'left';
}

export function cellCss(cell: Cell | undefined): Css {
  const format = cell?.effectiveFormat;
  const css = textCss(format?.textFormat);
  const background = cssColor(format?.backgroundColorStyle, format?.backgroundColor);
  if (background && background !== 'rgb(255 255 255)') css['background-color'] = background;
  const align = alignment(format, cell?.effectiveValue);
  if (align !== 'left') css['text-align'] = align;
  const vertical = VERTICAL[format?.verticalAlignment ?? ''];
  if (vertical && vertical !== 'flex-end') css['align-items'] = vertical;
  return css;
}

export type Wrap = 'overflow' | 'wrap' | 'clip';

export function wrapOf(cell: Cell | undefined): Wrap {
  const strategy = cell?.effectiveFormat?.wrapStrategy;
  if (strategy === 'WRAP') return 'wrap';
  return strategy === 'CLIP' ? 'clip' : 'overflow';
}
