import type { BooleanCondition, ExtendedValue } from '../model/json.ts';
import { type Asked, evaluated, operand } from './operand.ts';
import { dateBounds } from './relative-date.ts';

const textOf = (value: ExtendedValue | undefined): string => {
  if (!value) return '';
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.numberValue !== undefined) return String(value.numberValue);
  return value.boolValue === undefined ? '' : value.boolValue ? 'TRUE' : 'FALSE';
};

type Compare = (value: number, first: number, second: number) => boolean;

const between: Compare = (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b);

const NUMBER_CONDITIONS: Readonly<Record<string, Compare>> = {
  NUMBER_GREATER: (value, a) => value > a,
  NUMBER_GREATER_THAN_EQ: (value, a) => value >= a,
  NUMBER_LESS: (value, a) => value < a,
  NUMBER_LESS_THAN_EQ: (value, a) => value <= a,
  NUMBER_EQ: (value, a) => value === a,
  NUMBER_NOT_EQ: (value, a) => value !== a,
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: (value, a, b) => !between(value, a, b),
};

const DATE_CONDITIONS: Readonly<Record<string, Compare>> = {
  DATE_EQ: (value, from, to) => value >= from && value < to,
  DATE_NOT_EQ: (value, from, to) => value < from || value >= to,
  DATE_BEFORE: (value, from) => value < from,
  DATE_AFTER: (value, _from, to) => value >= to,
  DATE_ON_OR_BEFORE: (value, _from, to) => value < to,
  DATE_ON_OR_AFTER: (value, from) => value >= from,
};

const TEXT_CONDITIONS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  TEXT_CONTAINS: (text, wanted) => text.includes(wanted),
  TEXT_NOT_CONTAINS: (text, wanted) => !text.includes(wanted),
  TEXT_STARTS_WITH: (text, wanted) => text.startsWith(wanted),
  TEXT_ENDS_WITH: (text, wanted) => text.endsWith(wanted),
  TEXT_EQ: (text, wanted) => text === wanted,
  TEXT_NOT_EQ: (text, wanted) => text !== wanted,
};

const isTrue = (value: ExtendedValue): boolean =>
  value.boolValue === true || (value.numberValue !== undefined && value.numberValue !== 0);

const isBlank = (value: ExtendedValue | undefined): boolean => value === undefined || value.stringValue === '';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL_TEXT = /^(https?:\/\/|ftp:\/\/|mailto:|www\.)?[\w-]+(\.[\w-]+)+([/?#]\S*)?$/i;

const holdsNumber = (condition: BooleanCondition, value: ExtendedValue | undefined, asked: Asked): boolean => {
  const test = NUMBER_CONDITIONS[condition.type ?? ''];
  const [first, second] = (condition.values ?? []).map(
    (item) => operand(item.userEnteredValue ?? '', asked).numberValue,
  );
  if (!test || value?.numberValue === undefined || first === undefined) return false;
  return test(value.numberValue, first, second ?? first);
};

const holdsDate = (condition: BooleanCondition, value: ExtendedValue | undefined, asked: Asked): boolean => {
  if (value?.numberValue === undefined) return false;
  const bounds = (condition.values ?? []).map((item) => dateBounds(item, asked));
  const [first, second] = bounds;
  if (!first) return false;
  if (condition.type === 'DATE_BETWEEN')
    return value.numberValue >= first[0] && value.numberValue < (second ?? first)[1];
  if (condition.type === 'DATE_NOT_BETWEEN')
    return value.numberValue < first[0] || value.numberValue >= (second ?? first)[1];
  return DATE_CONDITIONS[condition.type ?? '']?.(value.numberValue, ...first) ?? false;
};

/** Whether the condition holds for the cell. */
export const holds = (condition: BooleanCondition, asked: Asked): boolean => {
  const { workbook, sheet, row, column } = asked;
  const type = condition.type ?? '';
  const first = condition.values?.[0]?.userEnteredValue ?? '';
  if (type === 'CUSTOM_FORMULA') return isTrue(evaluated(first, asked));
  const value = workbook.effective(sheet, row, column);
  if (type === 'BLANK') return isBlank(value);
  if (type === 'NOT_BLANK') return !isBlank(value);
  if (type in NUMBER_CONDITIONS) return holdsNumber(condition, value, asked);
  const text = TEXT_CONDITIONS[type];
  if (text) {
    const shown = workbook.shown(sheet, row, column).toLowerCase();
    return text(shown, textOf(operand(first, asked)).toLowerCase());
  }
  if (type === 'TEXT_IS_EMAIL') return EMAIL.test(textOf(value));
  if (type === 'TEXT_IS_URL') return URL_TEXT.test(textOf(value));
  if (type === 'DATE_IS_VALID') return value?.numberValue !== undefined;
  if (type.startsWith('DATE_')) return holdsDate(condition, value, asked);
  if (type === 'ONE_OF_LIST') {
    return (condition.values ?? []).some((item) => item.userEnteredValue === workbook.shown(sheet, row, column));
  }
  if (type === 'BOOLEAN') return value?.boolValue !== undefined;
  return false;
};
