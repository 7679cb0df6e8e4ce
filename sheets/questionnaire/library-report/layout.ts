/** Zero-based columns of *Uw bibliotheek*. Eight are seen; behind them stand what finds a row again and what charts draw. */
export const columns = {
  label: 0,
  now: 1,
  lastYear: 2,
  previous: 3,
  change: 4,
  median: 5,
  others: 6,
  words: 7,
  code: 8,
  /** A digest of what we wrote in the row, so that what a person typed in it is seen. */
  digest: 9,
  /** The remark as it was last seen. */
  seen: 10,
  chart: 11,
} as const;

/** In the block *gezien en akkoord*: the box, and the remark over the columns to its right. */
export const askColumns = { box: columns.now, remark: columns.lastYear, remarkTo: columns.others } as const;

export const chartColumns = 5;
export const pageColumns = columns.chart + chartColumns;

export const columnWidths: readonly number[] = [
  236,
  80,
  80,
  80,
  90,
  100,
  70,
  280,
  ...Array.from({ length: pageColumns - columns.code }, () => 60),
];

/** Up to the charts and the year every row has its place for good, so that boxes and charts never move. */
export const rows = {
  title: 0,
  finding: 1,
  source: 2,
  quarterHeading: 3,
  header: 4,
  /** Nine figures. */
  quarter: 5,
  privacy: 14,
  chartHeading: 15,
  charts: 16,
  yearHeading: 17,
  yearHeader: 18,
  /** Six figures. */
  year: 19,
  askHeader: 25,
  asks: 26,
} as const;

/** The page of the local Google has its buttons below a chart. */
export const chartHeight = 336;
const drawnHeight = 304;
export const chartPlaces = {
  history: { row: rows.charts, column: columns.label, width: 472, height: drawnHeight },
  peers: { row: rows.charts, column: columns.change, width: 538, height: drawnHeight },
} as const;

/** Never another, so that a chart that was pasted into a document stays linked. */
export const chartIds = { history: 800_001, peers: 800_002 } as const;

/** Fixed, so that building it twice does no harm. */
export const libraryReportSheetId = 3;

/** `akkoord_2026_1`: the first time that the year 2026 is asked about. */
export const askCode = ({ year, number }: { year: string; number: number }): string => `akkoord_${year}_${number}`;

const askPattern = /^akkoord_(\d{4})_(\d{1,4})$/u;

export const askOfCode = (code: string): { year: `${number}`; number: number } | null => {
  const [, year, number] = askPattern.exec(code) ?? [];
  return year === undefined ? null : { year: year as `${number}`, number: Number(number) };
};
