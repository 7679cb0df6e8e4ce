import type { Finding } from '../../../domain/submissions/finding.ts';
import { rowNameOf } from '../figure-names.ts';

/** Words for what is still open in a reading, for the row *Stand*. */

/** `1 punt`, `7 punten`; empty for zero. */
export const counted = (number: number, one: string, many: string): string[] =>
  number === 0 ? [] : [number === 1 ? `1 ${one}` : `${number} ${many}`];

const whereToBegin = ({ measure }: Finding): string =>
  measure === null ? 'de regel met het vinkje' : `‘${rowNameOf(measure)}’`;

/** `nog 7 punten. Begin bij ‘Niet geleverd’.`; '' when nothing is open. */
export const pointsWords = (open: readonly Finding[]): string => {
  const [first] = open;
  return first ? `nog ${counted(open.length, 'punt', 'punten').join('')}. Begin bij ${whereToBegin(first)}.` : '';
};
