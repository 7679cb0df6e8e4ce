import type { Cell } from '../google.ts';

/** A cell with a BOOLEAN rule is a check box; the rule may name other values than true and false for its two states. */
export interface Tick {
  isOn: boolean;
  /** What is written when the box is clicked. */
  next: boolean | string;
  off: boolean | string;
}

export function tickOf(cell: Cell | undefined): Tick | undefined {
  const condition = cell?.dataValidation?.condition;
  if (condition?.type !== 'BOOLEAN') return undefined;
  const [on, off] = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (on === undefined) {
    const value = cell?.effectiveValue;
    const isBlank = !value || Object.keys(value).length === 0;
    if (typeof value?.boolValue !== 'boolean' && !isBlank) return undefined;
    return { isOn: value?.boolValue === true, next: value?.boolValue !== true, off: false };
  }
  const text = cell?.formattedValue ?? '';
  if (text !== on && text !== '' && text !== off) return undefined;
  return { isOn: text === on, next: text === on ? (off ?? '') : on, off: off ?? '' };
}
