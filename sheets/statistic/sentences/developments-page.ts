import { withoutPersonal } from '../../../domain/rules/personal/privacy.ts';
import type { Development } from '../../../domain/statistics/development.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { capitalised, period } from '../../dutch.ts';
import {
  blankLine,
  header,
  type Line,
  label,
  line,
  paragraph,
  section,
  subtitle,
  title,
  wholePage,
} from '../../grid/cells.ts';
import type { Page } from '../../grid/page.ts';
import { nameOf } from '../../questionnaire/figure-names.ts';
import { fitting } from '../fitting.ts';
import { libraryLabel } from '../texts.ts';
import * as t from './development-texts.ts';

const widths = [300, 720, 260];

const about = ({ figure, typed, publishable, theme }: Development): string => {
  if (figure !== null) return `${capitalised(nameOf(figure))}: ${clipped(typed)}`;
  if (theme !== 'showcase') return '';
  return publishable ? t.publishable : t.notPublishable;
};

const developmentLine = (each: Development): Line =>
  line(label(libraryLabel({ ...each, includes: [] })), label(fitting(withoutPersonal(each.text))), label(about(each)));

/** Groups entries by key, keeping their order. */
const groupsBy = (developments: readonly Development[], key: (each: Development) => string) =>
  [...new Set(developments.map(key))].map((name) => developments.filter((each) => key(each) === name));

const quarterLines = (developments: readonly Development[]): readonly Line[] => {
  const [first] = developments;
  if (!first) return [];
  return [
    blankLine,
    line(...[period(first.quarter), t.headers.text, t.headers.about].map((each) => header(each, 'LEFT'))),
    ...groupsBy(developments, ({ theme }) => theme).flatMap((each) => [
      line(section(t.themes[each[0]?.theme ?? 'developments'])),
      ...each.map(developmentLine),
    ]),
  ];
};

/** *Ontwikkelingen*: what the libraries reported, per quarter and theme, in their own words. */
export const developmentsPage = (developments: readonly Development[], sheetId: number, index: number): Page =>
  wholePage({ sheetId, title: 'Ontwikkelingen', index, frozenRows: 1 }, widths, [
    line(title(t.title)),
    ...paragraph(t.note, subtitle),
    ...paragraph(t.level, subtitle),
    ...(developments.length === 0 ? [blankLine, ...paragraph(t.none, label)] : []),
    ...groupsBy(developments, ({ quarter }) => quarter).flatMap(quarterLines),
  ]);
