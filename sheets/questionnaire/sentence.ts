import { clipped, count } from './dutch.ts';
import type { Finding } from './finding.ts';
import type { FigureId } from './relations.ts';

export type Facts = Finding['facts'];

/** Turns the facts of a finding into Dutch; the second argument is the row that it stands on. */
export type Sentence = (facts: Facts, id: FigureId | null) => string;

export const text = (facts: Facts, key: string): string => clipped(String(facts[key] ?? ''));

export const figure = (facts: Facts, key: string): string => {
  const value = facts[key];
  return typeof value === 'number' ? count(value) : clipped(value ?? '');
};
