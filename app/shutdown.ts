import type { App } from './compose';

/** Finishes the turns in hand and closes every part, once, on SIGTERM or SIGINT; then ends the process. */
export function shutdownOnSignals(app: App): void {
  let closing = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      app.log.info({ signal }, 'Closing: no new requests, turns in hand are finished.');
      shutdown(app).then(
        () => process.exit(0),
        (error: unknown) => {
          app.log.error({ err: error }, 'Closing failed.');
          process.exit(1);
        },
      );
    });
  }
}

async function shutdown({ server, pipeline, stopWatching, worker, storage, log }: App): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(resolve));
  await pipeline.stop();
  server.server.closeAllConnections();
  await closed;
  await stopWatching();
  await worker.close();
  await storage.close();
  log.info({}, 'Closed.');
}
