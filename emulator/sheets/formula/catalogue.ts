import type { AnySpec, FunctionTable } from './functionSpec.ts';
import { arrays } from './functions/arrays.ts';
import { dates } from './functions/dates.ts';
import { information } from './functions/information.ts';
import { logic } from './functions/logic.ts';
import { lookups } from './functions/lookup.ts';
import { maths } from './functions/maths.ts';
import { operators } from './functions/operators.ts';
import { patterns } from './functions/patterns.ts';
import { statistics } from './functions/statistics.ts';
import { sums } from './functions/sums.ts';
import { texts } from './functions/text.ts';

const tables: FunctionTable[] = [
  operators,
  logic,
  information,
  sums,
  maths,
  statistics,
  lookups,
  arrays,
  texts,
  patterns,
  dates,
];

const catalogue = new Map<string, AnySpec>(tables.flatMap((table) => Object.entries(table)));

export const findFunction = (name: string): AnySpec | undefined => catalogue.get(name);

export const functionNames = (): string[] => [...catalogue.keys()];

/** Functions that Google has and this emulator has not: they are refused by name. */
const missing = new Set(
  `ACCRINT AMORLINC ASIN ACOS ATAN2 AVEDEV BASE BETADIST BIN2DEC BINOMDIST BYCOL BYROW CELL CHIDIST CHOOSECOLS CHOOSEROWS
   COMPLEX CONFIDENCE CONVERT COUNTUNIQUEIFS COVAR CUMIPMT DAVERAGE DAYS360 DB DCOUNT DECIMAL DETECTLANGUAGE DGET
   DMAX DMIN DOLLAR DPRODUCT DSUM ENCODEURL EPOCHTODATE FORECAST FREQUENCY FV GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE
   GROWTH IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML INTERCEPT IPMT IRR ISEMAIL ISURL LAMBDA LET
   LINEST LOGEST MAKEARRAY MAP MDETERM MINVERSE MMULT MULTINOMIAL MUNIT NETWORKDAYS.INTL NORMDIST NPV PERCENTRANK PMT
   POISSON PPMT PV QUERY RAND RANDARRAY RANDBETWEEN RATE REDUCE RSQ SCAN SERIESSUM SLOPE SORTN SPARKLINE STANDARDIZE
   SUBTOTAL TOCOL TODATE TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT TOROW TREND TRIMMEAN TTEST WORKDAY.INTL
   WRAPCOLS WRAPROWS XNPV YEARFRAC ZTEST`.split(/\s+/),
);

export const isGoogleFunction = (name: string): boolean => missing.has(name);
