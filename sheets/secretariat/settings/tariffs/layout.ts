/** Where the tariffs stand in *Instellingen*, beside the dates: a row for every year, known by the year that is shown. */
export const tariffColumns = { year: 7, b2b: 8, transport: 9, answer: 10 } as const;
