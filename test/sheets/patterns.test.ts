import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript5';
import { expect, it } from 'vitest';
import { costOf } from '../../scripts/fuzz/cost.ts';

/**
 * Every regular expression in the code that meets typed text, against texts on which a pattern that backtracks takes time in
 * proportion to the square of the length.
 */

/** In times the reference work. On 12,000 characters a linear pattern costs at most 0.1, a quadratic one 6 or more. */
const budget = 1;

const root = join(import.meta.dirname, '../..');
const sources = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'domain/*.ts', 'sheets/*.ts', 'functions/*.ts'],
  {
    cwd: root,
  },
)
  .toString()
  .split('\n')
  .filter(Boolean)
  // These read what the program itself has written: drawings, and the guide.
  .filter((path) => !/^sheets\/questionnaire\/guide\/manual\//.test(path));

interface Pattern {
  readonly place: string;
  readonly regex: RegExp;
}

const literalsIn = (path: string): readonly Pattern[] => {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ place: path, regex: RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** The patterns that are put together from parts, as the modules of `sheets/` and the rules construct them when they are loaded. */
const constructed = async (): Promise<readonly Pattern[]> => {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [source, flags]: [string, string]) => {
      const regex = new target(source, flags);
      const stack = new Error().stack ?? '';
      const ours = stack
        .split('\n')
        .find((line) => /\/(?:domain|sheets|functions)\//.test(line) && !/\/test\//.test(line));
      if (ours && !/node_modules/.test(ours)) found.push({ place: ours.trim(), regex });
      return regex;
    },
  });
  try {
    for (const path of sources.filter((each) => /^(?:domain|sheets)\//.test(each)))
      await import(/* @vite-ignore */ join(root, path));
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
};

/** What is repeated: single characters of every class, and short groups that patterns repeat. */
const fillers = [
  ...[' ', '\n', '\u00a0', '\u200b', 'a', 'A', '1', '0', '.', ',', '-', '"', '@', '(', '_', '%', '=', '/', ':'],
  ...[
    'a ',
    'A ',
    'a.',
    'A.',
    'A. ',
    '1 ',
    '1.',
    '1-',
    '0 ',
    'a@',
    'a@a.',
    '06',
    '1a',
    's',
    'b1',
    'van ',
    'de heer ',
    '31 ',
  ],
];
const heads = ['', '1', 'A', 'a@'];
const tails = ['', '\u0001x'];

const textsOf = (length: number): readonly string[] =>
  fillers.flatMap((filler) =>
    heads.flatMap((head) => tails.map((tail) => `${head}${filler.repeat(length / filler.length)}${tail}`)),
  );

/** Short ones first: what takes cubic time never comes to the long ones. */
const texts = [500, 12_000].map(textsOf);

/** The first text that costs too much, by its length and its two ends. */
const tooSlow = ({ place, regex }: Pattern): readonly string[] => {
  const find = new RegExp(regex.source, `${regex.flags.replace(/[gy]/g, '')}g`);
  for (const ofOneLength of texts) {
    const slow = ofOneLength.find((text) => costOf(() => text.replace(find, ''), budget) > budget);
    if (slow !== undefined)
      return [`${place}: ${regex} on ${slow.length}: ${JSON.stringify([slow.slice(0, 12), slow.slice(-4)])}`];
  }
  return [];
};

it('No pattern of the questionnaire, Secretariaat, the paste tabs or the papers takes quadratic time', async () => {
  const patterns = [...sources.flatMap(literalsIn), ...(await constructed())];
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.flatMap(tooSlow)).toEqual([]);
});

it('A quadratic pattern is found out', () => {
  expect(tooSlow({ place: 'here', regex: /^\s+|\s+$/u })).not.toEqual([]);
});
