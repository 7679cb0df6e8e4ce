import * as formulajs from '@formulajs/formulajs';
import { CellError, type Value } from '../evaluate/value.ts';
import { type FunctionSpec, type FunctionTable, unlimited } from '../function-spec.ts';
import { asResult } from './maths.ts';
import { numbersOf } from './numbers.ts';

const numeric = (params: string, min: number, run: (...numbers: number[]) => unknown): FunctionSpec => ({
  params,
  min,
  max: params.length,
  run: (numbers: number[], call) => asResult(run(...numbers), call.fn),
});

const irr: FunctionSpec = {
  params: 'an',
  min: 1,
  max: 2,
  run: ([flows = null, guess = 0.1]: [Value, number?], call) => {
    const numbers = numbersOf([flows], call);
    return numbers instanceof CellError ? numbers : asResult(formulajs.IRR(numbers, guess), call.fn);
  },
};

const npv: FunctionSpec = {
  params: 'na',
  min: 2,
  max: unlimited,
  run: ([rate = 0, ...flows]: [number, ...Value[]], call) => {
    const numbers = numbersOf(flows, call);
    return numbers instanceof CellError ? numbers : asResult(formulajs.NPV(rate, numbers), call.fn);
  },
};

export const finance: FunctionTable = {
  PMT: numeric('nnnnn', 3, (rate = 0, periods = 0, present = 0, future = 0, type = 0) =>
    formulajs.PMT(rate, periods, present, future, type),
  ),
  FV: numeric('nnnnn', 3, (rate = 0, periods = 0, payment = 0, present = 0, type = 0) =>
    formulajs.FV(rate, periods, payment, present, type),
  ),
  PV: numeric('nnnnn', 3, (rate = 0, periods = 0, payment = 0, future = 0, type = 0) =>
    formulajs.PV(rate, periods, payment, future, type),
  ),
  NPV: npv,
  IRR: irr,
};
