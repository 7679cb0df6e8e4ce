/** The choice that a typed beginning can only mean; undefined when it could be several, or none. */
export function guess(choices: readonly string[], typed: string): string | undefined {
  const beginning = typed.trim().toLowerCase();
  if (beginning === '') return undefined;
  const same = choices.find((choice) => choice.toLowerCase() === beginning);
  const longer = choices.filter((choice) => choice.toLowerCase().startsWith(beginning));
  return same ?? (longer.length === 1 ? longer[0] : undefined);
}
