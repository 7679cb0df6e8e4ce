import { stringify } from 'csv-stringify/sync';
import type { Quarter } from '../../domain/calendar/quarter.ts';
import { everyMeasure, measureOf } from '../../domain/measures/measures.ts';
import { type FigureId, totals } from '../../domain/measures/relations.ts';
import type { Counted } from '../../domain/statistics/table/table.ts';
import type { Observation } from '../../domain/submissions/observation.ts';
import type { Database } from '../store/database.ts';
import type { KbFiguresDocument } from '../store/documents.ts';
import { countedIn, storedQuarters } from '../store/submissions/counted.ts';
import { loadKbDocuments } from '../store/submissions/kb.ts';
import type { FigureKind, FigureRow } from './figure-row.ts';
import { writeNote } from './note.ts';
import { isEstimated } from './overlay.ts';

const columns = ['library', 'period', 'measure', 'value', 'source', 'estimated', 'note'] as const;

/** Line ends, and spaces at either end, need quotation marks. */
const toQuote = /[\r\n]|^\s|\s$/u;

const lines = (records: readonly (readonly string[])[]): string =>
  stringify([...records], { quoted_match: toQuote, record_delimiter: 'unix' });

type Figure = Pick<FigureRow, 'library' | 'quarter' | 'figure' | 'kind' | 'value' | 'source'> & {
  readonly estimated: boolean;
  readonly note: string;
};

const words = { unknown: 'onbekend', 'not-applicable': 'n.v.t.' } as const;

const recordOf = ({ library, quarter, figure, kind, value, source, estimated, note }: Figure): readonly string[] => [
  library,
  quarter,
  figure,
  kind === 'number' ? String(value) : words[kind],
  source,
  estimated ? 'ja' : '',
  writeNote(note),
];

const isFigure = (observation: Observation): observation is Observation & { kind: FigureKind; value: number | null } =>
  ['count', 'fee'].includes(measureOf(observation.measure).kind) &&
  ['number', 'unknown', 'not-applicable'].includes(observation.kind);

const order: ReadonlyMap<string, number> = new Map(
  [...everyMeasure.map(({ id }) => id), ...totals.map(({ id }) => id)].map((id, index) => [id, index]),
);

const inOrder = (figures: readonly Figure[]): readonly Figure[] =>
  [...figures].sort((one, other) => (order.get(one.figure) ?? 0) - (order.get(other.figure) ?? 0));

const ownFigures = ({ library, quarter, observations }: Counted): readonly Figure[] =>
  observations.filter(isFigure).map((observation) => ({
    library,
    quarter,
    figure: observation.measure,
    kind: observation.kind,
    value: observation.value,
    source: 'library',
    estimated: isEstimated(observations, observation),
    note: observation.explanation,
  }));

const kbFigures = ({ library, quarter, figures }: KbFiguresDocument): readonly Figure[] =>
  Object.entries(figures).map(([figure, given]) => ({
    library,
    quarter,
    figure: figure as FigureId,
    source: 'kb',
    ...given,
  }));

async function* quarterLines(database: Database, quarter: Quarter): AsyncGenerator<string> {
  for await (const counted of countedIn(database, quarter)) yield lines(inOrder(ownFigures(counted)).map(recordOf));
  for (const kb of await loadKbDocuments(database, { from: quarter, to: quarter }))
    yield lines(inOrder(kbFigures(kb)).map(recordOf));
}

/**
 * Yields every figure that counts, and the KB's, in the import's format, ordered by quarter, library
 * and questionnaire. An import and export elsewhere gives the same file.
 */
export async function* exportFigures(database: Database): AsyncGenerator<string> {
  yield lines([columns]);
  const [own, kb] = await Promise.all([storedQuarters(database, 'submissions'), storedQuarters(database, 'kbFigures')]);
  for (const quarter of [...new Set([...own, ...kb])].sort()) yield* quarterLines(database, quarter);
}
