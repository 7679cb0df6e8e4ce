import { inflateSync } from 'node:zlib';

/** A PDF read back as far as its tests need: its objects, its pages' content, its words. Written against ISO 32000-1. */
export interface ReadPdf {
  readonly text: string;
  /** Every object's dictionary, by number. */
  readonly objects: ReadonlyMap<number, string>;
  readonly pages: readonly string[];
  /** All words, in the order in which they were drawn, whole pages after each other. */
  readonly words: string;
  /** The words of one page. */
  readonly wordsOn: readonly string[];
}

const objectsOf = (text: string): ReadonlyMap<number, string> =>
  new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body = '']) => [Number(id), body]),
  );

const streamOf = (object: string): string => {
  const at = object.indexOf('stream\n');
  if (at < 0) return '';
  const bytes = Buffer.from(object.slice(at + 7, object.lastIndexOf('\nendstream')), 'latin1');
  return (object.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
};

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** `bfrange` lists of a font: glyph → letters. */
const lettersOf = (map: string): ReadonlyMap<number, string> => {
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const codes = [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, code = '']) => unicode(code.replaceAll(' ', '')));
    for (const [index, code] of codes.entries()) letters.set(Number.parseInt(from, 16) + index, code);
  }
  return letters;
};

type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>;

const fontsOf = (objects: ReadonlyMap<number, string>): Fonts => {
  const named = [...objects.values()].flatMap((object) => [...object.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    named.map(([, name = '', id]) => {
      const map = objects.get(Number(id))?.match(/\/ToUnicode (\d+) 0 R/)?.[1];
      return [name, lettersOf(streamOf(objects.get(Number(map)) ?? ''))];
    }),
  );
};

/** Each line that is drawn is one `BT … ET`. */
const wordsOf = (content: string, fonts: Fonts): string =>
  [...content.matchAll(/BT\n([\s\S]*?)ET/g)]
    .map(([, block = '']) => {
      const letters = fonts.get(block.match(/\/(F\d+) [\d.]+ Tf/)?.[1] ?? '');
      return [...block.matchAll(/<([0-9a-f]+)>/gi)]
        .map(([, hex = '']) =>
          (hex.match(/.{4}/g) ?? []).map((code) => letters?.get(Number.parseInt(code, 16)) ?? '').join(''),
        )
        .join('');
    })
    .join(' ');

export const readPdf = (bytes: Buffer): ReadPdf => {
  const text = bytes.toString('latin1');
  const objects = objectsOf(text);
  const fonts = fontsOf(objects);
  const pages = [...objects.values()]
    .filter((object) => /\/Type \/Page\n/.test(object))
    .map((page) => streamOf(objects.get(Number(page.match(/\/Contents (\d+) 0 R/)?.[1])) ?? ''));
  const wordsOn = pages.map((content) => wordsOf(content, fonts).replaceAll('\u00a0', ' ').replace(/\s+/g, ' '));
  return { text, objects, pages, wordsOn, words: wordsOn.join(' ') };
};

/** Texts that are no drawing (title, alternative text): UTF-16 with a mark when they have more than ASCII. */
export const stringsOf = ({ text }: ReadPdf, key: string): readonly string[] =>
  [...text.matchAll(new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`, 'g'))].map(([, raw = '']) => {
    const plain = raw.replace(/\\([\s\S])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter);
    const bytes = Buffer.from(plain, 'latin1');
    return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : plain;
  });
