import { describe, expect, test } from 'vitest';
import type { MoreCode, RowCode } from '../../../../sheets/questionnaire/layout.ts';
import { observe, sound } from '../../../domain/rules/fixture.ts';
import { Librarian } from '../librarian.ts';

/** A folded group unfolds when a question arises in it, and not again after the librarian folds it. */

/** Whether the rows behind a *more* row are out of sight. */
const isFolded = (marja: Librarian, code: MoreCode): boolean => groupUnder(marja, code)?.collapsed === true;

const groupUnder = (marja: Librarian, code: MoreCode) => {
  const row = marja.parsed?.place.get(code) ?? -1;
  return marja.tab().collapsedRowGroups.find(({ range }) => range?.startIndex === row + 1);
};

const fold = (marja: Librarian, code: MoreCode, size: number): void => {
  const startIndex = (marja.parsed?.place.get(code) ?? -1) + 1;
  const range = { sheetId: 20261, dimension: 'ROWS', startIndex, endIndex: startIndex + size };
  marja.send([{ updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed: true }, fields: 'collapsed' } }]);
};

const sizes = { more_lending: 12, more_borrowing: 5, more_price: 2 };
const codes = Object.keys(sizes) as readonly MoreCode[];

const looked = (past: ConstructorParameters<typeof Librarian>[1] = {}): Librarian => {
  const marja = new Librarian('2026-Q1', past);
  marja.check();
  return marja;
};

describe('A folded group', () => {
  test('stays folded while nothing in it is asked', () => {
    const marja = looked();
    marja.type('lending_requests_received', 'ca. 40');
    marja.check();
    expect(codes.map((code) => isFolded(marja, code))).toEqual([true, true, true]);
  });

  test.each<readonly [string, MoreCode, readonly (readonly [RowCode, string])[]]>([
    ['an error', 'more_lending', [['lending_cancelled', 'ca. 3']]],
    ['an error in its last row', 'more_borrowing', [['borrowing_open_end', '-']]],
    ['a price', 'more_price', [['b2c_fee_academic_eur', '€ 500']]],
    ['a question', 'more_lending', [['lending_filled_to_plus', 'onbekend']]],
    ['a comparison with the quarter before', 'more_borrowing', [['borrowing_open_start', '7']]],
    ['reasons of which some are empty', 'more_lending', [['unfilled_policy', '3']]],
    [
      'reasons that do not add up, asked beside their whole',
      'more_lending',
      [
        ['lending_unfilled', '66'],
        ...(
          ['on_loan', 'not_on_shelf', 'non_circulating', 'not_held', 'not_found_as_cited', 'policy', 'other'] as const
        ).map((reason) => [`unfilled_${reason}`, '0'] as const),
      ],
    ],
  ])('is opened with %s, and no other is', (_, group, cells) => {
    const marja = looked({ previous: observe({ ...sound, borrowing_open_end: 4 }) });
    for (const [code, typed] of cells) marja.type(code, typed);
    marja.check();
    expect(codes.filter((code) => !isFolded(marja, code))).toEqual([group]);
    expect(marja.check()).toBe(0);
  });
});

describe('A group that she folds again while the question stands', () => {
  const asked = (): Librarian => {
    const marja = looked();
    marja.type('lending_cancelled', 'ca. 3');
    marja.check();
    fold(marja, 'more_lending', sizes.more_lending);
    return marja;
  };

  test('stays folded, whatever is checked after that', () => {
    const marja = asked();
    expect(marja.check()).toBe(0);
    marja.type('lending_requests_received', '580');
    marja.check();
    expect(isFolded(marja, 'more_lending')).toBe(true);
    expect(marja.check()).toBe(0);
  });

  test('is opened with the next question in it', () => {
    const marja = asked();
    marja.type('lending_open_end', '-');
    marja.check();
    expect(isFolded(marja, 'more_lending')).toBe(false);
  });

  test('is opened when the question comes back after it was answered', () => {
    const marja = asked();
    marja.type('lending_cancelled', '3');
    marja.check();
    expect(isFolded(marja, 'more_lending')).toBe(true);
    marja.type('lending_cancelled', 'ca. 3');
    marja.check();
    expect(isFolded(marja, 'more_lending')).toBe(false);
  });

  test('is opened once more by the tick, since Stand may lead there', () => {
    const marja = asked();
    marja.type('done', true);
    marja.check();
    expect(isFolded(marja, 'more_lending')).toBe(false);
    fold(marja, 'more_lending', sizes.more_lending);
    expect(marja.check()).toBe(0);
    expect(isFolded(marja, 'more_lending')).toBe(true);
  });
});

test('What the group was opened for is written in the same batch as the opening', () => {
  const marja = looked();
  marja.type('lending_cancelled', 'ca. 3');
  marja.check();
  expect(marja.shown('more_lending', 'checked')).toBe('F3 approximate lending_cancelled');
});
