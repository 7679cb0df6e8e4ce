import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EditionStatus,
  nextEdition,
  ownRevisions,
  standingIn,
} from '../../../../domain/statistics/editions/series-of-editions.ts';

/** When a new edition of a period is published, and its number and status. */

const newest = (status: EditionStatus, revisions: Record<string, number>, edition = 1) => ({
  edition,
  status,
  adopted: status === 'provisional' ? null : { on: '2026-03-03' },
  revisions,
});
const published = { 'A_2025-Q4': 1, 'B_2025-Q4': 1, 'A_2024-Q4': 3 };

describe('the next edition', () => {
  it.each([
    ['of what was never published is the first', null, published, false, { edition: 1, status: 'provisional' }],
    [
      'of what is provisional and shown replaces it',
      'provisional',
      published,
      true,
      { edition: 1, status: 'provisional' },
    ],
    ['of what is provisional and neither shown nor changed is none', 'provisional', published, false, null],
    [
      'of a provisional period that changed replaces it',
      'provisional',
      { ...published, 'A_2025-Q4': 2 },
      false,
      { edition: 1, status: 'provisional' },
    ],
    ['of what is final and unchanged is none, though it is shown', 'final', published, true, null],
    [
      'after a correction is the second, revised',
      'final',
      { ...published, 'A_2025-Q4': 2 },
      false,
      { edition: 2, status: 'revised' },
    ],
    [
      'after a late submission is the second, revised',
      'final',
      { ...published, 'C_2025-Q4': 1 },
      false,
      { edition: 2, status: 'revised' },
    ],
    ['is not made by a correction of another year', 'final', { ...published, 'A_2024-Q4': 4 }, true, null],
    ['of what is revised and shown replaces it', 'revised', published, true, { edition: 1, status: 'revised' }],
  ] as const)('%s', (_, status, now, isShown, next) => {
    expect(nextEdition('2025-Q4', status && newest(status, published), now, isShown)).toEqual(next);
  });

  it('of a year looks at its four quarters', () => {
    expect(nextEdition('2025', newest('final', published), { ...published, 'A_2025-Q2': 1 }, true)).toEqual({
      edition: 2,
      status: 'revised',
    });
    expect(nextEdition('2025', newest('final', published), { ...published, 'A_2026-Q1': 1 }, true)).toBeNull();
  });
});

it('A library’s id may look like a quarter', () => {
  expect(ownRevisions('2025-Q4', { 'X_2025-Q4_2025-Q3': 1, 'X_2025-Q4_2025-Q4': 2 })).toEqual({
    'X_2025-Q4_2025-Q4': 2,
  });
});

it.each([
  ['provisional', null, { kind: 'provisional' }],
  ['final', { on: '2026-03-03' }, { kind: 'final', adoptedOn: '2026-03-03' }],
  ['revised', { on: '2026-03-03' }, { kind: 'revised', adoptedOn: '2026-03-03' }],
] as const)('%s stands as %o %o', (status, adopted, standing) => {
  expect(standingIn(status, adopted)).toEqual(standing);
});

type Step = 'correct' | 'publish' | 'show' | 'adopt';

/** Any order of corrections, publications and adoptions of one quarter, as the flow makes them of `nextEdition`. */
describe('whatever happens', () => {
  it('what was adopted never changes, and every correction is in the newest edition once it is published', () => {
    const steps = fc.array(fc.constantFrom<Step>('correct', 'publish', 'show', 'adopt'), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (taken) => {
        const editions = new Map<number, { status: EditionStatus; revision: number }>();
        const frozen = new Map<number, number>();
        let revision = 1;
        for (const step of taken) {
          const last = editions.get(editions.size);
          if (step === 'correct') revision++;
          else if (step === 'adopt') {
            if (!last || last.status === 'final') continue;
            editions.set(editions.size, { ...last, status: 'final' });
            frozen.set(editions.size, last.revision);
          } else {
            const known = last ? newest(last.status, { 'A_2025-Q4': last.revision }, editions.size) : null;
            const next = nextEdition('2025-Q4', known, { 'A_2025-Q4': revision }, step === 'show');
            if (next) editions.set(next.edition, { status: next.status, revision });
            expect(editions.get(editions.size)?.revision).toBe(revision);
          }
        }
        for (const [edition, as] of frozen) expect(editions.get(edition)).toEqual({ status: 'final', revision: as });
        const open = [...editions.values()].slice(0, -1);
        expect(open.every(({ status }) => status === 'final')).toBe(true);
      }),
    );
  });
});
