import { type Measure, measures, unaskedMeasures } from '../../../domain/measures/measures.ts';
import type { QuarterStatistic, UsedRevision, YearStatistic } from '../../../domain/statistics/statistic.ts';
import { capitalised } from '../../dutch.ts';
import {
  blankLine,
  header,
  headerLine,
  type Line,
  label,
  line,
  overflowing,
  paragraph,
  section,
  subtitle,
  text,
  title,
  wholePage,
  word,
} from '../../grid/cells.ts';
import type { Page } from '../../grid/page.ts';
import { wordsFor } from '../../questionnaire/measure-words.ts';
import { tabTitle } from '../../questionnaire/quarter-tab.ts';
import { definitionFor } from './definition-texts.ts';
import * as t from './texts.ts';

/** The quarters used: the quarter, the year before it and the year that it is in. At most nine. */
const quarterColumns = 12;
const widths = [300, ...Array.from({ length: quarterColumns }, () => 90)];

type Statistics = readonly (QuarterStatistic | YearStatistic)[];

/** The unasked measures that at least one library gave. */
const unaskedIn = (statistics: Statistics): readonly Measure[] => {
  const given = new Set(statistics.flatMap(({ counts }) => counts.map(({ figure }) => figure)));
  return unaskedMeasures.filter(({ id }) => given.has(id));
};

/** Every measure that is shown. */
export const definedIn = (statistics: Statistics): readonly Measure[] => [
  ...measures.filter(({ kind }) => kind === 'count' || kind === 'fee'),
  ...unaskedIn(statistics),
];

export const methodSectionsOf = (statistics: Statistics): readonly t.MethodSection[] =>
  unaskedIn(statistics).length === 0 ? t.methodSections : [...t.methodSections, t.unaskedSection];

/** The definition of every figure. */
const definitionLines = (statistics: Statistics): readonly Line[] => [
  blankLine,
  line(section(t.definitionsHeading)),
  ...definedIn(statistics).map((measure) =>
    line(text(capitalised(wordsFor(measure.id).name)), overflowing(text(definitionFor(measure)))),
  ),
];

/** What each version of the method changed, up to the newest version used. */
const versionLines = (statistics: Statistics): readonly Line[] => {
  const newest = Math.max(...statistics.map(({ methodVersion }) => methodVersion));
  return [
    blankLine,
    line(section(t.changesHeading)),
    ...t.methodChanges.filter(({ version }) => version <= newest).flatMap((each) => paragraph(t.changeOf(each), text)),
  ];
};

/** A longer list is not read; then the number of submissions suffices. */
const librariesMax = 60;

/** The revision of every submission used. The same revisions give the same statistic. */
const revisionLines = (statistics: Statistics): readonly Line[] => {
  const used = new Map<string, UsedRevision>();
  for (const { revisions } of statistics)
    for (const each of revisions) used.set(`${each.library} ${each.quarter}`, each);
  const quarters = [...new Set([...used.values()].map(({ quarter }) => quarter))].sort();
  const libraries = [...new Set([...used.values()].map(({ library }) => library))].sort();
  if (libraries.length === 0 || libraries.length > librariesMax) return [];
  return [
    blankLine,
    line(section(t.revisionsHeading)),
    ...paragraph(t.revisionsNote, text),
    headerLine([header(t.revisionsLibrary, 'LEFT'), ...quarters.map((quarter) => header(tabTitle(quarter)))], 24),
    ...libraries.map((library) =>
      line(
        label(library),
        ...quarters.map((quarter) => word(String(used.get(`${library} ${quarter}`)?.revision ?? '–'))),
      ),
    ),
  ];
};

/** *Methode*: what the figures mean and how to recompute them. */
export const methodPage = (statistics: Statistics, sheetId: number, index: number): Page =>
  wholePage({ sheetId, title: 'Methode', index, frozenRows: 1 }, widths, [
    line(title(t.methodTitle)),
    ...paragraph(t.methodIntroduction, subtitle),
    ...paragraph(t.versionsOf(statistics), subtitle),
    ...paragraph(t.restoredNote, subtitle),
    ...methodSectionsOf(statistics).flatMap(({ heading, paragraphs }) => [
      blankLine,
      line(section(heading)),
      ...paragraphs.flatMap((each) => paragraph(each, text)),
    ]),
    ...definitionLines(statistics),
    ...versionLines(statistics),
    ...revisionLines(statistics),
  ]);
