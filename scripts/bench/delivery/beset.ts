import { firstLease } from '../../../functions/store/queue/due.ts';
import type { Finding } from './finding.ts';
import { findingsOf, minutes, play, waitsOf } from './storm.ts';

const minute = 60_000;

/** How much longer the others may wait; of the same people at the same times, so a tenth is noise. */
const slowerMax = 1.1;

/** @param once extra milliseconds allowed, for libraries whose check was running when the first process crashed. */
const compared = (name: string, ours: number, without: number, once = 0): Finding => {
  const most = slowerMax * without + once;
  return {
    name,
    ours: minutes(ours),
    beside: `${minutes(without)} without it`,
    ratio: ours / without,
    bound: `≤ ${minutes(most)}`,
    holds: ours <= most,
  };
};

/** The same deadline twice, side by side: with one hostile library among the others, and without it. */
export const playBeset = async ({ minutes: span, libraries }: { minutes: number; libraries: number }) => {
  const [beset, calm] = await play(span, [{ libraries, isBeset: true }, { libraries }]);
  if (!beset || !calm) throw new Error('There are no two deployments');
  const [ours, without] = [waitsOf(beset.deployment), waitsOf(calm.deployment)];
  const name = `${libraries} libraries and a hostile one in ${span} minutes`;
  return [
    compared(`${name}: how long the others wait, half of them`, ours.half, without.half),
    compared(`${name}: how long the others wait, 19 of 20`, ours.most, without.most),
    compared(`${name}: how long the others wait, the longest`, ours.longest, without.longest, firstLease + minute),
    ...findingsOf(name, beset),
  ];
};
