/**
 * Zero-based columns of *Uw bibliotheek*. Eight are visible; the others hold row codes and chart
 * data.
 */
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
  /** A digest of what we wrote in the row, to detect what people type over it. */
  digest: 9,
  /** The remark at the last check. */
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
  120,
  70,
  260,
  ...Array.from({ length: pageColumns - columns.code }, () => 60),
];

/** Down to the charts and the year, rows have fixed places, so that boxes and charts never move. */
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

/** In the local Google, buttons appear below a chart. */
export const chartHeight = 336;
const drawnHeight = 304;
export const chartPlaces = {
  history: { row: rows.charts, column: columns.label, width: 472, height: drawnHeight },
  peers: { row: rows.charts, column: columns.change, width: 538, height: drawnHeight },
} as const;

/** These ids never change, so that a chart pasted into a document stays linked. */
export const chartIds = { history: 800_001, peers: 800_002 } as const;

/** Fixed, so that a repeated build does not create a second tab. */
export const libraryReportSheetId = 3;

/** `akkoord_2026_1` is the first request about the year 2026. */
export const askCode = ({ year, number }: { year: string; number: number }): string => `akkoord_${year}_${number}`;

const askPattern = /^akkoord_(\d{4})_(\d{1,4})$/u;

/** The inverse of `askCode`; null = not such a code. */
export const askOfCode = (code: string): { year: `${number}`; number: number } | null => {
  const [, year, number] = askPattern.exec(code) ?? [];
  return year === undefined ? null : { year: year as `${number}`, number: Number(number) };
};
