/**
 * A formula holds no more characters than a cell, so only the beginning of a long text is compared.
 */
const comparedMax = 200;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A formula that tests whether a cell still holds what was read. */
export const standsFormula = (cell: string, typed: string): string =>
  typed.length <= comparedMax
    ? `${cell}&""=${quoted(typed)}`
    : `LEFT(${cell}&"";${comparedMax})=${quoted(typed.slice(0, comparedMax))}`;
