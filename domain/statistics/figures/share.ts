/**
 * Divides a whole number by weights into whole numbers that add up to it (largest remainder method;
 * ties go to the first). Null when all weights are zero.
 */
export const apportioned = (total: number, weights: readonly number[]): readonly number[] | null => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0 || weights.some((weight) => weight < 0)) return null;
  const scaled = weights.map((weight) => total * weight);
  // The remainder of a division is exact in floating point. Digits after the decimal point are not,
  // and would break ties wrongly.
  const remainders = scaled.map((each) => each % sum);
  const whole = scaled.map((each, index) => Math.round((each - (remainders[index] ?? 0)) / sum));
  const left = total - whole.reduce((all, units) => all + units, 0);
  const byRemainder = remainders
    .map((remainder, index) => ({ index, remainder }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return whole.map((units, index) => units + (raised.has(index) ? 1 : 0));
};

/** Percentages that add up to exactly 100 as shown, rounded to the given number of decimals. */
export const sharesOf = (values: readonly number[], decimals: 0 | 1 = 1): readonly number[] | null => {
  const steps = 10 ** decimals;
  return apportioned(100 * steps, values)?.map((each) => each / steps) ?? null;
};
