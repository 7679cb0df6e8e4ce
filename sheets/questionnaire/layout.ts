import type { Quarter } from '../../domain/calendar/quarter.ts';
import { type Measure, type MeasureId, measureOf, measuresIn, type Part } from '../../domain/measures/measures.ts';
import type { TotalId } from '../../domain/measures/relations.ts';

/** Incremented when rows or columns move. The codes of a tab say which layout it was built with. */
export const layoutVersion = 2;

/**
 * Zero-based columns of a new tab. The last four are hidden. `code` identifies a row wherever it is
 * moved; `checked` and `checkedExplanation` hold what the row's two inputs held at the last check.
 */
export const columns = {
  label: 0,
  lastYear: 1,
  previous: 2,
  input: 3,
  verdict: 4,
  explanation: 5,
  code: 6,
  checked: 7,
  sentence: 8,
  checkedExplanation: 9,
} as const;

export type ColumnRole = keyof typeof columns;

/**
 * In pixels; the visible columns are 1,000 wide. The input fits a role in words, the earlier
 * quarters a number of six digits.
 */
export const columnWidths: readonly number[] = [244, 62, 62, 112, 322, 198, 100, 100, 100, 100];

/** Codes of the rows at the top, which stay in view. */
export const topRows = ['title', 'standing', 'done', 'header'] as const;
export type TopCode = (typeof topRows)[number];
export type HeadingCode = `part_${Part}`;
export type MoreCode = 'more_lending' | 'more_borrowing' | 'more_price';
export type SubheadingCode = 'reasons_unfilled';

/** What the hidden column *code* of a row holds. */
export type RowCode = MeasureId | TotalId | TopCode | HeadingCode | MoreCode | SubheadingCode;

export type LayoutRow =
  | { readonly kind: 'top'; readonly code: TopCode }
  | { readonly kind: 'heading'; readonly code: HeadingCode }
  | { readonly kind: 'more'; readonly code: MoreCode }
  | { readonly kind: 'subheading'; readonly code: SubheadingCode }
  | { readonly kind: 'total'; readonly code: TotalId }
  | { readonly kind: 'figure' | 'text'; readonly code: MeasureId; readonly measure: Measure };

type Place = MeasureId | { readonly total: TotalId } | { readonly sub: SubheadingCode };

interface Block {
  readonly part: Part;
  readonly rows: readonly Place[];
  /** Folded away, behind a row that says what they contain. */
  readonly more?: { readonly code: MoreCode; readonly rows: readonly Place[] };
}

/** Numbers first, in the order of the work, then words, then the questions about the figures. */
const blocks: readonly Block[] = [
  {
    part: 'lending',
    rows: [
      'lending_requests_received',
      'lending_filled_loans',
      'lending_filled_copies',
      { total: 'lending_filled' },
      'lending_filled_provincial',
      'lending_filled_national',
      'lending_filled_academic',
      'lending_filled_abroad',
      'lending_unfilled',
    ],
    more: {
      code: 'more_lending',
      rows: [
        'lending_filled_to_plus',
        { sub: 'reasons_unfilled' },
        'unfilled_on_loan',
        'unfilled_not_on_shelf',
        'unfilled_non_circulating',
        'unfilled_not_held',
        'unfilled_not_found_as_cited',
        'unfilled_policy',
        'unfilled_other',
        'lending_cancelled',
        'lending_open_start',
        'lending_open_end',
      ],
    },
  },
  {
    part: 'borrowing',
    rows: [
      'borrowing_requests_submitted',
      'borrowing_received_loans',
      'borrowing_received_copies',
      { total: 'borrowing_received' },
      'borrowing_received_provincial',
      'borrowing_received_national',
      'borrowing_received_academic',
      'borrowing_received_abroad',
      'borrowing_unfilled',
    ],
    more: {
      code: 'more_borrowing',
      rows: [
        'borrowing_received_from_plus',
        'borrowing_requests_mediated',
        'borrowing_cancelled',
        'borrowing_open_start',
        'borrowing_open_end',
      ],
    },
  },
  {
    part: 'price',
    rows: ['b2c_fee_national_eur'],
    more: { code: 'more_price', rows: ['b2c_fee_provincial_eur', 'b2c_fee_academic_eur'] },
  },
  { part: 'words', rows: ['developments', 'bottlenecks', 'showcase', 'showcase_publishable'] },
  {
    part: 'about',
    rows: ['source_system', 'is_estimated_lending', 'is_estimated_borrowing', 'submitted_by_role', 'remarks'],
  },
];

const rowOf = (place: Place): LayoutRow => {
  if (typeof place === 'string') {
    const measure = measureOf(place);
    return { kind: measure.wide ? 'text' : 'figure', code: place, measure };
  }
  return 'total' in place ? { kind: 'total', code: place.total } : { kind: 'subheading', code: place.sub };
};

const askedRows = (places: readonly Place[], asked: ReadonlySet<MeasureId>): LayoutRow[] =>
  places.filter((place) => typeof place !== 'string' || asked.has(place)).map(rowOf);

/**
 * The rows of a quarter's tab, in order. Measures that are not asked in that quarter have no row.
 */
export const layoutRows = (quarter: Quarter): readonly LayoutRow[] => {
  const asked = new Set(measuresIn(quarter).map((measure) => measure.id));
  const top = topRows.map((code): LayoutRow => ({ kind: 'top', code }));
  const body = blocks.flatMap(({ part, rows, more }): LayoutRow[] => {
    const folded = more ? askedRows(more.rows, asked) : [];
    return [
      { kind: 'heading', code: `part_${part}` },
      ...askedRows(rows, asked),
      ...(more && folded.length > 0 ? [{ kind: 'more' as const, code: more.code }, ...folded] : []),
    ];
  });
  return [...top, ...body];
};

/** The codes of the rows that each *more* row folds away. */
export const foldedRows = (quarter: Quarter): ReadonlyMap<MoreCode, readonly RowCode[]> => {
  const asked = new Set(measuresIn(quarter).map((measure) => measure.id));
  return new Map(
    blocks.flatMap(({ more }) =>
      more ? [[more.code, askedRows(more.rows, asked).map((row) => row.code)] as const] : [],
    ),
  );
};

/** The zero-based row of each code in a new tab. */
export const freshPlaces = (quarter: Quarter): ReadonlyMap<RowCode, number> =>
  new Map(layoutRows(quarter).map((row, at) => [row.code, at]));
