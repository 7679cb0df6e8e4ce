/** Incremented when the same observations may lead to other findings; stored with every reading. */
export const ruleVersion = 10;
