/** Matchers whose type is told, where jest's own are `any`. */
export const someText: unknown = expect.any(String);
export const someNumber: unknown = expect.any(Number);
export const textWith = (part: string): unknown => expect.stringContaining(part);
export const textWithout = (part: string): unknown => expect.not.stringContaining(part);
export const objectWith = (fields: object): unknown => expect.objectContaining(fields);
export const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern);
