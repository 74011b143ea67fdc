import { misspeltSettings, readSettings, settingNames, SettingsError } from '../../settings';
import { textOf } from './root';

/** The variables of `.env.example`, in order, with the comment above each. */
function explained(): { name: string; value: string; comment: string }[] {
  const blocks = textOf('.env.example').split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const [, comment = '', name = '', value = ''] = /^((?:#.*\n)+)([A-Z_]+)=(.*)$/m.exec(block) ?? [];
    return name ? [{ name, value, comment }] : [];
  });
}

const onlyForCompose = [...textOf('docker-compose.yml').matchAll(/\$\{(MONGO_[A-Z_]+)/g)].map(
  ([, name]) => name,
);

function messageFor(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
}

describe('.env.example', () => {
  test('names every setting there is, and no other', () => {
    const names = explained().map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set([...settingNames, ...onlyForCompose]));
    expect(names).toHaveLength(new Set(names).size);
  });

  test.each(explained())('explains $name', ({ comment }) => {
    expect(comment.replace(/[#\s-]+/g, ' ').trim().length).toBeGreaterThan(15);
  });

  test('shows the values that hold when nothing is set', () => {
    const given = Object.fromEntries(explained().map(({ name, value }) => [name, value]));
    expect(readSettings(given)).toEqual(readSettings({}));
  });

  test('leaves no variable out by a slip of form', () => {
    const lines = textOf('.env.example').match(/^[A-Z_]+=/gm);
    expect(lines).toHaveLength(explained().length);
  });
});

test('README lists every setting', () => {
  const readme = textOf('README.md');
  expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test.each([
  ['WEBCHAT_ORIGIN', 'WEBCHAT_ORIGINS'],
  ['PUBLICURL', 'PUBLIC_URL'],
  ['ZALO_OA_SECRETS', 'ZALO_OA_SECRET'],
  ['MESSENGER_PAGEID', 'MESSENGER_PAGE_ID'],
  ['ZALO_COLOUR', undefined],
])('a misspelt setting is named: %s', (given, meant) => {
  expect(misspeltSettings({ [given]: 'x', PATH: '/bin', WEBCHAT_NAME: 'y' })).toEqual([{ given, meant }]);
});

describe('a setting that cannot be used', () => {
  const cases: [name: string, value: string][] = [
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'chatbot.danang.gov.vn'],
    ['MONGODB_URI', 'localhost:27017'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXIES', 'loopback, my-proxy'],
    ['WEBCHAT_SECRET', 'too-short'],
    ['WEBCHAT_ORIGINS', 'https://danang.gov.vn, danang'],
    ['MESSENGER_API_URL', 'ftp://graph'],
    ['ZALO_OAUTH_URL', 'oauth'],
  ];

  test.each(cases)('%s=%s is named, with what to do', (name, value) => {
    const message = messageFor({ [name]: value });
    expect(message).toContain(`${name}:`);
    expect(message).toContain('.env.example');
  });

  const address = 'must be a whole address that begins with https:// or http://';
  test.each([
    ['PORT', 'eighty', 'must be a whole number from 0 to 65535'],
    ['PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['PORT', '80.5', 'must be a whole number from 0 to 65535'],
    ['WORKERS', '0', 'must be a whole number from 1 to 32'],
    ['PUBLIC_URL', 'chatbot.danang.gov.vn', address],
    ['PUBLIC_URL', 'ftp://chatbot.danang.gov.vn', address],
    ['ZALO_OAUTH_URL', 'oauth', address],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn'],
  ])('%s=%s is told in a plain sentence', (name, value, sentence) => {
    expect(messageFor({ [name]: value })).toContain(`  ${name}: ${sentence}`);
  });

  test('is named together with the others', () => {
    const message = messageFor({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(message).toMatch(/PORT:[^]*LOG_LEVEL:/);
  });

  test.each([
    ['WEBCHAT_SECRET', 'hunter2'],
    ['MONGODB_URI', 'mongo://bot:hunter2@db'],
  ])('never shows its value: %s', (name, value) => {
    expect(messageFor({ [name]: value })).not.toContain('hunter2');
  });
});

test('an empty variable counts as unset', () => {
  expect(readSettings({ PORT: '', MONGODB_URI: '', MESSENGER_PAGE_ID: '' })).toEqual(readSettings({}));
});

test('portals are listed with commas or spaces', () => {
  const { WEBCHAT_ORIGINS } = readSettings({ WEBCHAT_ORIGINS: 'https://a.vn, https://b.vn https://c.vn' });
  expect(WEBCHAT_ORIGINS).toEqual(['https://a.vn', 'https://b.vn', 'https://c.vn']);
});
