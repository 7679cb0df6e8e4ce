/**
 * The positions of the tariffs in *Instellingen*, beside the dates: a row per year, identified by
 * the visible year.
 */
export const tariffColumns = { year: 7, b2b: 8, transport: 9, answer: 10 } as const;
