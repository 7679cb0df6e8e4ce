import { count } from '../../dutch.ts';

/**
 * A number as spoken, with two significant digits: 28.412 is `ruim 28.000`, 27.960 is `bijna
 * 28.000`.
 */
export const spoken = (value: number): string => {
  const whole = Math.round(value);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, whole))) - 1);
  const round = Math.round(whole / step) * step;
  if (round === whole) return count(whole);
  return `${whole > round ? 'ruim' : 'bijna'} ${count(round)}`;
};
