import { openCityBot, type CityBot } from '../helpers/cityBot';
import { isInSample, questionFiles, recordedConversations, transcribe } from './transcripts';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

test.each(questionFiles)(
  'replies to a sample of %s are those on record (`npm run golden:record` takes the new ones)',
  async (file) => {
    const recorded = recordedConversations(file).filter((_, index) => isInSample(index));
    expect(recorded.length).toBeGreaterThan(0);
    expect(await transcribe(file, city, isInSample)).toEqual(recorded);
  },
  120_000,
);
