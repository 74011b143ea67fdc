/** In so many steps a timeout is counted. */
const STEPS = 20;
/** A step that takes so many times as long as it should is no wait for the other side, but a process that stood still. */
const STRETCH = 2;

/**
 * Makes a request and has it given up, with a TimeoutError, when it is not over after `ms` in which this process ran.
 * The usual signal goes by the clock alone. After a standstill (a paused machine, no processor for a while) it would
 * end requests before the answers that lie there are read, and before those go out for which there was no time: as if
 * the platform had been silent, so that nobody sends them again.
 * @param ticks milliseconds that never go back
 */
export async function withTimeout<Result>(
  ms: number,
  request: (signal: AbortSignal) => Promise<Result>,
  ticks: () => number = () => performance.now(),
): Promise<Result> {
  const controller = new AbortController();
  const stepMs = ms / STEPS;
  let last = ticks();
  let waited = 0;
  const timer = setInterval(() => {
    const now = ticks();
    waited += Math.min(now - last, STRETCH * stepMs);
    last = now;
    if (waited < ms) return;
    clearInterval(timer);
    // What came during the last step is read first.
    setImmediate(() => controller.abort(new DOMException('No answer in time', 'TimeoutError')));
  }, stepMs).unref();
  try {
    return await request(controller.signal);
  } finally {
    clearInterval(timer);
  }
}
