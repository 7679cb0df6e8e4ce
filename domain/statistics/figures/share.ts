/**
 * A whole number parted by weights into whole numbers that add up to it: everyone gets the units that fit, and those that are
 * left go to the largest remainders (of equals to the first). Null when there is nothing to part it by.
 */
export const apportioned = (total: number, weights: readonly number[]): readonly number[] | null => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0 || weights.some((weight) => weight < 0)) return null;
  const scaled = weights.map((weight) => total * weight);
  // What is left of a division is exact in floating point; the digits behind the point are not, and equals would not be equal.
  const remainders = scaled.map((each) => each % sum);
  const whole = scaled.map((each, index) => Math.round((each - (remainders[index] ?? 0)) / sum));
  const left = total - whole.reduce((all, units) => all + units, 0);
  const byRemainder = remainders
    .map((remainder, index) => ({ index, remainder }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return whole.map((units, index) => units + (raised.has(index) ? 1 : 0));
};

/** Shares in per cent that add up to exactly 100 as shown, in whole per cents or with decimals. */
export const sharesOf = (values: readonly number[], decimals: 0 | 1 = 1): readonly number[] | null => {
  const steps = 10 ** decimals;
  return apportioned(100 * steps, values)?.map((each) => each / steps) ?? null;
};
