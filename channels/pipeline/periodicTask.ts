import type { Log } from '../../bots/log';

/** Does `task` every `everyMs`, never twice at a time; a failure is logged and the next round comes all the same. */
export function startPeriodicTask(
  everyMs: number,
  task: () => Promise<void>,
  log: Log,
): { stop(): Promise<void> } {
  let stopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const round = (): void => {
    running = task()
      .catch((error: unknown) => log.error({ err: error }, 'A sweep failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(round, everyMs);
      });
  };
  round();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
