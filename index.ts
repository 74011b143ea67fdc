import { startApp } from './app/start';
import { settingsAtStart } from './settings';

startApp(settingsAtStart()).catch((error: unknown) => {
  // A start that fails explains itself; a stack helps only where the error is not one of ours.
  const known =
    error instanceof Error &&
    /Error$/.test(error.name) &&
    error.name !== 'Error' &&
    error.name !== 'TypeError';
  process.stderr.write(
    `The bot could not start. ${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
