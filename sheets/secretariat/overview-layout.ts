/** Where things stand in *Overzicht*. */
export const overviewRows = { summary: 0, health: 1, publish: 2, hint: 3, header: 4, first: 5 } as const;

export const overviewColumns = {
  library: 0,
  state: 1,
  todo: 2,
  open: 3,
  changed: 4,
  link: 5,
  reopen: 6,
  until: 7,
  answer: 8,
  earlier: 9,
  code: 14,
} as const;

/** The box *Publiceer nu* stands in the column beside its words. */
export const publishBox = { row: overviewRows.publish, column: overviewColumns.state } as const;

export const overviewPlaces = { first: overviewRows.first, code: overviewColumns.code } as const;
