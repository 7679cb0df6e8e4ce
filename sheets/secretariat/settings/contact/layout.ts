/**
 * The positions of the secretary's mailbox and telephone in *Instellingen*: an input over three
 * columns, followed by its answer.
 */
export const contactRows = { mailbox: 1, phone: 2 } as const;
export const contactColumns = { label: 0, input: 1, inputTo: 3, answer: 4 } as const;
