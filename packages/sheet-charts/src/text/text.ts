/** How wide text is and where it breaks. Estimated from a table of widths (echarts brings it), so the same everywhere. */
import { format } from 'echarts/core';

const boldFactor = 1.06;

/** The table knows ASCII alone, and takes every other letter for a square. */
const kin: Readonly<Record<string, string>> = { '\u00a0': ' ', '‘': "'", '’': "'", '–': '-', '−': '+', '€': 'E' };
const beyondAscii = /[^\0-~]/g;

const asMeasured = (text: string): string =>
  text.search(beyondAscii) === -1
    ? text
    : text
        .normalize('NFD')
        .replaceAll(/\p{Mn}/gu, '')
        .replaceAll(beyondAscii, (letter) => kin[letter] ?? letter);

export function textWidth(text: string, fontSize: number, bold = false): number {
  const rect = format.getTextRect(inert(asMeasured(text)), `${fontSize}px sans-serif`);
  return rect.width * (bold ? boldFactor : 1);
}

/**
 * ECharts caches widths in a plain object with the text as key, so a cell with `__proto__` would
 * change every object of the process. Such a word gets an invisible trailing space.
 */
export const inert = (text: string): string => (text in Object.prototype ? `${text}\u00a0` : text);

/** XML 1.0 has no place for control characters, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const clean = (text: string): string => text.replace(unprintable, '').replace(/\r\n?/g, '\n').trim();

/** Breaks at spaces; a word that does not fit by itself is broken where it must be. Keeps the line breaks of the text. */
export function wrap(text: string, width: number, fontSize: number, bold = false): string[] {
  const fits = (line: string): boolean => textWidth(line, fontSize, bold) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/[ \t]+/).flatMap((part) => pieces(part, fits))) {
      const longer = line ? `${line} ${word}` : word;
      if (!line || fits(longer)) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines.map(inert);
}

function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && !fits(piece + letter)) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

/** At most `most` lines; what is left out shows as an ellipsis. */
export function clamp(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, Math.max(1, most));
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/.{0,2}$/u, '')}…`];
}

/** One line; what does not fit shows as an ellipsis. */
export function shorten(text: string, width: number, fontSize: number): string {
  const line = text.replaceAll('\n', ' ');
  if (textWidth(line, fontSize) <= width) return inert(line);
  const [first = ''] = wrap(line.replaceAll(' ', '\u00a0'), width - textWidth('…', fontSize), fontSize);
  return `${first.replaceAll('\u00a0', ' ').trimEnd()}…`;
}
