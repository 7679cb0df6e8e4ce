import type { MeasureId } from '../measures/measures.ts';
import type { TotalId } from '../measures/relations.ts';

/**
 * `error`: needs another figure. `query`: an explanation settles it. `release`: the secretary must
 * agree too. `info`: no action is needed.
 */
export type FindingLevel = 'error' | 'query' | 'release' | 'info';

/** The finding holds facts; `sentenceOf` in texts.ts turns rule, kind and facts into Dutch. */
export interface Finding {
  /** The rule's id in docs/domain.md, 3.2, such as `F5`. An unreadable cell is `F3`. */
  readonly rule: string;
  /** Which of the rule's sentences, such as `approximate` or `date` under F3. */
  readonly kind: string;
  readonly level: FindingLevel;
  /** The row of a measure or computed total; null = the form as a whole. */
  readonly measure: MeasureId | TotalId | null;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Nothing is open: a query with its explanation, or an info. */
  readonly settled: boolean;
}

/** Whether the library itself still has to act on a finding. */
export const isOpen = (finding: Finding): boolean => finding.level !== 'info' && !finding.settled;

/** The findings of a reading that the library still has to act on. */
export const openIn = ({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] =>
  findings.filter(isOpen);
