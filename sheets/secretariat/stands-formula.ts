/** A formula holds no more letters than a cell: of a long text its beginning is compared. */
const comparedMax = 200;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Whether a cell still holds what was typed in it when it was read. */
export const standsFormula = (cell: string, typed: string): string =>
  typed.length <= comparedMax
    ? `${cell}&""=${quoted(typed)}`
    : `LEFT(${cell}&"";${comparedMax})=${quoted(typed.slice(0, comparedMax))}`;
