import { createChannels } from '../../channels/registry';
import type { ChannelContext } from '../../channels/definition';
import { readSettings } from '../../settings';
import { temporaryStorage } from '../helpers/storage';

const others = {
  MESSENGER_PAGE_ID: '1',
  MESSENGER_PAGE_TOKEN: 'token',
  MESSENGER_APP_SECRET: 'secret',
};

/** What is told of channels at the start. */
async function told(
  environment: Record<string, string>,
): Promise<[level: string, fields: object, line: string][]> {
  const lines: [string, object, string][] = [];
  const write = (level: string) => (fields: object, line: string) => void lines.push([level, fields, line]);
  const { storage, dataDir, dispose } = await temporaryStorage();
  const context: Partial<ChannelContext> = {
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    ...{ storage, dataDir, clock: Date.now, city: 'Đà Nẵng' },
    hotline: { name: '1022', called: 'tổng đài 1022', label: '1022', phone: '1022' },
  };
  const settings = readSettings({ ...environment, WEBCHAT_SECRET: 'a secret of the tests' });
  const adapters = await createChannels(settings, context as ChannelContext);
  expect(adapters.map(({ channel }) => channel)).toEqual(['webchat']);
  for (const adapter of adapters) await adapter.close?.();
  await dispose();
  return lines;
}

test('a channel without any of its settings says which would open it', async () => {
  expect(await told({})).toContainEqual([
    'info',
    expect.anything(),
    expect.stringMatching(/^The channel Messenger stays shut\. Set .*MESSENGER_PAGE_TOKEN/),
  ]);
});

test('a channel that is set by half is warned of, with what is missing', async () => {
  expect(await told(others)).toContainEqual([
    'warn',
    { missing: ['MESSENGER_VERIFY_TOKEN'] },
    'The channel Messenger is set by half and stays shut: MESSENGER_VERIFY_TOKEN is missing. Set it, or unset the others.',
  ]);
});
