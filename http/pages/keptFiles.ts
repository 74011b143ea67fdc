/**
 * Files that are the same for everybody, made at most once in a while however many ask for them.
 * @param ticks milliseconds that never go back
 */
export function keptFiles(
  keepMs: number,
  ticks: () => number = () => performance.now(),
): (name: string, make: () => Promise<string>) => Promise<Buffer> {
  const kept = new Map<string, { until: number; file: Promise<Buffer> }>();
  return (name, make) => {
    const now = ticks();
    const held = kept.get(name);
    if (held && held.until > now) return held.file;
    const file = make().then((text) => Buffer.from(text));
    kept.set(name, { until: now + keepMs, file });
    file.catch(() => kept.delete(name));
    return file;
  };
}
