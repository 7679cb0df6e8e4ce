import type { AnySpec, FunctionTable } from './functionSpec.ts';
import { arrays } from './functions/arrays.ts';
import { conversions } from './functions/conversions.ts';
import { dates } from './functions/dates.ts';
import { finance } from './functions/finance.ts';
import { information } from './functions/information.ts';
import { lambdas } from './functions/lambda.ts';
import { logic } from './functions/logic.ts';
import { lookups } from './functions/lookup.ts';
import { maths } from './functions/maths.ts';
import { operators } from './functions/operators.ts';
import { patterns } from './functions/patterns.ts';
import { shapes } from './functions/shapes.ts';
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
  lambdas,
  shapes,
  finance,
  conversions,
  dates,
];

const catalogue = new Map<string, AnySpec>(tables.flatMap((table) => Object.entries(table)));

export const findFunction = (name: string): AnySpec | undefined => catalogue.get(name);

export const functionNames = (): string[] => [...catalogue.keys()];

/** Functions that Google has and this emulator has not: they are refused by name. */
const missing = new Set(
  `ACCRINT ARABIC AVEDEV AVERAGE.WEIGHTED BASE BETA.DIST BIN2DEC BIN2HEX BINOM.DIST BINOMDIST BITAND BITOR CHISQ.TEST CHITEST
   COMPLEX CONFIDENCE CONVERT COUNTUNIQUEIFS COVAR CUMIPMT CUMPRINC DAVERAGE DAYS360 DB DCOUNT DCOUNTA DDB DEC2BIN DEC2HEX
   DECIMAL DETECTLANGUAGE DEVSQ DGET DMAX DMIN DOLLAR DPRODUCT DSUM EFFECT EPOCHTODATE ERF EXPON.DIST FISHER FORECAST.LINEAR
   FREQUENCY GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE GROWTH HARMEAN HEX2DEC IMPORTDATA IMPORTFEED IMPORTHTML
   IMPORTRANGE IMPORTXML IPMT ISOMITTED KURT LINEST LOGEST MDETERM MINVERSE MMULT MULTINOMIAL MUNIT NETWORKDAYS.INTL
   NOMINAL NORM.DIST NORMDIST NPER PERCENTILE.EXC PERCENTRANK PERMUT POISSON PPMT PROB QUARTILE.EXC QUERY RATE SERIESSUM
   SKEW SLN SORTN STANDARDIZE SUBTOTAL SYD T.TEST TINV TREND TRIMMEAN TTEST WEIBULL WORKDAY.INTL XIRR XNPV
   YEARFRAC ZTEST`.split(/\s+/),
);

export const isGoogleFunction = (name: string): boolean => missing.has(name);
