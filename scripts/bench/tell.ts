/** What a bench found: a ratio, and whether it keeps its bound. */
interface Told {
  readonly ratio: number;
  readonly holds: boolean;
}

/** Prints the findings as a table. Answers whether every bound holds. */
export const tell = (findings: readonly Told[]): boolean => {
  console.table(
    findings.map(({ ratio, holds, ...finding }) => ({
      ...finding,
      ratio: ratio.toFixed(2),
      holds: holds ? 'yes' : 'NO',
    })),
  );
  return findings.every(({ holds }) => holds);
};
