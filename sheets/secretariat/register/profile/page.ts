import type { Library } from '../../../../domain/libraries/library.ts';
import { profileGroupIds } from '../../../../domain/submissions/profile.ts';
import { header, label, overflowing, subtitle, text, title } from '../../../grid/cells.ts';
import type { Page, PageCell, PageRow } from '../../../grid/page.ts';
import type { Tab } from '../../../grid/tab.ts';
import type { SecretariatFinding } from '../../finding.ts';
import { choiceInput } from '../../inputs.ts';
import { placed, placesIn } from '../../places.ts';
import { secretariatTabs } from '../../tabs.ts';
import { sentenceOf } from '../../texts.ts';
import { profileColumns as columns, profilePlaces, profileRows as rows } from './layout.ts';
import * as t from './texts.ts';

const widths = [150, ...profileGroupIds.map(() => 112), 376, 20];

interface ProfilesView {
  readonly libraries: readonly Library[];
  readonly findings: readonly SecretariatFinding[];
}

const choices = Object.values(t.habitTexts);

const answerTo = ({ findings }: ProfilesView, { id, profile }: Library): string => {
  const own = findings.filter(({ tab, subject }) => tab === 'profiles' && subject === id);
  return own.length > 0 ? own.map(sentenceOf).join(' ') : t.profileSentence(profile);
};

const libraryRow = (view: ProfilesView, library: Library, at: number, fresh: boolean): PageRow => ({
  at,
  ...(fresh && { fresh }),
  cells: [
    label(library.city),
    ...profileGroupIds.map((group) => choiceInput(choices, t.habitTexts[library.profile?.[group] ?? 'counts'])),
    text(answerTo(view, library)),
    { value: library.id },
  ],
});

const byCity = (one: Library, other: Library): number =>
  one.city.localeCompare(other.city, 'nl') || (one.id < other.id ? -1 : 1);
const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/**
 * *Wie telt wat*. `tab` is the present tab, so that every library keeps its row; null = not built
 * yet.
 */
export const profilesPage = (view: ProfilesView, tab: Tab | null): Page => {
  const libraries = [...view.libraries].sort(byCity);
  const present = tab ? placesIn(tab, profilePlaces) : new Map<string, number>();
  const places = placed(
    libraries.map(({ id }) => id),
    present,
    profilePlaces,
  );
  return {
    ...secretariatTabs.profiles,
    index: 8,
    rows: [
      { at: rows.title, cells: [title(t.profileTitle), ...empty(columns.code)] },
      ...t.profileNotes.map((note, index) => ({ at: rows.notes + index, cells: [overflowing(subtitle(note))] })),
      {
        at: rows.header,
        cells: [
          t.profileHeads.library,
          ...profileGroupIds.map((group) => t.profileTexts[group]),
          t.profileHeads.answer,
        ].map((each) => header(each, 'LEFT')),
      },
      ...libraries
        .map((library) => libraryRow(view, library, places.get(library.id) ?? rows.first, !present.has(library.id)))
        .sort((one, other) => one.at - other.at),
    ],
    columnWidths: widths,
    hiddenColumns: { from: columns.code, to: columns.code },
    frozenRows: rows.first,
    frozenColumns: 1,
    signatureAt: { row: rows.title, column: columns.code },
    whole: true,
  };
};
