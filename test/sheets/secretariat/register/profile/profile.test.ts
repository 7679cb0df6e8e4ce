import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../../domain/libraries/library.ts';
import { paintRequests } from '../../../../../sheets/grid/paint.ts';
import { profileColumns, profilePlaces } from '../../../../../sheets/secretariat/register/profile/layout.ts';
import { profilesPage } from '../../../../../sheets/secretariat/register/profile/page.ts';
import { parseProfiles, profileAfter } from '../../../../../sheets/secretariat/register/profile/parse.ts';
import { typedIn, writtenTab } from '../../../written-tab.ts';

/** The table *Wie telt wat*. */

const library = (id: string, city: string, more: Partial<Library> = {}): Library => ({
  id,
  name: `Bibliotheek ${city}`,
  city,
  province: 'Gelderland',
  from: '2015-Q1',
  to: null,
  workbookId: null,
  ...more,
});
const libraries = [library('B', 'Breda'), library('A', 'Arnhem', { profile: { prices: 'does-not-do' } })];
const pageOf = (given: readonly Library[], tab: ReturnType<typeof writtenTab> | null) =>
  profilesPage({ libraries: given, findings: tab ? parseProfiles(tab).findings : [] }, tab);
const built = writtenTab(pageOf(libraries, null));
const { first } = profilePlaces;
const answers = (tab: ReturnType<typeof writtenTab>) =>
  pageOf(libraries, tab).rows.flatMap(({ at, cells }) => (at >= first ? [cells[profileColumns.answer]?.value] : []));

describe('Wie telt wat', () => {
  it('has a row for every library, by its place, with what holds beside it', () => {
    expect(built.rows.slice(first).map((cells) => cells[profileColumns.library]?.shown)).toEqual(['Arnhem', 'Breda']);
    expect(answers(built)).toEqual(['✓ Leeg = n.v.t. bij prijs voor de klant.', '✓ Telt alles.']);
  });

  it('painted again writes nothing', () => {
    expect(paintRequests(built, pageOf(libraries, built), 'us')).toEqual([]);
  });

  it.each([
    ['telt dit niet', { lending: 'does-not-count' }],
    ['  Doet  dit NIET ', { lending: 'does-not-do' }],
    ['telt dit', {}],
    ['', {}],
  ] as const)('reads %j', (typed, profile) => {
    const [line] = parseProfiles(typedIn(built, [[first + 1, profileColumns.profile, typed]])).lines.slice(1);
    expect(profileAfter(undefined, line?.profile ?? {})).toEqual(profile);
  });

  it('asks about other words, and leaves what holds as it was', () => {
    const typed = typedIn(built, [[first, profileColumns.profile + 6, 'soms']]);
    const { lines, findings } = parseProfiles(typed);
    expect(findings).toEqual([{ tab: 'profiles', subject: 'A', kind: 'not-a-habit', facts: { typed: 'soms' } }]);
    expect(profileAfter({ prices: 'does-not-do' }, lines[0]?.profile ?? {})).toEqual({ prices: 'does-not-do' });
    expect(answers(typed)[0]).toMatch(/^Aanpassen: hier staat ‘soms’\./u);
  });

  it('gives a new library a row under the others, which starts as one that counts everything', () => {
    const page = pageOf([...libraries, library('AA', 'Almere')], built);
    const written = paintRequests(built, page, 'us').filter(
      ({ updateCells }) => updateCells?.fields === 'userEnteredValue,note' && updateCells.start?.rowIndex === first + 2,
    );
    expect(page.rows.find(({ cells }) => cells[profileColumns.code]?.value === 'AA')?.at).toBe(first + 2);
    expect(JSON.stringify(written).match(/telt dit"/gu)).toHaveLength(7);
  });
});
