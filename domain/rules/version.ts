/** Goes up when the same observations may get other findings; stored with every reading. */
export const ruleVersion = 9;
