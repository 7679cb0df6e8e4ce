import type { AnySpec, FunctionTable } from './function-spec.ts';
import { arrays } from './functions/arrays.ts';
import { calendar } from './functions/calendar.ts';
import { conversions } from './functions/conversions.ts';
import { dates } from './functions/dates.ts';
import { finance } from './functions/finance.ts';
import { information } from './functions/information.ts';
import { lambdas } from './functions/lambda.ts';
import { library } from './functions/library.ts';
import { logic } from './functions/logic.ts';
import { lookups } from './functions/lookup.ts';
import { maths } from './functions/maths.ts';
import { operators } from './functions/operators.ts';
import { patterns } from './functions/patterns.ts';
import { places } from './functions/places.ts';
import { queries } from './functions/query.ts';
import { shapes } from './functions/shapes.ts';
import { statistics } from './functions/statistics.ts';
import { subtotals } from './functions/subtotal.ts';
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
  places,
  arrays,
  texts,
  patterns,
  lambdas,
  shapes,
  finance,
  conversions,
  calendar,
  subtotals,
  queries,
  library,
  dates,
];

const catalogue = new Map<string, AnySpec>(tables.flatMap((table) => Object.entries(table)));

export const findFunction = (name: string): AnySpec | undefined => catalogue.get(name);

export const functionNames = (): string[] => [...catalogue.keys()];
