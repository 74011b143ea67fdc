import { render as toMessenger } from '../../../channels/messenger/render';
import { fromBot } from '../../../channels/webchat/wire';
import { render as toZalo } from '../../../channels/zalo/render';
import { chartAddresses } from '../../../dialogs/fact/chartAddress';
import { chartOf } from '../../../dialogs/fact/chart';
import { toActivity } from '../../../dialogs/reply/toActivity';
import { series } from './figures';

const facts = series(1, 2, 3);
const url = chartAddresses('https://bot.example')(facts) ?? '';
const activity = toActivity({
  blocks: [{ type: 'lead', text: 'Qua các năm: 1, 2, 3.' }, ...chartOf(facts, () => url)],
  answer: { kind: 'fact', confidence: 1 },
});

describe('A reply with a picture', () => {
  it('is words and an image on Messenger', () => {
    expect(toMessenger(activity, 'rich')).toEqual([
      { text: 'Qua các năm: 1, 2, 3.' },
      { attachment: { type: 'image', payload: { url } } },
    ]);
  });

  it('is words and an image on Zalo', () => {
    const parcels = JSON.stringify(toZalo(activity, 'rich'));
    expect(parcels).toContain('Qua các năm: 1, 2, 3.');
    expect(parcels).toContain(JSON.stringify({ media_type: 'image', url }));
  });

  it('is words and an image with its own words in the web chat', () => {
    expect(fromBot(activity)).toMatchObject({
      text: expect.stringContaining('Qua các năm') as string,
      attachments: [
        {
          contentType: 'image/png',
          contentUrl: url,
          name: expect.stringMatching(/năm 2020: 1 tấn/) as string,
        },
      ],
    });
  });

  it('is words with an address where a platform takes only words', () => {
    expect(JSON.stringify(toMessenger(activity, 'text'))).toContain(url);
    expect(JSON.stringify(toZalo(activity, 'text'))).toContain(url);
  });
});
