/** A spreadsheet takes a text with such a beginning for a formula, unless an apostrophe precedes it. */
const likeFormula = /^'*[=+\-@\t\r＝＋－＠]/u;
const marked = /^'+[=+\-@\t\r＝＋－＠]/u;

/** Puts an apostrophe before a text that looks like a formula; `readNote` removes it. */
export const writeNote = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);

export const readNote = (text: string): string => (marked.test(text) ? text.slice(1) : text);
