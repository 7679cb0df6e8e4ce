import { describe, expect, test } from 'vitest';
import { columnPages, paperFor, rowGroups } from '../../src/page/client/print/paper.ts';

/** Scale and page breaks of a printed tab. */

describe('a table is printed as large as its paper allows', () => {
  test.each<[string, number, number, 'tall' | 'wide', number]>([
    ['a narrow one at its own size', 500, 500, 'tall', 1],
    ['one that is just as wide as the paper', 718, 500, 'tall', 1],
    ['a wider one smaller', 1436 / 1.2, 500, 'tall', 0.6],
    ['one that would be too small to read on a tall page, on a wide one', 1200, 500, 'wide', 1047 / 1200],
    ['one that is a little too long, on one page after all', 718, 1047 * 0.97 * 1.1, 'tall', 1 / 1.1],
    ['one that is much too long, on more pages', 718, 2000, 'tall', 1],
  ])('%s', (_, width, height, name, scale) => {
    const paper = paperFor(width, height);
    expect(paper.name).toBe(name);
    expect(paper.scale).toBeCloseTo(scale, 3);
  });
});

describe('columns go over as many pages as can be read, each with the frozen ones first', () => {
  test.each<[string, number, number[], number[][]]>([
    ['all on one', 100, [0], [[0, 1, 2, 3]]],
    [
      'on two',
      600,
      [0],
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
    ],
    [
      'none frozen',
      600,
      [],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['frozen ones that would leave no room scroll along on paper too', 900, [0, 1], [[0], [1], [2], [3]]],
  ])('%s', (_, width, frozen, pages) => expect(columnPages([0, 1, 2, 3], frozen, () => width)).toEqual(pages));
});

test('rows under one chart or in one merged block stay together', () => {
  const wholes = [
    { top: 2, bottom: 4 },
    { top: 4, bottom: 5 },
  ];
  expect(rowGroups([0, 1, 2, 4, 5, 6], wholes)).toEqual([[0], [1], [2, 4, 5], [6]]);
});
