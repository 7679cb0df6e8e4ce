import { type Tab, textAt } from '../grid/tab.ts';
import { type CountingHabit, type Profile, type ProfileGroup, profileGroupIds } from '../questionnaire/profile.ts';
import type { SecretariatFinding } from './finding.ts';
import { placesIn } from './places.ts';
import { habitTexts } from './register-texts.ts';

/** Where things stand in *Register*; a library is known by its code, which everybody may see. */
export const registerRows = { title: 0, note: 1, header: 4, first: 5 } as const;
export const registerColumns = { code: 0, name: 1, city: 2, province: 3, from: 4, to: 5, link: 6, profile: 7 } as const;
export const registerAnswerColumn = registerColumns.profile + profileGroupIds.length;
export const registerPlaces = { first: registerRows.first, code: registerColumns.code } as const;

export interface RegisterLine {
  readonly library: string;
  /** What was read; a group of which the words were not understood is absent, and stays as it was. */
  readonly profile: Profile;
}

const habits = Object.entries(habitTexts) as [CountingHabit, string][];

/** Empty = counts; undefined = not one of the three. */
const habitOf = (typed: string): CountingHabit | undefined => {
  const words = typed.trim().toLowerCase().replace(/\s+/gu, ' ');
  return words === '' ? 'counts' : habits.find(([, text]) => text === words)?.[0];
};

export const parseRegister = (
  tab: Tab,
): { readonly lines: readonly RegisterLine[]; readonly findings: readonly SecretariatFinding[] } => {
  const findings: SecretariatFinding[] = [];
  const lines = [...placesIn(tab, registerPlaces)].map(([library, row]) => {
    const read = profileGroupIds.flatMap((group, index): [ProfileGroup, CountingHabit][] => {
      const typed = textAt(tab, row, registerColumns.profile + index);
      const habit = habitOf(typed);
      if (!habit) findings.push({ tab: 'register', subject: library, kind: 'not-a-habit', facts: { typed } });
      return habit ? [[group, habit]] : [];
    });
    return { library, profile: Object.fromEntries(read) as Profile };
  });
  return { lines, findings };
};

/** The profile that holds when these words are read; what counts is left out, as in a register that says nothing. */
export const profileAfter = (known: Profile | undefined, read: Profile): Profile => {
  const all = Object.entries({ ...known, ...read }) as [ProfileGroup, CountingHabit][];
  return Object.fromEntries(all.filter(([, habit]) => habit !== 'counts'));
};
