/** Where things stand in *Overzicht*. */
export const overviewRows = { summary: 0, health: 1, publish: 2, mails: 3, adopt: 4, header: 5, first: 6 } as const;

export const overviewColumns = {
  library: 0,
  state: 1,
  todo: 2,
  open: 3,
  changed: 4,
  link: 5,
  remind: 6,
  reopen: 7,
  until: 8,
  answer: 9,
  access: 10,
  earlier: 11,
  code: 16,
} as const;

/** The box *Publiceer nu* stands in the column beside its words. */
export const publishBox = { row: overviewRows.publish, column: overviewColumns.state } as const;

export const overviewPlaces = { first: overviewRows.first, code: overviewColumns.code } as const;
