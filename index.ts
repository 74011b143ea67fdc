import { startApp } from './app/start';
import { errorText } from './errors/appError';
import { settingsAtStart } from './settings';

startApp(settingsAtStart()).catch((error: unknown) => {
  process.stderr.write(`The bot could not start. ${errorText(error)}\n`);
  process.exit(1);
});
