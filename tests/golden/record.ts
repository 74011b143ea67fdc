import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openCityBot } from '../helpers/cityBot';
import { questionFiles, transcribe, transcriptPath } from './transcripts';

/** `npm run golden:record`: writes the present replies to all question files into tests/golden/transcripts. */
async function record(): Promise<void> {
  const city = await openCityBot();
  for (const file of questionFiles) {
    mkdirSync(dirname(transcriptPath(file)), { recursive: true });
    writeFileSync(transcriptPath(file), (await transcribe(file, city)).join(''));
    console.log(transcriptPath(file));
  }
}

record().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
