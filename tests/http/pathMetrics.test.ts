import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '../../http/metrics';
import { createPathMetrics } from '../../http/pathMetrics';
import { fakeDoor, said } from '../channels/shared/fakes';
import { houseOn, until } from '../channels/shared/setting';
import { temporaryStorage } from '../helpers/storage';

const setting = (waitMs = 0) => {
  const { registry } = createMetrics();
  const path = createPathMetrics(registry, { messenger: true, zalo: false }, () => Promise.resolve(waitMs));
  return { registry, path };
};

test('every series is there from the start with zero', async () => {
  const text = await setting().registry.metrics();
  for (const line of [
    'chatbot_channel_up{channel="messenger"} 1',
    'chatbot_channel_up{channel="zalo"} 0',
    'chatbot_sends_total{channel="messenger",outcome="refused"} 0',
    'chatbot_send_seconds_count{channel="messenger"} 0',
    'chatbot_dead_letters_total{channel="zalo",kind="event"} 0',
    'chatbot_alerts_total{channel="messenger"} 0',
    'chatbot_inbox_oldest_seconds 0',
  ])
    expect(text).toContain(`${line}\n`);
});

test('who waits is seen at every scrape', async () => {
  expect(await setting(90_000).registry.metrics()).toContain('chatbot_inbox_oldest_seconds 90\n');
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
    (await registry.metrics()).includes('chatbot_dead_letters_total{channel="messenger",kind="reply"} 1'),
  );
  expect(await registry.metrics()).toContain('chatbot_alerts_total{channel="messenger"} 1\n');
  await house.stop();
  await dispose();
});

test('the alerts that ship ask for figures that there are, and the manual names these', async () => {
  const text = await setting().registry.metrics();
  const alerts = readFileSync(join(process.cwd(), 'docs', 'alerts.yml'), 'utf8');
  const manual = readFileSync(join(process.cwd(), 'docs', 'operations.md'), 'utf8');
  const asked = new Set(alerts.match(/chatbot_[a-z_]+/g));
  expect(asked.size).toBeGreaterThan(5);
  for (const name of asked) {
    expect(text).toMatch(new RegExp(`^# TYPE ${name.replace(/_bucket$/, '')} `, 'm'));
    expect(manual).toContain(name.replace(/_bucket$/, ''));
  }
  expect((alerts.match(/- alert: /g) ?? []).length).toBe((alerts.match(/summary: /g) ?? []).length);
});
