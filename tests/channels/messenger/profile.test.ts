import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  ownProfile,
  ProfileFileError,
  profileFile,
  profileFor,
  properties,
} from '../../../channels/messenger/profile';
import { START } from '../../../channels/messenger/payloads';
import phrases from '../../../dialogs/data/smalltalk.json';

describe('the Messenger profile that ships', () => {
  const profile = profileFor({ name: '1022', called: 'tổng đài 1022' });

  it('keeps to Messenger’s limits and its schema', () => {
    expect(Object.keys(profile)).toEqual(properties);
  });

  it.each(['tổng đài 1900 1075', 'đường dây nóng của thành phố Huế'])(
    'speaks for the hotline %s',
    (called) => {
      const other = JSON.stringify(profileFor({ name: 'Huế', called }));
      expect(other).not.toMatch(/1022|[{]hotline|[{]called/);
      expect(other).toContain('Trợ lý tự động Huế');
      expect(other).toContain(called.length <= 20 ? `Gặp ${called}` : 'Gặp người trực');
    },
  );

  it('says that it is a machine', () => {
    expect(profile.greeting[0]?.text).toMatch(/máy/);
  });

  it('has a menu whose taps the dialog tree understands', () => {
    const payloads = profile.persistent_menu.flatMap(({ call_to_actions: items }) =>
      items.flatMap((item) => (item.type === 'postback' && item.payload !== START ? [item.payload] : [])),
    );
    expect(payloads.length).toBeGreaterThan(2);
    expect(Object.values(phrases).flat()).toEqual(expect.arrayContaining(payloads));
  });
});

describe('the city’s own words for Messenger', () => {
  const hotline = { name: '1022', called: 'tổng đài 1022' };
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'profile-'));
    file = profileFile(folder);
    await mkdir(dirname(file), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('without a file, what ships is said', () => {
    expect(profileFor(hotline, ownProfile(file))).toEqual(profileFor(hotline));
  });

  it('a property of the file takes the place of the shipped one, with the name of the hotline; the others stay', async () => {
    const greeting = [{ locale: 'default', text: 'Máy trả lời tự động {hotline} của phường, xin chào.' }];
    await writeFile(file, `\uFEFF${JSON.stringify({ greeting })}`);
    expect(profileFor(hotline, ownProfile(file))).toEqual({
      ...profileFor(hotline),
      greeting: [{ locale: 'default', text: 'Máy trả lời tự động 1022 của phường, xin chào.' }],
    });
  });

  it.each<[string, string, string]>([
    ['no JSON', 'chào', 'messenger-profile.json is not JSON'],
    ['a property that there is not', '{"greetings":[]}', 'Unrecognized key: "greetings"'],
    ['a greeting for no locale', '{"greeting":[]}', 'greeting: needs an entry with locale "default"'],
    [
      'a title that Messenger cuts',
      JSON.stringify({
        persistent_menu: [
          {
            locale: 'default',
            composer_input_disabled: false,
            call_to_actions: [{ type: 'postback', title: 'x'.repeat(31), payload: 'a' }],
          },
        ],
      }),
      'persistent_menu.0.call_to_actions.0.title: ',
    ],
  ])('%s is refused by name', async (_what, content, message) => {
    await writeFile(file, content);
    expect(() => ownProfile(file)).toThrow(ProfileFileError);
    expect(() => ownProfile(file)).toThrow(message);
  });
});
