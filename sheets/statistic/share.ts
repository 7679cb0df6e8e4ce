/**
 * Shares in per cent that add up to exactly 100,0 when shown with one decimal: everyone gets the tenths that fit, and
 * the tenths that are left go to the largest remainders (of equals to the first).
 */
export const sharesOf = (values: readonly number[]): readonly number[] | null => {
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum <= 0 || values.some((value) => value < 0)) return null;
  const tenths = values.map((value) => (1000 * value) / sum);
  const whole = tenths.map(Math.floor);
  const left = 1000 - whole.reduce((total, value) => total + value, 0);
  const byRemainder = tenths
    .map((exact, index) => ({ index, remainder: exact - Math.floor(exact) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return whole.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / 10);
};
