import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/page/client/google.ts';
import { parseRoute, type Route, routePath } from '../../src/page/client/route.ts';
import { linkOf, type Target, targetOf } from '../../src/page/client/sheet/link.ts';

/** Addresses of the page and targets of links in cells. */

const book = (fileId: string, more: { sheetId?: number; range?: string; account?: string } = {}): Route => ({
  kind: 'workbook',
  fileId,
  ...more,
});

describe('the address says which workbook is open', () => {
  test.each<[string, string, string, Route]>([
    ['/', '', '', { kind: 'list' }],
    ['/', '#/', '', { kind: 'list' }],
    ['/', '#/d/1AbC-_', '', book('1AbC-_')],
    ['/', '#/d/1AbC/42', '', book('1AbC', { sheetId: 42 })],
    ['/', '#/d/1AbC/0?range=B2%3AC3', '', book('1AbC', { sheetId: 0, range: 'B2:C3' })],
    ['/', '#/d/1AbC?as=a%40voorbeeld.nl', '', book('1AbC', { account: 'a@voorbeeld.nl' })],
    ['/spreadsheets/d/1AbC/edit', '#gid=42', '', book('1AbC', { sheetId: 42 })],
    ['/spreadsheets/d/1AbC/edit', '#gid=0&range=D7', '', book('1AbC', { sheetId: 0, range: 'D7' })],
    ['/spreadsheets/d/1AbC/edit', '', '?gid=7', book('1AbC', { sheetId: 7 })],
    ['/spreadsheets/u/1/d/1AbC/edit', '', '', book('1AbC')],
    ['/spreadsheets/d/1AbC', '', '', book('1AbC')],
    ['/spreadsheets/d/1AbC/edit', '#/d/2/3', '', book('2', { sheetId: 3 })],
    ['/', '#/iets', '', { kind: 'list' }],
  ])('%s%s%s', (path, hash, search, route) => expect(parseRoute(path, hash, search)).toEqual(route));

  test.each<Route>([
    { kind: 'list' },
    book('1AbC'),
    book('1AbC', { sheetId: 0 }),
    book('1AbC', { sheetId: 3, range: 'B2:C3' }),
    book('1AbC', { sheetId: 3, range: 'B2:C3', account: 'ibl.den-haag@voorbeeld.nl' }),
    book('1AbC', { account: 'a+b@voorbeeld.nl' }),
  ])('what is written is read back: %j', (route) => expect(parseRoute('/', routePath(route).slice(1))).toEqual(route));
});

describe('a cell may be a link', () => {
  const formula = (formulaValue: string): Cell => ({ userEnteredValue: { formulaValue } });
  test.each<[string, Cell, string | undefined]>([
    ['by Google’s own word', { hyperlink: 'https://voorbeeld.nl' }, 'https://voorbeeld.nl'],
    ['by its formula', formula('=HYPERLINK("mailto:a@b.nl";"Mail")'), 'mailto:a@b.nl'],
    ['by its formula, in English', formula('=hyperlink("https://x.nl","X")'), 'https://x.nl'],
    ['with a quote inside', formula('=HYPERLINK("https://x.nl/?q=""a""")'), 'https://x.nl/?q="a"'],
    ['by its format', { effectiveFormat: { textFormat: { link: { uri: 'https://y.nl' } } } }, 'https://y.nl'],
    ['not by another formula', formula('=SUM(A1:A3)'), undefined],
  ])('%s', (_, cell, link) => expect(linkOf(cell)).toBe(link));
});

describe('a link leads to a workbook here, out of the page, or nowhere', () => {
  const here = { origin: 'http://127.0.0.1:4000', fileId: 'hier' };
  test.each<[string, Target | undefined]>([
    ['https://docs.google.com/spreadsheets/d/1AbC/edit#gid=42', { kind: 'here', route: book('1AbC', { sheetId: 42 }) }],
    ['http://127.0.0.1:4000/#/d/1AbC/42', { kind: 'here', route: book('1AbC', { sheetId: 42 }) }],
    ['http://localhost:4000/spreadsheets/d/1AbC/edit#gid=42', { kind: 'here', route: book('1AbC', { sheetId: 42 }) }],
    [
      'http://localhost:4001/spreadsheets/d/1AbC/edit',
      { kind: 'away', href: 'http://localhost:4001/spreadsheets/d/1AbC/edit' },
    ],
    ['#gid=3&range=B2', { kind: 'here', route: book('hier', { sheetId: 3, range: 'B2' }) }],
    ['https://docs.google.com/document/d/1/edit', { kind: 'away', href: 'https://docs.google.com/document/d/1/edit' }],
    [
      'https://voorbeeld.nl/spreadsheets/d/1/edit',
      { kind: 'away', href: 'https://voorbeeld.nl/spreadsheets/d/1/edit' },
    ],
    ['www.voorbeeld.nl', { kind: 'away', href: 'https://www.voorbeeld.nl/' }],
    ['mailto:a@b.nl?subject=IBL', { kind: 'away', href: 'mailto:a@b.nl?subject=IBL' }],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
  ])('%s', (link, target) => expect(targetOf(link, here)).toEqual(target));
});
