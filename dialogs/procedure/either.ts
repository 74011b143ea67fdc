/** The part of a pattern that any of some patterns matches. */
export const either = (some: readonly string[]): string => `(?:${some.join('|')})`;
