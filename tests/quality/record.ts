import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCityBot } from '../helpers/cityBot';
import { files, type Levels, levelsOf, measureFile } from './measure';

/** `npm run gate:record`: writes the present figures into levels.json, which the gate holds later versions to. */
async function record(): Promise<void> {
  const { bot } = await openCityBot();
  const levels: Levels = {};
  for (const file of files) levels[file] = levelsOf(await measureFile(bot, file));
  writeFileSync(join(__dirname, 'levels.json'), `${JSON.stringify(levels, null, 2)}\n`);
  console.log(JSON.stringify(levels, null, 2));
}

record().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
