import { until } from '../shared/setting';
import { call, newSession, poll, say } from './client';
import { running, type Running } from './setting';

const asked: string[] = [];
const birth = { title: 'Đăng ký khai sinh', says: '#p/1.001193/overview' };
const rated: unknown[] = [];
let house: Running;

beforeAll(async () => {
  house = await running({
    limits: { searchesAtOnce: 12 },
    rated: (rating) => rated.push(rating),
    finding: {
      suggest: (words, limit) => {
        asked.push(`${words}|${limit}`);
        return Promise.resolve([birth]);
      },
      fields: () => Promise.resolve([{ name: 'Hộ tịch', count: 43 }]),
      ofField: (field) => Promise.resolve(field === 'Hộ tịch' ? [birth] : []),
      byCode: () => Promise.resolve(undefined),
    },
  });
});
afterAll(() => house.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${house.url}/webchat/${path}`, { headers });
  return { status: answer.status, json: await answer.json(), headers: answer.headers };
};

describe('finding while one types', () => {
  it('gives what the search finds, and searches for a bounded number of words only', async () => {
    expect((await get('suggest?q=khai%20si')).json).toEqual({ suggestions: [birth] });
    expect((await get('suggest?q=%20')).json).toEqual({ suggestions: [] });
    await get(`suggest?q=${'a'.repeat(5_000)}`);
    expect(asked).toEqual(['khai si|5', `${'a'.repeat(80)}|5`]);
  });

  it('gives fields and what is in one', async () => {
    expect((await get('fields')).json).toEqual({ fields: [{ name: 'Hộ tịch', count: 43 }] });
    expect((await get(`suggest?field=${encodeURIComponent('Hộ tịch')}`)).json).toEqual({
      suggestions: [birth],
    });
  });

  it('does so for its own pages alone, and not for who asks without end', async () => {
    expect((await get('fields', { Origin: 'https://stranger.example' })).status).toBe(403);
    const answers = await Promise.all(Array.from({ length: 30 }, () => get('fields')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

describe('ratings', () => {
  it('are counted by what was answered, once for each, and only for what the bot said', async () => {
    const session = await newSession(house.url);
    await say(house.url, session, { text: 'khối' });
    await until('the answer', async () => (await poll(house.url, session)).json['watermark'] === '3');
    const { activities } = (await poll(house.url, session)).json as { activities: { id: string }[] };
    const [, question, answer] = activities.map(({ id }) => id);
    const rate = (value: unknown) => say(house.url, session, { type: 'event', name: 'feedback', value });

    expect((await rate({ activity: answer, rating: -1 })).status).toBe(200);
    expect((await rate({ activity: answer, rating: -1 })).status).toBe(200);
    expect((await rate({ activity: answer, rating: -1, reason: 'unclear' })).status).toBe(200);
    for (const wrong of [
      { activity: question, rating: 1 },
      { activity: 'elsewhere|0000001', rating: 5 },
      { activity: answer, rating: 1, reason: 'my name is …' },
      { activity: `${answer}9`, rating: 1 },
      'good',
    ])
      expect((await rate(wrong)).status).toBe(400);
    expect(rated).toEqual([
      { kind: 'procedure', procedure: '1.001193', rating: -1, reason: undefined },
      { kind: 'procedure', procedure: '1.001193', rating: -1, reason: 'unclear' },
    ]);
    // The bot is not asked about it.
    expect(house.events.filter(({ activity }) => activity?.type === 'event')).toEqual([]);
  });

  it('of another conversation’s answer is not taken', async () => {
    const [mine, other] = [await newSession(house.url), await newSession(house.url)];
    const { activities } = (await poll(house.url, other)).json as { activities: { id: string }[] };
    const answer = await call(house.url, `/conversations/${mine.conversationId}/activities`, {
      method: 'POST',
      token: mine.token,
      body: { type: 'event', name: 'feedback', value: { activity: activities[0]?.id, rating: 1 } },
    });
    expect(answer.status).toBe(400);
  });
});
