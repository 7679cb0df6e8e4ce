/** A spreadsheet takes a text that begins so for a formula; the quotation mark before it says that it is text. */
const likeFormula = /^'*[=+\-@\t\r＝＋－＠]/u;
const marked = /^'+[=+\-@\t\r＝＋－＠]/u;

/** For a CSV file: a text that begins like a formula gets a quotation mark before it, and `readNote` takes it away. */
export const writeNote = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);

export const readNote = (text: string): string => (marked.test(text) ? text.slice(1) : text);
