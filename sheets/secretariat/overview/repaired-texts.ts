import { clipped } from '../../../domain/submissions/typed-text.ts';
import { moment } from '../../dutch.ts';
import type { Repaired } from './repaired.ts';

/** Dutch texts about what was restored in IBL-statistiek. */
const what = { number: 'een cijfer overschreven', words: 'een tekst overschreven', nothing: 'iets bijgetypt' } as const;

const overwrittenWords = ({ stood, label }: Repaired): string => {
  const at = label === '' ? '' : ` bij ‘${clipped(label)}’`;
  return stood === '' ? `leeg gemaakt${at}` : `er stond ‘${clipped(stood)}’${at}`;
};

const healed = ({ kind, wanted, cells }: Repaired): string => {
  if (cells > 1) return `Met nog ${cells - 1 === 1 ? 'één vak' : `${cells - 1} vakken`} is alles teruggezet.`;
  if (kind === 'nothing') return 'Dat is weggehaald; dit blad vult zichzelf.';
  return kind === 'number' ? `Het is teruggezet op ${wanted}.` : 'Die is teruggezet.';
};

const repairedSentence = (repaired: Repaired): string =>
  `Op ${moment(repaired.at)} was in IBL-statistiek, tabblad ‘${clipped(repaired.tab)}’, ${what[repaired.kind]} (${overwrittenWords(repaired)}). ${healed(repaired)} U hoeft niets te doen.`;

const daysShown = 7;

/** Shown for a week; '' = nothing to report. */
export const repairedLine = (repaired: Repaired | null, now: number): string =>
  repaired !== null && now - repaired.at < daysShown * 86_400_000 ? repairedSentence(repaired) : '';
