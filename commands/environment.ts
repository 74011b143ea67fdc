import { existsSync } from 'node:fs';
import { readSettings, type Settings, SettingsError } from '../settings';

/**
 * Settings for a process that starts: `.env` of the working folder first, real variables before it.
 * A setting that cannot be used ends the process with its explanation instead of a stack.
 */
export function settingsAtStart(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
