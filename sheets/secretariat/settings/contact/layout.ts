/** Where the secretary's mailbox and telephone stand in *Instellingen*: an input over three columns, its answer behind it. */
export const contactRows = { mailbox: 1, phone: 2 } as const;
export const contactColumns = { label: 0, input: 1, inputTo: 3, answer: 4 } as const;
