const second = 1_000;

/** Waiting times after the first, second, … failed attempt; the last one goes on. */
const steps = [1, 2, 4, 8, 15, 15, 15, 15, 30, 30, 60, 120].map((seconds) => seconds * second);

/**
 * How long to wait before the next attempt, in milliseconds: what the platform asked for, or longer with
 * every failure. `random` (0 to 1) spreads attempts by up to a fifth, so that a recovering platform is not hit at once.
 */
export function backoff(failures: number, random: number, askedMs = 0): number {
  const step = steps[Math.min(failures, steps.length) - 1] ?? second;
  return Math.round(Math.max(step, askedMs) * (1 + random / 5));
}
