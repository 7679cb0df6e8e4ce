/**
 * Shares in per cent that add up to exactly 100 as shown, in whole per cents or with decimals: everyone gets the steps
 * that fit, and the steps that are left go to the largest remainders (of equals to the first).
 */
export const sharesOf = (values: readonly number[], decimals: 0 | 1 = 1): readonly number[] | null => {
  const steps = 10 ** decimals;
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum <= 0 || values.some((value) => value < 0)) return null;
  const scaled = values.map((value) => 100 * steps * value);
  // What is left of a division is exact in floating point; the digits behind the point are not, and equals would not be equal.
  const remainders = scaled.map((each) => each % sum);
  const whole = scaled.map((each, index) => Math.round((each - (remainders[index] ?? 0)) / sum));
  const left = 100 * steps - whole.reduce((total, value) => total + value, 0);
  const byRemainder = remainders
    .map((remainder, index) => ({ index, remainder }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return whole.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / steps);
};
