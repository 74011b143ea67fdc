/** An error for the log, without the words of the person: a message may quote what could not be understood. */
export function redactError(error: unknown, words: string | undefined): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const hide = (text: string): string => (words ? text.replaceAll(words, '…') : text);
  return { error: error.name, reason: hide(error.message), stack: hide(error.stack ?? '') };
}
