import { createHash } from 'node:crypto';
import type { Agreement } from './agreement.ts';
import type { Item } from './questions.ts';

/**
 * Turns remarks beside *Gezien en akkoord* into worklist items. The key depends on the exact text.
 */
export interface Remark extends Agreement {
  readonly library: string;
}

const digestLength = 10;

/** The worklist key of a remark. It changes with the text. */
export const remarkKey = ({ library, year, ask, remark }: Omit<Remark, 'ticked' | 'seenAt' | 'figures'>): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([ask, remark]))
    .digest('hex')
    .slice(0, digestLength);
  return `${library}_${year}_remark_${digest}`;
};

const rowOf = ({ library, year, ask }: Remark): string => `${library} ${year} ${ask}`;

/** The latest text of every row. Expects `agreements` oldest first. */
export const remarkItems = (agreements: readonly Remark[]): readonly Item[] => {
  const latest = new Map(agreements.map((one) => [rowOf(one), one]));
  return [...latest.values()]
    .filter(({ remark }) => remark !== '')
    .map((one) => ({
      key: remarkKey(one),
      library: one.library,
      quarter: `${Number(one.year)}-Q4`,
      kind: 'remark',
      measure: 'remarks',
      value: null,
      explanation: one.remark,
      finding: null,
      beside: one.remark,
    }));
};
