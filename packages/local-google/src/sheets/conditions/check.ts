import type { BooleanCondition } from '../model/json.ts';
import { refuse } from '../refusal.ts';

/** How many values each condition takes: least and most. */
const VALUES: Readonly<Record<string, readonly [number, number]>> = {
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1],
  TEXT_ENDS_WITH: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  ONE_OF_RANGE: [1, 1],
  ONE_OF_LIST: [1, 500],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2],
};

const NOT_IN: Readonly<Record<string, readonly string[]>> = {
  CONDITIONAL_FORMAT: ['ONE_OF_LIST', 'ONE_OF_RANGE', 'BOOLEAN', 'DATE_IS_VALID', 'TEXT_IS_EMAIL', 'TEXT_IS_URL'],
  DATA_VALIDATION: ['TEXT_STARTS_WITH', 'TEXT_ENDS_WITH', 'BLANK', 'NOT_BLANK'],
  FILTER: ['ONE_OF_LIST', 'ONE_OF_RANGE', 'BOOLEAN', 'DATE_IS_VALID', 'TEXT_IS_EMAIL', 'TEXT_IS_URL'],
};

const PLACES = {
  CONDITIONAL_FORMAT: 'conditional formatting',
  DATA_VALIDATION: 'data validation',
  FILTER: 'filters',
} as const;

export const checkCondition = (condition: BooleanCondition, where: keyof typeof PLACES): void => {
  const type = condition.type ?? '';
  if (type === '' || type === 'CONDITION_TYPE_UNSPECIFIED') refuse('ConditionType must be specified.');
  if (NOT_IN[where]?.includes(type)) refuse(`ConditionType '${type}' is not supported in ${PLACES[where]}.`);
  const bounds = VALUES[type];
  const count = condition.values?.length ?? 0;
  if (bounds && (count < bounds[0] || count > bounds[1])) {
    refuse(`BooleanCondition.type [${type}] expected ${bounds[0]} values, but got ${count}.`);
  }
};
