import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { totals } from '../../../domain/measures/relations.ts';
import { countFigures } from '../../../domain/statistics/table/figures.ts';

/** The same aggregation in SQL. Kinds as in `domain/statistics/table/table.ts`, by name. */
export interface Periods {
  readonly quarters: readonly Quarter[];
  readonly earlier: readonly (readonly Quarter[])[];
}

const text = (value: string): string => `'${value}'`;
const list = (values: readonly string[]): string => `(${values.map(text).join(', ')})`;

/** One row per library, quarter and figure that is expected, totals included: what our own table holds as well. */
export const loading = (libraries: string, submissions: string, quarters: readonly Quarter[]): readonly string[] => [
  `CREATE OR REPLACE TABLE libraries AS
     SELECT row_number() OVER (ORDER BY id)::INTEGER AS number, id, province, "from", "to"
     FROM read_json(${text(libraries)}, columns = {id: 'VARCHAR', province: 'VARCHAR', "from": 'VARCHAR', "to": 'VARCHAR'})`,
  'CREATE TYPE province AS ENUM (SELECT DISTINCT province FROM libraries ORDER BY province)',
  `CREATE OR REPLACE TABLE given AS
     SELECT library, quarter, unnest(observations, recursive := true)
     FROM read_json(${text(submissions)}, format = 'newline_delimited', columns = {library: 'VARCHAR', quarter: 'VARCHAR',
       observations: 'STRUCT(measure VARCHAR, kind VARCHAR, "value" DOUBLE)[]'})
     WHERE quarter IN ${list(quarters)}`,
  ...totals.map(
    ({ id, addends }) => `INSERT INTO given
     SELECT library, quarter, ${text(id)}, CASE
         WHEN count(*) FILTER (kind = 'unknown') > 0 THEN 'unknown'
         WHEN count(*) FILTER (kind = 'blank') = ${addends.length} THEN 'blank'
         WHEN count(*) FILTER (kind = 'blank') > 0 THEN 'unknown'
         WHEN count(*) FILTER (kind = 'number') > 0 THEN 'number' ELSE 'not-applicable' END,
       coalesce(sum("value"), 0)
     FROM given WHERE measure IN ${list(addends)} GROUP BY library, quarter`,
  ),
  `CREATE OR REPLACE TABLE cells AS
     WITH asked AS (
       SELECT l.id, l.number, l.province::province AS province, q.quarter, f.figure
       FROM libraries l
       CROSS JOIN (SELECT unnest([${quarters.map(text).join(', ')}]) AS quarter) q
       CROSS JOIN (SELECT unnest([${countFigures.map(text).join(', ')}]) AS figure) f
       WHERE l."from" <= q.quarter AND (l."to" IS NULL OR q.quarter <= l."to"))
     SELECT asked.figure::ENUM(${countFigures.map(text).join(', ')}) AS figure, asked.number AS library, asked.province,
       asked.quarter::ENUM(${quarters.map(text).join(', ')}) AS quarter,
       coalesce(given.kind, 'missing')::ENUM('missing', 'number', 'unknown', 'not-applicable', 'blank') AS kind,
       given."value"
     FROM asked LEFT JOIN given ON given.library = asked.id AND given.quarter = asked.quarter
       AND given.measure = asked.figure`,
];

const known = (quarters: readonly Quarter[]): string =>
  `count(*) FILTER (quarter IN ${list(quarters)} AND kind = 'number')`;
const summed = (quarters: readonly Quarter[]): string =>
  `sum("value") FILTER (quarter IN ${list(quarters)} AND kind = 'number')`;

const outer = (periods: Periods): string => {
  const panels = periods.earlier.map((each, index) => {
    const complete = `known = ${periods.quarters.length} AND known${index} = ${each.length}`;
    return `, count(*) FILTER (${complete}) AS panel${index}, sum(reported) FILTER (${complete}) AS now${index},
      sum(reported${index}) FILTER (${complete}) AS before${index}`;
  });
  return `SELECT figure::VARCHAR AS figure, province, sum(reported) AS reported,
    count(*) FILTER (known > 0 AND known = expected) AS n,
    count(*) FILTER (known > 0 AND known < expected) AS partial,
    count(*) FILTER (applicable > 0) AS expected${panels.join('')}`;
};

/** Figure by figure over the whole and over each province: totals, n of N, partial, and the matched panels. */
export const overLong = (periods: Periods): string => {
  const { quarters, earlier } = periods;
  const befores = earlier.map(
    (each, index) => `, ${known(each)} AS known${index}, ${summed(each)} AS reported${index}`,
  );
  return `WITH per AS (
      SELECT figure, province, library, ${known(quarters)} AS known, ${summed(quarters)} AS reported,
        count(*) FILTER (quarter IN ${list(quarters)}) AS expected,
        count(*) FILTER (quarter IN ${list(quarters)} AND kind <> 'not-applicable') AS applicable${befores.join('')}
      FROM cells GROUP BY figure, province, library)
    ${outer(periods)} FROM per GROUP BY GROUPING SETS ((figure), (figure, province))
    HAVING sum(per.expected) > 0`;
};

/** The same rows laid out for this question, as ours are: a row per figure and library, a column per quarter. */
export const widening = (quarters: readonly Quarter[]): string =>
  `CREATE OR REPLACE TABLE wide AS SELECT figure, province, library${quarters
    .map(
      (quarter, index) => `,
      max(kind) FILTER (quarter = ${text(quarter)}) AS k${index}, max("value") FILTER (quarter = ${text(quarter)}) AS v${index}`,
    )
    .join('')} FROM cells GROUP BY figure, province, library ORDER BY figure, library`;

export const overWide = (periods: Periods, table: readonly Quarter[]): string => {
  const at = (quarter: Quarter): number => table.indexOf(quarter);
  const count = (quarters: readonly Quarter[], condition: (kind: string) => string): string =>
    quarters.map((quarter) => `coalesce((${condition(`k${at(quarter)}`)})::TINYINT, 0)`).join(' + ');
  const numbers = (quarters: readonly Quarter[]) => count(quarters, (kind) => `${kind} = 'number'`);
  const sums = (quarters: readonly Quarter[]): string =>
    quarters.map((each) => `CASE WHEN k${at(each)} = 'number' THEN v${at(each)} ELSE 0 END`).join(' + ');
  const befores = periods.earlier.map(
    (each, index) => `, ${numbers(each)} AS known${index}, ${sums(each)} AS reported${index}`,
  );
  return `WITH per AS (
      SELECT figure, province, ${numbers(periods.quarters)} AS known, ${sums(periods.quarters)} AS reported,
        ${count(periods.quarters, (kind) => `${kind} IS NOT NULL`)} AS expected,
        ${count(periods.quarters, (kind) => `${kind} <> 'not-applicable'`)} AS applicable${befores.join('')} FROM wide)
    ${outer(periods)} FROM per GROUP BY GROUPING SETS ((figure), (figure, province))
    HAVING sum(per.expected) > 0`;
};
