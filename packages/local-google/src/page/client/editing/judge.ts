import type { ExtendedValue, Validation } from '../google.ts';

/** `unjudged`: only the server could tell, for a formula is in it; such a value is let through. */
export type Verdict = 'valid' | 'invalid' | 'unjudged';

export interface Candidate {
  value: ExtendedValue;
  /** As shown or typed: what a list of choices is compared with. */
  text: string;
}

type ReadNumber = (text: string) => number | undefined;
type NumberTest = (value: number, first: number, second: number) => boolean;
type TextTest = (text: string, operand: string) => boolean;

const ORDER = {
  EQ: (value, first) => value === first,
  NOT_EQ: (value, first) => value !== first,
  LESS: (value, first) => value < first,
  LESS_EQ: (value, first) => value <= first,
  GREATER: (value, first) => value > first,
  GREATER_EQ: (value, first) => value >= first,
  BETWEEN: (value, first, second) => value >= Math.min(first, second) && value <= Math.max(first, second),
  NOT_BETWEEN: (value, first, second) => value < Math.min(first, second) || value > Math.max(first, second),
} satisfies Record<string, NumberTest>;

const NUMBER_TESTS: Record<string, NumberTest> = {
  NUMBER_EQ: ORDER.EQ,
  NUMBER_NOT_EQ: ORDER.NOT_EQ,
  NUMBER_LESS: ORDER.LESS,
  NUMBER_LESS_THAN_EQ: ORDER.LESS_EQ,
  NUMBER_GREATER: ORDER.GREATER,
  NUMBER_GREATER_THAN_EQ: ORDER.GREATER_EQ,
  NUMBER_BETWEEN: ORDER.BETWEEN,
  NUMBER_NOT_BETWEEN: ORDER.NOT_BETWEEN,
  DATE_EQ: (value, first) => Math.floor(value) === Math.floor(first),
  DATE_BEFORE: ORDER.LESS,
  DATE_AFTER: (value, first) => value >= Math.floor(first) + 1,
  DATE_ON_OR_BEFORE: (value, first) => value < Math.floor(first) + 1,
  DATE_ON_OR_AFTER: ORDER.GREATER_EQ,
  DATE_BETWEEN: ORDER.BETWEEN,
  DATE_NOT_BETWEEN: ORDER.NOT_BETWEEN,
  DATE_IS_VALID: () => true,
};

const includesText: TextTest = (text, operand) => text.toLowerCase().includes(operand.toLowerCase());

const TEXT_TESTS: Record<string, TextTest> = {
  TEXT_CONTAINS: includesText,
  TEXT_NOT_CONTAINS: (text, operand) => !includesText(text, operand),
  TEXT_STARTS_WITH: (text, operand) => text.toLowerCase().startsWith(operand.toLowerCase()),
  TEXT_ENDS_WITH: (text, operand) => text.toLowerCase().endsWith(operand.toLowerCase()),
  TEXT_EQ: (text, operand) => text.toLowerCase() === operand.toLowerCase(),
  TEXT_IS_EMAIL: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  TEXT_IS_URL: (text) => /^(https?:\/\/|www\.)?[^\s/]+\.[^\s/.]{2,}(\/\S*)?$/i.test(text),
};

const operandsOf = (rule: Validation): string[] =>
  (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');

/** Judges one value. `choices` are the texts of a ONE_OF_RANGE rule, once they have been read. */
export function judge(
  rule: Validation,
  candidate: Candidate,
  readNumber: ReadNumber,
  choices: readonly string[] | undefined,
): Verdict {
  const type = rule.condition?.type ?? '';
  if (candidate.text.trim() === '' && type !== 'NOT_BLANK') return 'valid';
  if (typeof candidate.value.formulaValue === 'string') return 'unjudged';
  const operands = operandsOf(rule);
  if (type === 'ONE_OF_LIST') return verdict(operands.includes(candidate.text.trim()));
  if (type === 'ONE_OF_RANGE') return choices ? verdict(choices.includes(candidate.text.trim())) : 'unjudged';
  if (type === 'BOOLEAN') return verdict(isTick(candidate, operands));
  if (type === 'NOT_BLANK') return verdict(candidate.text.trim() !== '');
  if (type === 'BLANK') return 'invalid';
  if (operands.some((operand) => operand.startsWith('='))) return 'unjudged';
  const textTest = TEXT_TESTS[type];
  if (textTest) return verdict(textTest(candidate.text, operands[0] ?? ''));
  const numberTest = NUMBER_TESTS[type];
  return numberTest ? judgeNumber(numberTest, candidate, operands.map(readNumber)) : 'unjudged';
}

function judgeNumber(test: NumberTest, { value }: Candidate, operands: (number | undefined)[]): Verdict {
  if (operands.includes(undefined)) return 'unjudged';
  const [first = 0, second = first] = operands;
  return verdict(typeof value.numberValue === 'number' && test(value.numberValue, first ?? 0, second ?? 0));
}

function isTick({ value, text }: Candidate, [checked, unchecked]: string[]): boolean {
  if (checked === undefined) return typeof value.boolValue === 'boolean';
  return text === checked || (unchecked !== undefined && text === unchecked);
}

const verdict = (isValid: boolean): Verdict => (isValid ? 'valid' : 'invalid');
