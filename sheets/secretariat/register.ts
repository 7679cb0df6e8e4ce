import { type Tab, textAt } from '../grid/tab.ts';
import { type CountingHabit, type Profile, type ProfileGroup, profileGroupIds } from '../questionnaire/profile.ts';
import type { SecretariatFinding } from './finding.ts';
import { placesIn, type Rows } from './places.ts';
import { habitTexts } from './register-texts.ts';

/** Where things stand in *Register*; a library is known by its code, which everybody may see. */
export const registerRows = { title: 0, note: 1, header: 4, first: 5 } as const;
export const registerColumns = {
  name: 0,
  city: 1,
  province: 2,
  code: 3,
  membership: 4,
  link: 5,
  answer: 6,
  address: 7,
  former: 8,
  profile: 10,
  /** What a row of changes is, and what it held when it was answered. */
  hidden: 10 + profileGroupIds.length,
  shown: 11 + profileGroupIds.length,
} as const;
export const registerPlaces: Rows = { first: registerRows.first, code: registerColumns.code };

/** Until version 0.2 the code stood first, and there was nothing between the link and what a library counts. */
export const earlierColumns = { code: 0, profile: 7 } as const;
const earlierHead = 'Code';
export const isEarlierLayout = (tab: Tab): boolean =>
  textAt(tab, registerRows.header, earlierColumns.code) === earlierHead;

const columnsIn = (tab: Tab) =>
  isEarlierLayout(tab) ? { ...earlierColumns, address: null } : { ...registerColumns, code: registerColumns.code };

export const libraryRowsIn = (tab: Tab): ReadonlyMap<string, number> => {
  const { code } = columnsIn(tab);
  const isChange = (row: number): boolean => !isEarlierLayout(tab) && textAt(tab, row, registerColumns.hidden) !== '';
  return new Map([...placesIn(tab, { first: registerRows.first, code })].filter(([, row]) => !isChange(row)));
};

export interface RegisterLine {
  readonly library: string;
  /** What was read; a group of which the words were not understood is absent, and stays as it was. */
  readonly profile: Profile;
  /** What was pasted as the address of its workbook. */
  readonly address: string;
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
  const at = columnsIn(tab);
  const lines = [...libraryRowsIn(tab)].map(([library, row]) => {
    const read = profileGroupIds.flatMap((group, index): [ProfileGroup, CountingHabit][] => {
      const typed = textAt(tab, row, at.profile + index);
      const habit = habitOf(typed);
      if (!habit) findings.push({ tab: 'register', subject: library, kind: 'not-a-habit', facts: { typed } });
      return habit ? [[group, habit]] : [];
    });
    const address = at.address === null ? '' : textAt(tab, row, at.address).trim();
    return { library, profile: Object.fromEntries(read) as Profile, address };
  });
  return { lines, findings };
};

/** The profile that holds when these words are read; what counts is left out, as in a register that says nothing. */
export const profileAfter = (known: Profile | undefined, read: Profile): Profile => {
  const all = Object.entries({ ...known, ...read }) as [ProfileGroup, CountingHabit][];
  return Object.fromEntries(all.filter(([, habit]) => habit !== 'counts'));
};
