import { showValue } from '../../values/shown.ts';
import { toText } from '../evaluate/coerce.ts';
import { notRange, valueError } from '../evaluate/error.ts';
import { isArea, type Scalar, type Value } from '../evaluate/value.ts';
import type { Call, FunctionSpec, FunctionTable } from '../function-spec.ts';
import { addressOf } from '../rewrite/reference.ts';

/** A number stays itself: only its format is another one (see resultFormat). */
const asIs: FunctionSpec = { params: 's', min: 1, max: 1, run: ([value = null]: Scalar[]) => value };

const toTextFunction: FunctionSpec = {
  params: 's',
  min: 1,
  max: 1,
  run: ([value = null]: Scalar[], call) =>
    typeof value === 'number' ? showValue({ numberValue: value }, undefined, call.locale) : toText(value, call.locale),
};

/** A picture or a small chart is drawn, it is no value: Google leaves the cell's value out. */
const drawn: FunctionSpec = { params: 'a', min: 1, max: 4, run: () => null };

const typeOf = (value: Scalar): string => {
  if (value === null) return 'b';
  return typeof value === 'string' ? 'l' : 'v';
};

const cell = ([what = '', target = null]: [string, Value], call: Call): Value => {
  if (!isArea(target) || !target.range) return notRange();
  const { top, left } = target.range;
  const first = target.at(0, 0);
  const answers: Record<string, Scalar | undefined> = {
    address: `$${addressOf(top, left).replace(/(\d+)/, '$$$1')}`,
    col: left + 1,
    row: top + 1,
    contents: first,
    type: typeOf(first),
  };
  const answer = answers[what.toLowerCase()];
  return answer === undefined
    ? valueError(`Function ${call.fn} parameter 1 value '${what}' is not supported.`)
    : answer;
};

const emailShape = /^[^\s@"(),:;<>[\]]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*\.[a-z]{2,}$/i;
const urlShape = /^(?:(?:https?|ftp):\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?$/i;

const matching = (shape: RegExp): FunctionSpec => ({
  params: 't',
  min: 1,
  max: 1,
  run: ([text = '']: string[]) => shape.test(text),
});

export const conversions: FunctionTable = {
  TO_DATE: asIs,
  TO_PERCENT: asIs,
  TO_DOLLARS: asIs,
  TO_PURE_NUMBER: asIs,
  TO_TEXT: toTextFunction,
  IMAGE: drawn,
  SPARKLINE: drawn,
  CELL: { params: 'ta', min: 2, max: 2, run: cell },
  ISEMAIL: matching(emailShape),
  ISURL: matching(urlShape),
  ENCODEURL: { params: 't', min: 1, max: 1, run: ([text = '']: string[]) => encodeURIComponent(text) },
};
