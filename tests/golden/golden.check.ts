import { openCityBot, type CityBot } from '../helpers/cityBot';
import { questionFiles, recordedTranscript, transcribe } from './transcripts';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 60_000);

test.each(questionFiles)(
  'every reply to %s is the one on record (`npm run golden:record` takes the new ones)',
  async (file) => {
    // Compared by line: a difference shows its surroundings, not two files.
    expect((await transcribe(file, city)).split('\n')).toEqual(recordedTranscript(file).split('\n'));
  },
  300_000,
);
