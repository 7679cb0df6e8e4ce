import { profileGroupIds } from '../../../../domain/submissions/profile.ts';

/** The positions in *Wie telt wat*: a row per library, identified by its hidden code. */
export const profileRows = { title: 0, notes: 1, header: 3, first: 4 } as const;
export const profileColumns = {
  library: 0,
  profile: 1,
  answer: 1 + profileGroupIds.length,
  code: 2 + profileGroupIds.length,
} as const;
export const profilePlaces = { first: profileRows.first, code: profileColumns.code } as const;
