/** A4 inside margins of 10 mm, in CSS pixels; `print.css` has the pages of these names. */
const PAPER = {
  tall: { width: 718, height: 1047 },
  wide: { width: 1047, height: 718 },
} as const;
/** Smaller than this a text of 10 points is hard to read: a tall page becomes a wide one, and one page becomes more. */
const SCALE_MIN = 0.6;
/** A table that is this much longer than one page is made to fit on it, rather than leave a few rows for the next. */
const EXCESS_MAX = 1.15;
/** Rows on paper come out slightly higher than on the screen. */
const FILL_MAX = 0.97;

export interface Paper {
  name: keyof typeof PAPER;
  /** How large a pixel of the screen is printed, at most 1. */
  scale: number;
}

/** The paper on which a table of a width and a height in pixels fits, by its width. */
export function paperFor(width: number, height: number): Paper {
  const scaleOn = (name: Paper['name']) => Math.min(1, PAPER[name].width / width);
  const name = scaleOn('tall') >= SCALE_MIN ? 'tall' : 'wide';
  const excess = (height * scaleOn(name)) / (PAPER[name].height * FILL_MAX);
  return { name, scale: excess > 1 && excess <= EXCESS_MAX ? scaleOn(name) / excess : scaleOn(name) };
}

/** Shares out columns over as few pages as can be read. Every page begins with the frozen columns. */
export function columnPages(
  columns: readonly number[],
  frozen: readonly number[],
  widthOf: (column: number) => number,
): number[][] {
  const available = PAPER.wide.width / SCALE_MIN;
  const sum = (list: readonly number[]) => list.reduce((total, column) => total + widthOf(column), 0);
  const lead = sum(frozen) < available / 2 ? frozen : [];
  const pages: number[][] = [];
  let page = [...lead];
  for (const column of columns.filter((each) => !lead.includes(each))) {
    if (page.length > lead.length && sum(page) + widthOf(column) > available) {
      pages.push(page);
      page = [...lead];
    }
    page.push(column);
  }
  return [...pages, page];
}

/** Rows, split into groups that a page break should not cut: those under one chart or in one merged block. */
export function rowGroups(rows: readonly number[], wholes: readonly { top: number; bottom: number }[]): number[][] {
  const groups: number[][] = [];
  let end = -1;
  for (const row of rows) {
    const reach = Math.max(
      -1,
      ...wholes.filter(({ top, bottom }) => top <= row && row <= bottom).map(({ bottom }) => bottom),
    );
    const group = groups.at(-1);
    if (group && row <= end) group.push(row);
    else groups.push([row]);
    end = Math.max(end, reach);
  }
  return groups;
}
