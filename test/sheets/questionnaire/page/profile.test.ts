import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../../domain/measures/measures.ts';
import { emptyMeans, type Profile, profileGroups } from '../../../../domain/submissions/profile.ts';
import { sound } from '../../../domain/rules/fixture.ts';
import { Librarian } from '../librarian.ts';

/** A library's profile decides the meaning of its empty cells. */

const noProvince: Profile = { 'lending-provincial': 'does-not-count', 'borrowing-provincial': 'does-not-count' };
const noBorrowing: Profile = {
  borrowing: 'does-not-do',
  'borrowing-provincial': 'does-not-do',
  'borrowing-requests': 'does-not-do',
};

describe('The profile of a library', () => {
  test('names every required number once', () => {
    const ids = Object.values(profileGroups).flat();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => measureOf(id).required && measureOf(id).kind !== 'text')).toBe(true);
    expect(ids).toHaveLength(17);
  });

  test('decides what an empty cell means', () => {
    expect(emptyMeans({}, 'lending_filled_provincial')).toBe('blank');
    expect(emptyMeans(noProvince, 'lending_filled_provincial')).toBe('unknown');
    expect(emptyMeans(noProvince, 'lending_filled_national')).toBe('blank');
    expect(emptyMeans(noBorrowing, 'borrowing_unfilled')).toBe('not-applicable');
  });

  test('lets a library hand in without what it does not do, in grey and without a question', () => {
    const deventer = new Librarian('2026-Q1', {}, noBorrowing);
    for (const [code, value] of Object.entries(sound)) {
      if (!code.startsWith('borrowing_')) deventer.type(code as keyof typeof sound, String(value));
    }
    deventer.type('done', true);
    deventer.check();
    expect(deventer.submission?.state).toBe('submitted');
    expect(deventer.shown('borrowing_unfilled')).toBe(
      'Mag leeg blijven: uw bibliotheek doet dit niet. Wij lezen het als n.v.t.',
    );
    expect(deventer.check()).toBe(0);
  });

  test('gives way to a figure that is typed anyway', () => {
    const library = new Librarian('2026-Q1', {}, noProvince);
    library.type('lending_filled_provincial', '101');
    library.check();
    expect(library.shown('lending_filled_provincial')).toBe('✓');
    expect(library.shown('borrowing_received_provincial')).toBe(
      'Mag leeg blijven: uw bibliotheek telt dit niet. Wij lezen het als onbekend.',
    );
  });
});
