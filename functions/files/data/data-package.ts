import { stringify } from 'csv-stringify/sync';
import { measureOf } from '../../../domain/measures/measures.ts';
import { isTotalId } from '../../../domain/measures/relations.ts';
import type { FigureCell, FigureId, FigureTotal } from '../../../domain/statistics/statistic.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { definitionFor } from '../../../sheets/statistic/method/definition-texts.ts';
import { cellWord, figureLabel, indicatorLabel, standingWord } from '../../../sheets/statistic/texts.ts';
import { type PublicationFile, textFile } from '../file.ts';
import { periodTitle } from '../papers/sentences.ts';
import type { PublicationView } from '../view.ts';
import * as t from './package-texts.ts';
import { inert } from './semicolon-csv.ts';

/**
 * The figures for a machine: a Frictionless data package (https://specs.frictionlessdata.io/data-package/, version 1) with
 * its tables as CSV by RFC 4180, with at most two decimals. For a person's spreadsheet there are other files.
 */
type Value = string | number | null;

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly title: string;
  readonly description: string;
}

interface Resource {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly primaryKey: string | readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

const field = (name: keyof typeof t.fieldTexts, type: Field['type']): Field => {
  const [title, description] = t.fieldTexts[name];
  return { name, type, title, description };
};

const definitionOf = (figure: FigureId): string =>
  isTotalId(figure) ? t.totalDescriptions[figure] : definitionFor(measureOf(figure));

/** A column that is a figure is described by its definition. */
const figureField = (figure: FigureId): Field => ({
  name: figure,
  type: 'number',
  title: figureLabel(figure),
  description: definitionOf(figure),
});

/** The estimate is added to the reported sum. Null when that sum is missing or withheld. */
const estimatedOf = ({ reported, estimated }: FigureTotal): Value => (reported === null ? null : estimated);

const totalsOf = ({ statistic }: PublicationView): Resource => ({
  name: 'totalen',
  title: t.resourceTitles.totals,
  primaryKey: 'measure',
  fields: [
    field('measure', 'string'),
    field('label', 'string'),
    field('reported', 'number'),
    field('n', 'integer'),
    field('partial', 'integer'),
    field('expected', 'integer'),
    field('estimated', 'number'),
    field('response_rate', 'number'),
    field('coverage_rate', 'number'),
  ],
  rows: statistic.counts.map((each) => [
    each.figure,
    figureLabel(each.figure),
    each.reported,
    each.n,
    each.partial,
    each.expected,
    estimatedOf(each),
    each.responseRate,
    each.unestimated > 0 ? null : each.coverageRate,
  ]),
});

const rates = ({ statistic }: PublicationView): Resource => ({
  name: 'verhoudingen',
  title: t.resourceTitles.rates,
  primaryKey: 'indicator',
  fields: [
    field('indicator', 'string'),
    field('label', 'string'),
    field('value', 'number'),
    field('n', 'integer'),
    field('partial', 'integer'),
    field('expected', 'integer'),
  ],
  rows: statistic.indicators.map(({ indicator, value, n, partial, expected }) => [
    indicator,
    indicatorLabel[indicator],
    value,
    n,
    partial,
    expected,
  ]),
});

const series = ({ statistic, series: { points } }: PublicationView): Resource => {
  const figures = statistic.counts.map(({ figure }) => figure);
  return {
    name: 'reeks',
    title: t.resourceTitles.series,
    primaryKey: 'quarter',
    fields: [
      field('quarter', 'string'),
      field('standing', 'string'),
      field('members', 'integer'),
      field('handed_in', 'integer'),
      ...figures.map(figureField),
    ],
    rows: points.map((point) => [
      point.quarter,
      standingWord(point.standing),
      point.members,
      point.handedIn,
      ...figures.map((figure) => point.totals.get(figure)?.reported ?? null),
    ]),
  };
};

/** The same, with n of N and what was estimated, of every quarter and every complete year: one row a figure. */
const history = ({ statistic, series: { points, years } }: PublicationView): Resource => {
  const figures = statistic.counts.map(({ figure }) => figure);
  const periods = [
    ...points.map((point) => ({ ...point, period: point.quarter })),
    ...years.map((point) => ({ ...point, period: point.year })),
  ];
  return {
    name: 'verloop',
    title: t.resourceTitles.history,
    primaryKey: ['period', 'measure'],
    fields: [
      field('period', 'string'),
      field('standing', 'string'),
      field('measure', 'string'),
      field('reported', 'number'),
      field('n', 'integer'),
      field('partial', 'integer'),
      field('expected', 'integer'),
      field('estimated', 'number'),
    ],
    rows: periods.flatMap(({ period, standing, totals }) =>
      figures.flatMap((figure): readonly (readonly Value[])[] => {
        const total = totals.get(figure);
        if (!total) return [];
        const { reported, n, partial, expected } = total;
        return [[period, standingWord(standing), figure, reported, n, partial, expected, estimatedOf(total)]];
      }),
    ),
  };
};

/** A year without four known quarters has no total: it is not known, which is no zero. */
const valueIn = (cell: FigureCell | undefined): Value => {
  if (!cell || cell.kind === 'partial') return null;
  return cell.kind === 'number' ? cell.value : cellWord(cell);
};

const libraries = ({ statistic }: PublicationView): Resource => {
  const figures = [...statistic.counts, ...statistic.fees].map(({ figure }) => figure);
  return {
    name: 'bibliotheken',
    title: t.resourceTitles.libraries,
    primaryKey: 'library',
    fields: [
      field('library', 'string'),
      field('name', 'string'),
      field('city', 'string'),
      field('province', 'string'),
      ...figures.map(figureField),
    ],
    rows: statistic.libraries.map(({ library, name, city, province, cells }) => [
      library,
      name,
      city,
      province,
      ...figures.map((figure) => valueIn(cells.get(figure))),
    ]),
  };
};

/** Two decimals say all that was counted; people open these tables too. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A text is made harmless for a spreadsheet; a number needs that at no time, also when it is below zero. */
const written = (value: Value): Value => {
  if (typeof value === 'number') return rounded(value);
  return value === null ? null : inert(value);
};

const csvOf = ({ fields, rows }: Resource): string =>
  stringify([fields.map(({ name }) => name), ...rows.map((row) => row.map(written))], {
    record_delimiter: 'windows',
  });

const describedResource = ({ name, title, fields, primaryKey }: Resource) => ({
  profile: 'tabular-data-resource',
  name,
  title,
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
  schema: { fields, primaryKey, missingValues: t.missingValues },
});

const packageOf = (view: PublicationView, level: Level, resources: readonly Resource[]) => ({
  profile: 'tabular-data-package',
  name: `ibl-statistiek-${view.statistic.period.toLowerCase()}`,
  title: t.packageTitle(view.group, periodTitle(view)),
  description: t.packageDescription,
  version: `${view.edition}.0.0`,
  ...(view.statistic.asOf !== null && { created: new Date(view.statistic.asOf).toISOString() }),
  licenses: [t.licences[level]],
  sources: [{ title: t.sourceTitle(view.group) }],
  resources: resources.map(describedResource),
});

/** The description and its tables. */
export const dataPackageFiles = (view: PublicationView, level: Level): readonly PublicationFile[] => {
  const resources = [
    totalsOf(view),
    rates(view),
    series(view),
    history(view),
    ...(level === 'board' ? [libraries(view)] : []),
  ];
  return [
    textFile('datapackage.json', 'json', `${JSON.stringify(packageOf(view, level, resources), null, 2)}\n`),
    ...resources.map((each) => textFile(`${each.name}.csv`, 'csv', csvOf(each))),
  ];
};
