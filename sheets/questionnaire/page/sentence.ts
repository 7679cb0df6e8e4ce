import { measureOf } from '../../../domain/measures/measures.ts';
import { type FigureId, isTotalId } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { count, euros } from '../../dutch.ts';

export type Facts = Finding['facts'];

/** Turns a finding's facts into Dutch. The second argument is the row that it stands on. */
export type Sentence = (facts: Facts, id: FigureId | null) => string;

export const text = (facts: Facts, key: string): string => clipped(String(facts[key] ?? ''));

/**
 * A fact as a figure, in euros for a price, or as a quoted word. The quotes keep the full stop of
 * `n.v.t.` out of the sentence.
 */
export const amount = (facts: Facts, key: string, id: FigureId | null): string => {
  const value = facts[key];
  if (typeof value !== 'number') return `‘${text(facts, key)}’`;
  const isFee = id !== null && !isTotalId(id) && measureOf(id).kind === 'fee';
  return isFee ? euros(value) : count(value);
};

export const figure = (facts: Facts, key: string): string => {
  const value = facts[key];
  return typeof value === 'number' ? count(value) : clipped(value ?? '');
};
