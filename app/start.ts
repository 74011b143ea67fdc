import type { Settings } from '../settings';
import { collectGarbageOnceSettled } from '../bots/worker/collectGarbage';
import { openBasis } from './basis';
import type * as Compose from './compose';
import { portError } from './portError';
import { shutdownOnSignals } from './shutdown';

/** Composes the bot and its channels, listens, and closes everything in order on SIGTERM. */
export async function startApp(settings: Settings): Promise<void> {
  const basis = openBasis(settings);
  // Read after the threads have begun, which read their own code meanwhile.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read when its time has come
  const { composeApp } = require('./compose') as typeof Compose;
  const app = await composeApp(basis);
  await new Promise<void>((resolve, reject) => {
    // restify hands on what its inner server meets.
    app.server.once('error', (error: Error) => reject(portError(error, settings.PORT)));
    app.server.listen(settings.PORT, () => resolve());
  });
  app.log.info(
    { port: settings.PORT, storage: app.storage.engine },
    `Ready: http://localhost:${settings.PORT}`,
  );
  shutdownOnSignals(app);
  collectGarbageOnceSettled();
}
