import { isQuarter, type Quarter } from '../../domain/calendar/quarter.ts';
import { isMeasureId, measureOf } from '../../domain/measures/measures.ts';
import { type FigureId, isTotalId, totalOf } from '../../domain/measures/relations.ts';
import { nothingOf } from '../../sheets/questionnaire/read/count.ts';
import { feeMax } from '../../sheets/questionnaire/read/fee.ts';
import { notKept } from '../../sheets/questionnaire/read/kept.ts';
import type { CsvReader, Line } from './csv-table.ts';
import { readNote } from './note.ts';

export type FigureKind = 'number' | 'unknown' | 'not-applicable';

/** A line of the import: a figure, its source, and the explanation. */
export interface FigureRow {
  readonly line: number;
  readonly library: string;
  readonly quarter: Quarter;
  readonly figure: FigureId;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly typed: string;
  readonly source: 'library' | 'kb';
  /** Undefined = the file has no such column. */
  readonly estimated: boolean | undefined;
  readonly note: string | undefined;
}

type Parsed<Value> = { readonly value: Value } | { readonly fault: string };

const quoted = (text: string): string => `'${text}'`;

const readLibrary = (id: string, isLibrary: (id: string) => boolean): Parsed<string> => {
  if (isLibrary(id)) return { value: id };
  return { fault: id === '' ? 'no library' : `unknown library ${quoted(id)}` };
};

const readPeriod = (text: string): Parsed<Quarter> =>
  isQuarter(text) ? { value: text } : { fault: `${quoted(text)} is not a quarter; write it as 2026-Q1` };

/** Refuses a computed total from a library; the KB may have counted only the total. */
const readFigure = (text: string, source: FigureRow['source']): Parsed<FigureId> => {
  if (isTotalId(text)) {
    if (source === 'kb') return { value: text };
    return { fault: `${quoted(text)} is computed; give ${totalOf(text).addends.join(' and ')}` };
  }
  if (!isMeasureId(text)) return { fault: `unknown measure ${quoted(text)}` };
  const { kind } = measureOf(text);
  return kind === 'count' || kind === 'fee'
    ? { value: text }
    : { fault: `${quoted(text)} is asked in words; only figures can be imported` };
};

interface Value {
  readonly kind: FigureKind;
  readonly value: number | null;
}

/** Codes of other surveys that look like numbers, and our words for them. */
const codes: Readonly<Record<string, string>> = { '-1': 'onbekend', '-3': 'n.v.t.' };

const readCount = (text: string): Parsed<Value> => {
  if (/^\d{1,15}$/u.test(text)) return { value: { kind: 'number', value: Number(text) } };
  if (/^\d+$/u.test(text)) return { fault: `${quoted(text)} has more digits than a figure can have` };
  const code = codes[text];
  const meant = code ? `; is ${code} meant?` : '; write digits only, onbekend or n.v.t.';
  return { fault: `${quoted(text)} is not a whole number${meant}` };
};

const readFee = (text: string): Parsed<Value> => {
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/u.test(text)) {
    return { fault: `${quoted(text)} is not an amount in euros; write 5 or 5.50, onbekend or n.v.t.` };
  }
  const value = Number(text.replace(',', '.'));
  return value > feeMax
    ? { fault: `${quoted(text)} is more than ${feeMax} euros` }
    : { value: { kind: 'number', value } };
};

const readValue = (text: string, figure: FigureId): Parsed<Value> => {
  const nothing = nothingOf(text)?.kind;
  if (nothing === 'blank') return { fault: 'no value; leave the line out, or write onbekend or n.v.t.' };
  if (nothing === 'unknown' || nothing === 'not-applicable') return { value: { kind: nothing, value: null } };
  return !isTotalId(figure) && measureOf(figure).kind === 'fee' ? readFee(text) : readCount(text);
};

const readSource = (text: string): Parsed<FigureRow['source']> => {
  if (text === '' || text === 'library') return { value: 'library' };
  return text === 'kb' ? { value: 'kb' } : { fault: `unknown source ${quoted(text)}; library or kb` };
};

const yes = ['ja', 'yes', 'true', '1'];
const no = ['', 'nee', 'no', 'false', '0'];

const readEstimated = (text: string): Parsed<boolean> => {
  const word = text.toLowerCase();
  if (yes.includes(word)) return { value: true };
  return no.includes(word) ? { value: false } : { fault: `estimated is ja or nee, not ${quoted(text)}` };
};

/** Refuses an explanation that is too long, instead of cutting it. */
const readExplanation = (raw: string | undefined): Parsed<string | undefined> => {
  if (raw === undefined) return { value: undefined };
  const note = readNote(raw);
  const long = notKept(note);
  return long
    ? { fault: `a note of ${long.length} characters; of this one ${long.kept} can be kept` }
    : { value: note };
};

/** The faults of all outcomes. */
const faultsOf = (outcomes: readonly Parsed<unknown>[]): readonly string[] =>
  outcomes.flatMap((outcome) => ('fault' in outcome ? [outcome.fault] : []));

/** The value of an outcome that is known to be no fault. */
const certain = <Value>(outcome: Parsed<Value>): Value => {
  if ('value' in outcome) return outcome.value;
  throw new Error(`certain(): ${outcome.fault}`);
};

const readLine = (line: Line, isLibrary: (id: string) => boolean): FigureRow | readonly string[] => {
  const library = readLibrary(line.text('library'), isLibrary);
  const quarter = readPeriod(line.text('period'));
  const source = readSource(line.text('source').toLowerCase());
  const figure = readFigure(line.text('measure'), 'value' in source ? source.value : 'library');
  const value: Parsed<Value> = 'value' in figure ? readValue(line.text('value'), figure.value) : figure;
  const estimated = readEstimated(line.text('estimated'));
  const note = readExplanation(line.raw('note'));
  const faults = faultsOf([library, quarter, figure, ...('value' in figure ? [value] : []), source, estimated, note]);
  if (faults.length > 0) return faults;
  return {
    line: line.line,
    library: certain(library),
    quarter: certain(quarter),
    figure: certain(figure),
    ...certain(value),
    typed: line.text('value'),
    source: certain(source),
    estimated: line.raw('estimated') === undefined ? undefined : certain(estimated),
    note: certain(note),
  };
};

/** Reads files of figures; each library must be registered. */
export const figureReader = (isLibrary: (id: string) => boolean): CsvReader<FigureRow> => ({
  columns: { required: ['library', 'period', 'measure', 'value'], optional: ['source', 'estimated', 'note'] },
  read: (line) => readLine(line, isLibrary),
  subjectOf: (line) =>
    ['library', 'period', 'measure'].map((column) => line.text(column)).join(' ') +
    (line.text('source').toLowerCase() === 'kb' ? ' (kb)' : ''),
});
