import {
  type CountingHabit,
  type Profile,
  type ProfileGroup,
  profileGroupIds,
} from '../../../../domain/submissions/profile.ts';
import { type Tab, textAt } from '../../../grid/tab.ts';
import type { SecretariatFinding } from '../../finding.ts';
import { placesIn } from '../../places.ts';
import { profileColumns, profilePlaces } from './layout.ts';
import { habitTexts } from './texts.ts';

export interface ProfileLine {
  readonly library: string;
  /** The habits that were read. A group with unrecognised words is absent and keeps its habit. */
  readonly profile: Profile;
}

const habits = Object.entries(habitTexts) as [CountingHabit, string][];

/** Empty = counts; undefined = not one of the three. */
const habitOf = (typed: string): CountingHabit | undefined => {
  const words = typed.trim().toLowerCase().replace(/\s+/gu, ' ');
  return words === '' ? 'counts' : habits.find(([, text]) => text === words)?.[0];
};

/** Reads every library's habits, with a finding for each group that is not understood. */
export const parseProfiles = (
  tab: Tab,
): { readonly lines: readonly ProfileLine[]; readonly findings: readonly SecretariatFinding[] } => {
  const findings: SecretariatFinding[] = [];
  const lines = [...placesIn(tab, profilePlaces)].map(([library, row]) => {
    const read = profileGroupIds.flatMap((group, index): [ProfileGroup, CountingHabit][] => {
      const typed = textAt(tab, row, profileColumns.profile + index);
      const habit = habitOf(typed);
      if (!habit) findings.push({ tab: 'profiles', subject: library, kind: 'not-a-habit', facts: { typed } });
      return habit ? [[group, habit]] : [];
    });
    return { library, profile: Object.fromEntries(read) as Profile };
  });
  return { lines, findings };
};

/** The profile after reading these words. `counts` is left out, as it is the default. */
export const profileAfter = (known: Profile | undefined, read: Profile): Profile => {
  const all = Object.entries({ ...known, ...read }) as [ProfileGroup, CountingHabit][];
  return Object.fromEntries(all.filter(([, habit]) => habit !== 'counts'));
};
