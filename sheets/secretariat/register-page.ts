import type { Page, PageCell, PageRow } from '../grid/page.ts';
import type { Tab } from '../grid/tab.ts';
import { profileGroupIds } from '../questionnaire/profile.ts';
import { tabTitle } from '../questionnaire/quarter.ts';
import { header, label, overflowing, subtitle, text, title, word } from '../statistic/cells.ts';
import type { SecretariatFinding } from './finding.ts';
import { choiceInput } from './inputs.ts';
import type { Library } from './library.ts';
import { placed, placesIn } from './places.ts';
import { registerAnswerColumn, registerPlaces, registerRows as rows } from './register.ts';
import {
  answerHeader,
  habitTexts,
  profileSentence,
  profileTexts,
  registerHeaders,
  registerNotes,
  registerTitle,
} from './register-texts.ts';
import { secretariatTabs } from './tabs.ts';
import { linkFormula, noLink, sentenceOf } from './texts.ts';

const widths = [90, 260, 130, 130, 80, 80, 70, ...profileGroupIds.map(() => 110), 360, 20];

const linkCell = (library: Library, workbookAddress: string): PageCell =>
  library.workbookId === null
    ? word(noLink)
    : { ...label(''), formula: linkFormula(`${workbookAddress}${library.workbookId}/edit`) };

export interface RegisterView {
  readonly libraries: readonly Library[];
  readonly workbookAddress: string;
  readonly findings: readonly SecretariatFinding[];
}

const choices = Object.values(habitTexts);

const libraryRow = (view: RegisterView, library: Library, at: number): PageRow => {
  const findings = view.findings.filter(({ tab, subject }) => tab === 'register' && subject === library.id);
  return {
    at,
    cells: [
      label(library.id),
      label(library.name),
      label(library.city),
      label(library.province),
      label(tabTitle(library.from)),
      label(library.to === null ? '' : tabTitle(library.to)),
      linkCell(library, view.workbookAddress),
      ...profileGroupIds.map((group) => choiceInput(choices, habitTexts[library.profile?.[group] ?? 'counts'])),
      text(findings.length > 0 ? findings.map(sentenceOf).join(' ') : profileSentence(library.profile)),
    ],
  };
};

const byCode = (one: Library, other: Library): number => (one.id < other.id ? -1 : 1);
const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/** *Register*: the members with their dates, their workbooks, and what they count. A library keeps its row. */
export const registerPage = (view: RegisterView, tab: Tab | null): Page => {
  const libraries = [...view.libraries].sort(byCode);
  const places = placed(
    libraries.map(({ id }) => id),
    tab ? placesIn(tab, registerPlaces) : new Map(),
    registerPlaces,
  );
  const heads = [...registerHeaders, ...profileGroupIds.map((group) => profileTexts[group]), answerHeader];
  return {
    ...secretariatTabs.register,
    index: 2,
    rows: [
      { at: rows.title, cells: [title(registerTitle), ...empty(registerAnswerColumn + 1)] },
      ...registerNotes.map((note, index) => ({ at: rows.note + index, cells: [overflowing(subtitle(note))] })),
      { at: rows.header, cells: heads.map((each) => header(each, 'LEFT')) },
      ...libraries
        .map((library) => libraryRow(view, library, places.get(library.id) ?? rows.first))
        .sort((one, other) => one.at - other.at),
    ],
    columnWidths: widths,
    hiddenColumns: { from: registerAnswerColumn + 1, to: registerAnswerColumn + 1 },
    frozenRows: rows.first,
    signatureAt: { row: rows.title, column: registerAnswerColumn + 1 },
    whole: true,
  };
};
