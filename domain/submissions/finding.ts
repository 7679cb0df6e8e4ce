import type { MeasureId } from '../measures/measures.ts';
import type { TotalId } from '../measures/relations.ts';

/** `error`: needs another figure. `query`: an explanation settles it. `release`: the secretary must agree too. `info`: nothing to do. */
export type FindingLevel = 'error' | 'query' | 'release' | 'info';

/** Facts in the finding, words at the edge: `sentenceOf` in texts.ts turns rule, kind and facts into Dutch. */
export interface Finding {
  /** The rule's id in docs/domain.md, 3.2, e.g. `F5`; a cell that could not be read is `F3`. */
  readonly rule: string;
  /** Which of the rule's sentences, e.g. `approximate` or `date` under F3. */
  readonly kind: string;
  readonly level: FindingLevel;
  /** Where it stands: the row of a measure or of a computed total; null = the form as a whole. */
  readonly measure: MeasureId | TotalId | null;
  readonly facts: Readonly<Record<string, string | number>>;
  /** A query whose explanation stands beside it, an info: nothing open. */
  readonly settled: boolean;
}

/** What is still to be done about a finding by the library itself. */
export const isOpen = (finding: Finding): boolean => finding.level !== 'info' && !finding.settled;

export const openIn = ({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] =>
  findings.filter(isOpen);
