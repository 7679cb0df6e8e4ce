/** The positions in *Overzicht*. */
export const overviewRows = {
  summary: 0,
  health: 1,
  period: 2,
  publish: 3,
  adopt: 4,
  mails: 5,
  header: 6,
  first: 7,
} as const;

export const overviewColumns = {
  library: 0,
  state: 1,
  todo: 2,
  reopen: 3,
  until: 4,
  open: 5,
  changed: 6,
  link: 7,
  remind: 8,
  earlier: 9,
  access: 14,
  code: 15,
} as const;

/** The box *Publiceer nu*, in the column beside its label. */
export const publishBox = { row: overviewRows.publish, column: overviewColumns.state } as const;

export const overviewPlaces = { first: overviewRows.first, code: overviewColumns.code } as const;
