import { openCityBot, type CityBot } from '../helpers/cityBot';
import { questionFiles, recordedConversations, transcribe } from './transcripts';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

// `npm run golden`: every reply there is. A sample of them is replayed with every `npm test`.
test.each(questionFiles)(
  'every reply to %s is the one on record (`npm run golden:record` takes the new ones)',
  async (file) => {
    expect(await transcribe(file, city)).toEqual(recordedConversations(file));
  },
  600_000,
);
