import { phone, phoneName, slide } from '../papers/chart-sizes.ts';

/** A page without scripts, that reads on a phone: whatever is put in is escaped. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter);

export interface Link {
  readonly href: string;
  readonly text: string;
  /** The name under which it is saved; absent = it is opened. */
  readonly savedAs?: string;
}

export const link = ({ href, text, savedAs }: Link): string =>
  `<a href="${escaped(href)}"${savedAs ? ` download="${escaped(savedAs)}"` : ''}>${escaped(text)}</a>`;

export const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

export const warning = (words: string): string => `<p class="standing">${escaped(words)}</p>`;

/** 16 px and more, tall links for a thumb, black on white; pictures as wide as the screen. */
const style = `
*{box-sizing:border-box}
body{font:18px/1.5 Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem}
p{margin:.5rem 0}
a{color:#00507d}
.note{color:#4a4d51}
.standing{border-left:.4rem solid #d55e00;padding:.4rem .8rem;background:#fff3cd}
figure{margin:0 0 2.5rem}
figure img{width:100%;height:auto;border:1px solid #dadce0;display:block}
.links{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0 0;padding:0;list-style:none}
.links a{display:inline-block;padding:.55rem .9rem;border:1px solid #00507d;border-radius:.4rem;text-decoration:none}
li{margin:.6rem 0}
.links li{margin:0}
.basis{color:#4a4d51;display:block;font-size:.85em}
.numbers{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.numbers li{flex:1 1 14rem;margin:0;padding:.75rem 1rem;background:#e8eef4}
.numbers b{display:block;font-size:2.2rem;line-height:1.15;color:#00507d}
.numbers strong{display:block}
`;

/** A chart in the file that suits the screen; `address` is its name without extension, behind its folder. */
export const chartPicture = (address: string, alternative: string): string => {
  const { width, height } = phone;
  return [
    '<picture>',
    `<source media="(max-width: 600px)" srcset="${escaped(phoneName(address))}" width="${width}" height="${height}">`,
    `<img src="${escaped(address)}.png" width="${slide.width}" height="${slide.height}" alt="${escaped(alternative)}">`,
    '</picture>',
  ].join('');
};

export const htmlPage = (title: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    element('title', title),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');

export const linkList = (links: readonly Link[]): string =>
  `<ul class="links">${links.map((each) => `<li>${link(each)}</li>`).join('')}</ul>`;
