import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '../../http/metrics';
import { deadLetterKinds } from '../../channels/pipeline/observer';
import { createPathMetrics } from '../../http/pathMetrics';
import { fakeDoor, said } from '../channels/shared/fakes';
import { houseOn, until } from '../channels/shared/setting';
import { temporaryStorage } from '../helpers/storage';

const nothing = { owed: 0, oldestOwedMs: 0, pausedMs: 0, deadLetters: 0 };
const setting = (waitMs = 0, messenger = nothing) => {
  const { registry } = createMetrics({ channels: [], kinds: [], facets: [], version: '' });
  const path = createPathMetrics(registry, { messenger: true, zalo: false }, deadLetterKinds, () =>
    Promise.resolve({ waiting: 2, oldestWaitMs: waitMs, channels: { messenger } }),
  );
  return { registry, path };
};

test('every series is there from the start with zero', async () => {
  const text = await setting().registry.metrics();
  for (const line of [
    'chatbot_channel_up{channel="messenger"} 1',
    'chatbot_channel_up{channel="zalo"} 0',
    'chatbot_sends_total{channel="messenger",outcome="refused"} 0',
    'chatbot_send_seconds_count{channel="messenger"} 0',
    'chatbot_alerts_total{channel="messenger"} 0',
    'chatbot_inbox_oldest_seconds 0',
    'chatbot_answer_seconds_count{channel="zalo"} 0',
    'chatbot_webhook_requests_total{channel="zalo",status="5xx"} 0',
    'chatbot_signature_failures_total{channel="zalo"} 0',
    'chatbot_questions_refused_total{channel="zalo",of="all"} 0',
    'chatbot_token_renewals_total{channel="zalo",outcome="failed"} 0',
    'chatbot_token_expires_timestamp_seconds{channel="zalo"} 0',
    'chatbot_outbox_oldest_seconds{channel="zalo"} 0',
    'chatbot_channel_paused_seconds{channel="zalo"} 0',
    'chatbot_dead_letters_open{channel="zalo"} 0',
  ])
    expect(text).toContain(`${line}\n`);
});

test('every reason for which something is given up is there from the start, with what it is', async () => {
  const text = await setting().registry.metrics();
  const there = text.match(/^chatbot_dead_letters_total\{channel="zalo".*$/gm);
  expect(there?.sort()).toEqual(
    Object.entries(deadLetterKinds)
      .map(
        ([reason, kind]) => `chatbot_dead_letters_total{channel="zalo",kind="${kind}",reason="${reason}"} 0`,
      )
      .sort(),
  );
});

test('who waits is seen at every scrape', async () => {
  expect(await setting(90_000).registry.metrics()).toContain('chatbot_inbox_oldest_seconds 90\n');
});

test('what is owed, paused and given up is seen by channel', async () => {
  const { registry } = setting(0, { owed: 3, oldestOwedMs: 70_000, pausedMs: 40_000, deadLetters: 5 });
  const text = await registry.metrics();
  for (const line of [
    'chatbot_inbox_waiting 2',
    'chatbot_outbox_waiting{channel="messenger"} 3',
    'chatbot_outbox_oldest_seconds{channel="messenger"} 70',
    'chatbot_channel_paused_seconds{channel="messenger"} 40',
    'chatbot_dead_letters_open{channel="messenger"} 5',
  ])
    expect(text).toContain(`${line}\n`);
});

test.each([
  ['/webhooks/zalo', 200, 'channel="zalo",status="2xx"'],
  ['//webhooks//messenger/', 403, 'channel="messenger",status="4xx"'],
  ['/webhooks/messenger', 413, 'channel="messenger",status="4xx"'],
  ['/webhooks/messenger', 500, 'channel="messenger",status="5xx"'],
])('a call of %s that is answered %i is counted', async (path, status, labels) => {
  const { registry, path: metrics } = setting();
  metrics.called(path, status);
  expect(await registry.metrics()).toContain(`chatbot_webhook_requests_total{${labels}} 1\n`);
});

test.each(['/webhooks/other', '/', '/v3/directline/conversations'])(
  'a call of %s is none of a platform',
  async (path) => {
    const { registry, path: metrics } = setting();
    metrics.called(path, 200);
    expect(await registry.metrics()).not.toMatch(/chatbot_webhook_requests_total\{.*\} 1\n/);
  },
);

test('renewals of tokens and their end are told', async () => {
  const { registry, path } = setting();
  path.renewed('zalo', 'renewed', 1_700_000_000_000);
  path.renewed('zalo', 'failed');
  path.unsigned('zalo');
  const text = await registry.metrics();
  expect(text).toContain('chatbot_token_renewals_total{channel="zalo",outcome="failed"} 1\n');
  expect(text).toContain('chatbot_signature_failures_total{channel="zalo"} 1\n');
  expect(text).toContain('chatbot_token_expires_timestamp_seconds{channel="zalo"} 1700000000\n');
});

test('what becomes of replies is counted', async () => {
  const { registry, path } = setting();
  const { storage, dispose } = await temporaryStorage();
  const door = fakeDoor();
  door.answer = ({ text }) =>
    text.startsWith('b') ? { kind: 'refused', reason: 'no', alert: true } : undefined;
  const house = await houseOn(storage, { door, observer: path });
  await house.enqueue([said('a'), said('b')]);
  await until('both are done with', async () => {
    const text = await registry.metrics();
    return text.includes('outcome="sent"} 1') && text.includes('outcome="refused"} 1');
  });
  await until('the second is a dead letter', async () =>
    (await registry.metrics()).includes(
      'chatbot_dead_letters_total{channel="messenger",kind="reply",reason="staff_must_act"} 1',
    ),
  );
  expect(await registry.metrics()).toContain('chatbot_alerts_total{channel="messenger"} 1\n');
  expect(await registry.metrics()).toContain('chatbot_answer_seconds_count{channel="messenger"} 1\n');
  await house.stop();
  await dispose();
});

const documents = ['alerts.yml', 'grafana.json', 'operations.md'] as const;
const textOf = (name: (typeof documents)[number]): string =>
  readFileSync(join(process.cwd(), 'docs', name), 'utf8');
/** Without the endings that a histogram gives its series. */
const figuresIn = (text: string): Set<string> =>
  new Set((text.match(/chatbot_[a-z_]+/g) ?? []).map((name) => name.replace(/_(bucket|sum|count)$/, '')));

test.each(documents)('%s asks only for figures that there are', async (name) => {
  const text = await setting().registry.metrics();
  const asked = figuresIn(textOf(name));
  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].filter((figure) => !new RegExp(`^# TYPE ${figure} `, 'm').test(text))).toEqual([]);
});

test('the manual names every figure, and every alert says what is wrong', async () => {
  const there = figuresIn((await setting().registry.metrics()).match(/^# TYPE .*$/gm)?.join('\n') ?? '');
  const named = figuresIn(textOf('operations.md'));
  expect([...there].filter((figure) => !named.has(figure))).toEqual([]);
  const alerts = textOf('alerts.yml');
  expect((alerts.match(/- alert: /g) ?? []).length).toBe((alerts.match(/summary: /g) ?? []).length);
});

test('every panel of the dashboard has a title, a place of its own and a question', () => {
  const { panels } = JSON.parse(textOf('grafana.json')) as {
    panels: {
      title: string;
      gridPos: { x: number; y: number; w: number; h: number };
      targets: { expr: string }[];
    }[];
  };
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(panels.filter(({ title, targets }) => !title || targets.some(({ expr }) => !expr))).toEqual([]);
});
