/** Measures work against reference work, because a busy machine slows down both. */

/** Google's maximum length of a cell. */
export const lengthMax = 50_000;
const triesMax = 8;

const processorMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Takes apart and sorts a text of the maximum length: 8 ms of an idle machine's processor. */
const referenceWork = (): unknown =>
  'klant 1234 AB '
    .repeat(lengthMax / 14)
    .split('')
    .sort()
    .join('');

/** The processor time of the reference work when it was last measured; 0 = not yet. */
let reference = 0;

/**
 * The processor time of the work, in times the reference work. Above the budget both are measured
 * again, one after the other, and the least of several attempts counts.
 */
export const costOf = (work: () => void, budget: number): number => {
  reference ||= Math.min(processorMs(referenceWork), processorMs(referenceWork));
  let cost = processorMs(work) / reference;
  for (let tries = 1; tries < triesMax && cost > budget; tries++) {
    reference = processorMs(referenceWork);
    cost = Math.min(cost, processorMs(work) / reference);
  }
  return cost;
};
