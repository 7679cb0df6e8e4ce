import type { MeasureId } from '../measures/measures.ts';

/**
 * What a library counts, per group of measures. It decides what an empty cell means
 * (docs/domain.md, decision 3). A typed figure always takes precedence.
 */
export type CountingHabit = 'counts' | 'does-not-count' | 'does-not-do';

export type ProfileGroup =
  | 'lending'
  | 'lending-provincial'
  | 'lending-requests'
  | 'borrowing'
  | 'borrowing-provincial'
  | 'borrowing-requests'
  | 'prices';

/** In the order of the register. */
export const profileGroupIds = [
  'lending',
  'lending-provincial',
  'lending-requests',
  'borrowing',
  'borrowing-provincial',
  'borrowing-requests',
  'prices',
] as const satisfies readonly ProfileGroup[];

/** Absent = counts. */
export type Profile = Readonly<Partial<Record<ProfileGroup, CountingHabit>>>;

export const profileGroups: Readonly<Record<ProfileGroup, readonly MeasureId[]>> = {
  lending: [
    'lending_filled_loans',
    'lending_filled_copies',
    'lending_filled_national',
    'lending_filled_academic',
    'lending_filled_abroad',
  ],
  'lending-provincial': ['lending_filled_provincial'],
  'lending-requests': ['lending_requests_received', 'lending_unfilled'],
  borrowing: [
    'borrowing_received_loans',
    'borrowing_received_copies',
    'borrowing_received_national',
    'borrowing_received_academic',
    'borrowing_received_abroad',
  ],
  'borrowing-provincial': ['borrowing_received_provincial'],
  'borrowing-requests': ['borrowing_requests_submitted', 'borrowing_unfilled'],
  prices: ['b2c_fee_national_eur'],
};

const meanings = { counts: 'blank', 'does-not-count': 'unknown', 'does-not-do': 'not-applicable' } as const;

/** What an empty cell of this measure means for this library. */
export const emptyMeans = (profile: Profile, id: MeasureId): 'blank' | 'unknown' | 'not-applicable' => {
  const group = profileGroupIds.find((one) => profileGroups[one].includes(id));
  return meanings[(group && profile[group]) ?? 'counts'];
};
