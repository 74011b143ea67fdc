/** All in their order, but one of them first. */
export function leading<T>(one: T, all: readonly T[]): T[] {
  return [one, ...all.filter((other) => other !== one)];
}
