/** Reads the text that Excel and Sheets put on the clipboard: tabs between cells, line ends between rows, and quotes
 * around a cell that has a tab, a line end or a quote inside. A quote that never closes properly is just a quote. */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let index = 0;
  while (index <= text.length) {
    const cell = quotedCell(text, index) ?? plainCell(text, index);
    rows.at(-1)?.push(cell.value);
    index = cell.end;
    if (text[index] === '\t') index++;
    else if (index >= text.length) break;
    else {
      index += text.startsWith('\r\n', index) ? 2 : 1;
      if (index >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

interface Read {
  value: string;
  end: number;
}

const isEnd = (text: string, index: number): boolean => index >= text.length || '\t\r\n'.includes(text.charAt(index));

function plainCell(text: string, start: number): Read {
  let end = start;
  while (!isEnd(text, end)) end++;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Read | undefined {
  if (text[start] !== '"') return undefined;
  let value = '';
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] !== '"') value += text[index] === '\r' && text[index + 1] === '\n' ? '' : text[index];
    else if (text[index + 1] === '"') {
      value += '"';
      index++;
    } else return isEnd(text, index + 1) ? { value, end: index + 1 } : undefined;
  }
  return undefined;
}

export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteWhereNeeded).join('\t')).join('\n');
}

const quoteWhereNeeded = (cell: string): string =>
  /[\t\r\n]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * One copied cell fills the whole selection; a block fills it if it fits a whole number of times;
 * otherwise it is pasted once.
 */
export function spread(rows: readonly (readonly string[])[], size: { rows: number; columns: number }): string[][] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const isMultiple = size.rows % rows.length === 0 && size.columns % width === 0;
  const height = isMultiple ? size.rows : rows.length;
  const across = isMultiple ? size.columns : width;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: across }, (_, column) => rows[row % rows.length]?.[column % width] ?? ''),
  );
}
