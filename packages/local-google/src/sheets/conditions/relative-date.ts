import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Solid } from '../model/json.ts';
import { type Asked, operand } from './operand.ts';

const DAY_MS = 86_400_000;
const EPOCH_DAYS = 25_569;

const today = (asked: Asked): number => Math.floor(asked.workbook.localNow() / DAY_MS) + EPOCH_DAYS;

const RELATIVE: Readonly<Record<string, (day: number) => [number, number]>> = {
  TODAY: (day) => [day, day + 1],
  YESTERDAY: (day) => [day - 1, day],
  TOMORROW: (day) => [day + 1, day + 2],
  PAST_WEEK: (day) => [day - 7, day + 1],
  PAST_MONTH: (day) => [day - 30, day + 1],
  PAST_YEAR: (day) => [day - 365, day + 1],
};

/** The half-open stretch of days that a condition's value stands for. */
export const dateBounds = (
  value: Solid<sheets_v4.Schema$ConditionValue>,
  asked: Asked,
): [number, number] | undefined => {
  const relative = value.relativeDate ? RELATIVE[value.relativeDate] : undefined;
  if (relative) return relative(today(asked));
  const day = operand(value.userEnteredValue ?? '', asked).numberValue;
  return day === undefined ? undefined : [Math.floor(day), Math.floor(day) + 1];
};
