/** The account that may do everything on the local Google. */
export const OWNER = 'eigenaar@voorbeeld.nl';
