/** What Google says behind "Unable to parse query string for Function QUERY parameter 2:". */
export class QueryProblem extends Error {}

const shape = /\s*(?:('[^']*'|"[^"]*"|`[^`]*`)|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(<=|>=|<>|!=|[=<>,()+\-*/]))/y;

export interface Token {
  text: string;
  kind: 'text' | 'number' | 'word' | 'sign' | 'quoted';
}

export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  shape.lastIndex = 0;
  const end = text.trimEnd().length;
  while (shape.lastIndex < end) {
    const match = shape.exec(text);
    if (!match) throw new QueryProblem('PARSE_ERROR');
    const [, quoted, number, word, sign] = match;
    if (quoted !== undefined) {
      tokens.push({ text: quoted.slice(1, -1), kind: quoted.startsWith('`') ? 'quoted' : 'text' });
    } else if (number !== undefined) tokens.push({ text: number, kind: 'number' });
    else if (word !== undefined) tokens.push({ text: word, kind: 'word' });
    else tokens.push({ text: sign ?? '', kind: 'sign' });
  }
  return tokens;
};
