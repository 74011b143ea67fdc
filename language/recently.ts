/**
 * Work on texts of which the same is asked for again soon: what the last few gave is kept. Several readers of one message then
 * take it apart once. @param kept so many texts, the oldest of which is forgotten
 */
export function recently<Made>(kept: number, work: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, { value: Made }>();
  return (text) => {
    const known = made.get(text);
    if (known) return known.value;
    const value = work(text);
    for (const oldest of made.keys()) {
      if (made.size < kept) break;
      made.delete(oldest);
    }
    made.set(text, { value });
    return value;
  };
}
