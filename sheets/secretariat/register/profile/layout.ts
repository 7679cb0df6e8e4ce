import { profileGroupIds } from '../../../../domain/submissions/profile.ts';

/** Where things stand in *Wie telt wat*: a row for every library, known by the hidden code behind it. */
export const profileRows = { title: 0, notes: 1, header: 3, first: 4 } as const;
export const profileColumns = {
  library: 0,
  profile: 1,
  answer: 1 + profileGroupIds.length,
  code: 2 + profileGroupIds.length,
} as const;
export const profilePlaces = { first: profileRows.first, code: profileColumns.code } as const;
