import { numberOf, type Quarter } from '../calendar/quarter.ts';
import { definitions } from './definitions.ts';
import { unaskedCatalogue } from './unasked.ts';

/** The five headings of the form, in their order. */
export type Part = 'lending' | 'borrowing' | 'price' | 'words' | 'about';
export type MeasureKind = 'count' | 'fee' | 'text' | 'choice';

/**
 * The catalogue: one row per measure, in the order of the form. The codes are those of
 * docs/domain.md, 3 (`is_estimated` is asked once per side). `need`: `required` = a value or
 * `onbekend` is needed to hand in; `folded` = optional and folded away.
 */
const catalogue = [
  { id: 'lending_requests_received', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'required' },
  { id: 'lending_filled_loans', part: 'lending', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'lending_filled_copies', part: 'lending', kind: 'count', unit: 'stuks', need: 'required' },
  { id: 'lending_filled_provincial', part: 'lending', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'lending_filled_national', part: 'lending', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'lending_filled_academic', part: 'lending', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'lending_filled_abroad', part: 'lending', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'lending_unfilled', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'required' },
  { id: 'lending_filled_to_plus', part: 'lending', kind: 'count', unit: 'exemplaren', need: 'folded' },
  { id: 'unfilled_on_loan', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'unfilled_not_on_shelf', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'unfilled_non_circulating', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'unfilled_not_held', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'unfilled_not_found_as_cited', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'unfilled_policy', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'unfilled_other', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'lending_cancelled', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'lending_open_start', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'lending_open_end', part: 'lending', kind: 'count', unit: 'verzoeken', need: 'folded' },
  { id: 'borrowing_requests_submitted', part: 'borrowing', kind: 'count', unit: 'aanvragen', need: 'required' },
  { id: 'borrowing_received_loans', part: 'borrowing', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'borrowing_received_copies', part: 'borrowing', kind: 'count', unit: 'stuks', need: 'required' },
  { id: 'borrowing_received_provincial', part: 'borrowing', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'borrowing_received_national', part: 'borrowing', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'borrowing_received_academic', part: 'borrowing', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'borrowing_received_abroad', part: 'borrowing', kind: 'count', unit: 'exemplaren', need: 'required' },
  { id: 'borrowing_unfilled', part: 'borrowing', kind: 'count', unit: 'aanvragen', need: 'required' },
  { id: 'borrowing_received_from_plus', part: 'borrowing', kind: 'count', unit: 'exemplaren', need: 'folded' },
  { id: 'borrowing_requests_mediated', part: 'borrowing', kind: 'count', unit: 'aanvragen', need: 'folded' },
  { id: 'borrowing_cancelled', part: 'borrowing', kind: 'count', unit: 'aanvragen', need: 'folded' },
  { id: 'borrowing_open_start', part: 'borrowing', kind: 'count', unit: 'aanvragen', need: 'folded' },
  { id: 'borrowing_open_end', part: 'borrowing', kind: 'count', unit: 'aanvragen', need: 'folded' },
  { id: 'b2c_fee_national_eur', part: 'price', kind: 'fee', unit: 'euro', need: 'required' },
  { id: 'b2c_fee_provincial_eur', part: 'price', kind: 'fee', unit: 'euro', need: 'folded', onlyIn: [1] },
  { id: 'b2c_fee_academic_eur', part: 'price', kind: 'fee', unit: 'euro', need: 'folded', onlyIn: [1] },
  { id: 'developments', part: 'words', kind: 'text', unit: '', need: 'optional' },
  { id: 'bottlenecks', part: 'words', kind: 'text', unit: '', need: 'optional' },
  { id: 'showcase', part: 'words', kind: 'text', unit: '', need: 'optional' },
  { id: 'showcase_publishable', part: 'words', kind: 'choice', unit: '', need: 'optional', choices: 'yesNo' },
  { id: 'source_system', part: 'about', kind: 'choice', unit: '', need: 'required', choices: 'sources' },
  { id: 'is_estimated_lending', part: 'about', kind: 'choice', unit: '', need: 'required', choices: 'yesNo' },
  { id: 'is_estimated_borrowing', part: 'about', kind: 'choice', unit: '', need: 'required', choices: 'yesNo' },
  { id: 'submitted_by_role', part: 'about', kind: 'text', unit: '', need: 'required' },
  { id: 'remarks', part: 'about', kind: 'text', unit: '', need: 'optional' },
] as const;

type AskedId = (typeof catalogue)[number]['id'];
type UnaskedId = (typeof unaskedCatalogue)[number]['id'];
export type MeasureId = AskedId | UnaskedId;

/** Typed as a full record, so that a measure without a definition does not compile. */
const definitionOf: Readonly<Record<MeasureId, { readonly definition: string; readonly source: string }>> = definitions;

export interface Measure {
  readonly id: MeasureId;
  readonly part: Part;
  readonly kind: MeasureKind;
  /** What is counted, in Dutch; '' for words and choices. */
  readonly unit: string;
  readonly required: boolean;
  readonly folded: boolean;
  readonly choices?: readonly string[];
  /** A text that gets one wide cell, four lines high. */
  readonly wide: boolean;
  /** The first and last quarter in which the measure is asked; absent = always. */
  readonly from?: Quarter;
  readonly to?: Quarter;
  readonly onlyIn?: readonly (1 | 2 | 3 | 4)[];
  /**
   * What counts and what does not, in the profession's terms, and its numbered sources in
   * docs/domain.md, 7.
   */
  readonly definition: string;
  readonly source: string;
}

interface CatalogueRow {
  readonly id: AskedId;
  readonly part: Part;
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly need: 'required' | 'optional' | 'folded';
  readonly choices?: keyof typeof choiceLists;
  readonly from?: Quarter;
  readonly to?: Quarter;
  readonly onlyIn?: readonly (1 | 2 | 3 | 4)[];
}

const choiceLists = {
  yesNo: ['ja', 'nee'],
  sources: ['KB-overzicht (IBL-V)', 'Wise', 'WorldShare ILL', 'meer dan één systeem', 'zelf geteld', 'anders'],
} as const;

const wideTexts: readonly MeasureId[] = ['developments', 'bottlenecks', 'showcase', 'remarks'];

const completed = ({ need, choices, ...row }: CatalogueRow): Measure => ({
  ...row,
  ...definitionOf[row.id],
  ...(choices && { choices: choiceLists[choices] }),
  required: need === 'required',
  folded: need === 'folded',
  wide: wideTexts.includes(row.id),
});

/** The measures that the form asks, in its order. */
export const measures: readonly Measure[] = catalogue.map(completed);

/** Measures that no form asks but an import may bring (`unasked.ts`), in their order. */
export const unaskedMeasures: readonly Measure[] = unaskedCatalogue.map((row) => ({
  ...row,
  ...definitionOf[row.id],
  kind: 'count',
  required: false,
  folded: false,
  wide: false,
}));

/** All measures, asked or not, in display order. */
export const everyMeasure: readonly Measure[] = [...measures, ...unaskedMeasures];

const byId = new Map<string, Measure>(everyMeasure.map((measure) => [measure.id, measure]));
const unasked: ReadonlySet<string> = new Set(unaskedMeasures.map(({ id }) => id));

export const isMeasureId = (code: string): code is MeasureId => byId.has(code);

/** Whether a code is that of a measure that no form asks. */
export const isUnasked = (code: string): boolean => unasked.has(code);

/**
 * A measure by its id.
 * @throws an Error when the catalogue does not have it.
 */
export const measureOf = (id: MeasureId): Measure => {
  const measure = byId.get(id);
  if (!measure) throw new Error(`measureOf(): no measure ${id}`);
  return measure;
};

/**
 * Whether a measure can have a figure in a quarter: the form asks it then, or it is an unasked
 * measure of that quarter.
 */
export const belongsTo = (measure: Measure, quarter: Quarter): boolean =>
  (measure.from === undefined || measure.from <= quarter) &&
  (measure.to === undefined || quarter <= measure.to) &&
  (measure.onlyIn === undefined || measure.onlyIn.some((number) => number === numberOf(quarter)));

/** The measures of a quarter, in the order of the form. */
export const measuresIn = (quarter: Quarter, all: readonly Measure[] = measures): readonly Measure[] =>
  all.filter((measure) => belongsTo(measure, quarter));
