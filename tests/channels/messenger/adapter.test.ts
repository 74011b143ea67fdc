import type { Log } from '../../../bots/log';
import type { Treatment } from '../../../simulators/messenger/graph';
import { metaJson, sign } from '../../../simulators/messenger/webhook';
import { engines, type Temporary } from '../shared/storages';
import { countingBot, gate } from '../shared/fakes';
import { quiet, until } from '../shared/setting';
import { secrets, type Setting, setting } from './shared';

const texts = ({ meta }: Setting): unknown[] => meta.shown.map(({ message }) => message.text);

describe.each(engines)('the Messenger door, on %s', (_, open) => {
  let place: Temporary;
  let at: Setting;
  /** A turn about "giữ" lasts until this is opened. */
  let held: ReturnType<typeof gate>;
  const lines: string[] = [];
  const write = (fields: Record<string, unknown>, text: string): void =>
    void lines.push(JSON.stringify({ ...fields, text }));
  const log: Log = { debug: write, info: write, warn: write, error: write };

  beforeEach(async () => {
    place = await open();
    held = gate();
    const bot = countingBot(({ activity }) => (activity.text === 'giữ' ? held.passed : undefined));
    at = await setting(place.storage, { log, bot });
  });
  afterEach(async () => {
    await at.close();
    await place.dispose();
    expect(at.meta.violations).toEqual([]);
    const all = lines.splice(0).join('\n');
    for (const secret of [...Object.values(secrets), 'bí mật của Lan']) expect(all).not.toContain(secret);
  });

  /** Treats the first calls for messages as told, then takes everything. */
  function treat(...treatments: Treatment[]): void {
    at.meta.treat = ({ body }) => (body.sender_action ? undefined : treatments.shift());
  }

  it('verifies the webhook', async () => {
    expect(await at.webhook.verify(secrets.verifyToken, '1158201444')).toEqual({
      status: 200,
      text: '1158201444',
    });
    expect((await at.webhook.verify('wrong', '1')).status).toBe(403);
  });

  it('answers a signed question in Vietnamese', async () => {
    expect(await at.webhook.deliver([at.events.text('2000', 'Điểm chuẩn? bí mật của Lan')])).toBe(200);
    await until('an answer', () => at.meta.shown.length === 1);
    expect(at.meta.shown[0]).toMatchObject({
      psid: '2000',
      message: { text: 'Điểm chuẩn? bí mật của Lan #1' },
    });
    expect(at.meta.calls.at(-1)?.body).toMatchObject({ messaging_type: 'RESPONSE' });
  });

  it('marks as seen and types, each in a request of its own, before the answer', async () => {
    await at.webhook.deliver([at.events.text('2000', 'a')]);
    await until('an answer', () => at.meta.shown.length === 1);
    expect(at.meta.actions.map(({ action }) => action).sort()).toEqual(['mark_seen', 'typing_on']);
    expect(at.meta.calls.at(-1)?.body).toHaveProperty('message');
  });

  it.each<[string, string | undefined]>([
    ['no signature', undefined],
    ['a wrong signature', 'sha256=00'],
    ['a signature under another secret', sign('{}', 'other')],
  ])('gives no answer to %s', async (_, signature) => {
    const body = metaJson({
      object: 'page',
      entry: [{ id: '1000', messaging: [at.events.text('2000', 'a')] }],
    });
    expect(await at.webhook.post(body, signature)).toBe(403);
    await quiet(place.storage);
    expect(at.meta.calls).toEqual([]);
  });

  it.each<[string, string, number]>([
    ['the console’s test of a field', '{"field":"messages","value":{}}', 200],
    [
      'a test wrapped in changes',
      '{"object":"page","entry":[{"id":"1000","changes":[{"field":"messages"}]}]}',
      200,
    ],
    ['another object than a page', '{"object":"instagram","entry":[]}', 404],
    ['no JSON', 'hello', 200],
    ['an empty body', '', 200],
  ])('stays calm over %s', async (_, body, status) => {
    expect(await at.webhook.post(body, sign(body, secrets.appSecret))).toBe(status);
  });

  it('refuses a body of megabytes', async () => {
    const body = 'x'.repeat(1_100_000);
    expect([0, 413]).toContain(await at.webhook.post(body, sign(body, secrets.appSecret)));
  });

  it('answers one event once, though it comes fifty times at once', async () => {
    await at.webhook.deliver([at.events.text('2000', 'a')], { copies: 50 });
    await until('an answer', () => at.meta.shown.length === 1);
    await quiet(place.storage);
    expect(texts(at)).toEqual(['a #1']);
  });

  it('puts events that come in the wrong order right', async () => {
    const now = Date.now();
    await at.webhook.deliver([at.events.text('2000', 'giữ', now)]);
    await at.webhook.deliver([at.events.text('2000', 'ba', now + 3), at.events.text('2000', 'hai', now + 2)]);
    await at.webhook.deliver([at.events.text('2000', 'một', now + 1)]);
    held.open();
    await until('four answers', () => at.meta.shown.length === 4);
    expect(texts(at)).toEqual(['giữ #1', 'một #2', 'hai #3', 'ba #4']);
  });

  it('says nothing for a day after a human answered, unless called back', async () => {
    await at.webhook.deliver([at.events.echo('2000', { text: 'Em nghe ạ', app_id: 263902037430900 })]);
    await at.webhook.deliver([at.events.text('2000', 'cảm ơn')]);
    await quiet(place.storage);
    expect(at.meta.calls).toEqual([]);
    await at.webhook.deliver([at.events.postback('2000', 'START', 'Hỏi trợ lý')]);
    await until('a greeting', () => at.meta.shown.length === 1);
  });

  it('is not silenced by the echo of its own answer, with its note or without', async () => {
    const echoes: Promise<number>[] = [];
    at.meta.onShown = ({ psid, message, mid }) => {
      const { metadata: _metadata, ...bare } = message;
      const other = at.events.echo(psid, { ...message, mid: `${mid}.other`, app_id: 7 });
      echoes.push(at.webhook.deliver([other, at.events.echo(psid, { ...bare, mid })]));
    };
    await at.webhook.deliver([at.events.text('2000', 'a')]);
    await until('an answer', () => at.meta.shown.length === 1);
    await Promise.all(echoes);
    await quiet(place.storage);
    await at.webhook.deliver([at.events.text('2000', 'b')]);
    await until('another answer', () => at.meta.shown.length === 2);
  });

  it.each<[string, Treatment]>([
    ['a server error', { kind: 'error', status: 500, code: 2 }],
    ['a gateway error', { kind: 'error', status: 502 }],
    ['a rate limit', { kind: 'error', status: 400, code: 613, retryAfter: 1 }],
    ['a cut connection', { kind: 'cut', taken: false }],
  ])('sends again after %s, once', async (_, treatment) => {
    treat(treatment);
    await at.webhook.deliver([at.events.text('2000', 'a')]);
    await until('an answer', () => at.meta.shown.length === 1);
    await quiet(place.storage);
    expect(texts(at)).toEqual(['a #1']);
  });

  it('does not repeat what Meta may have taken, and lists it', async () => {
    treat({ kind: 'hang', taken: true });
    await at.webhook.deliver([at.events.text('2000', 'a')]);
    await until('a dead letter', async () => (await at.house.deadLetters.list(9)).length === 1);
    expect(texts(at)).toEqual(['a #1']);
    expect(await at.house.deadLetters.list(9)).toEqual([expect.objectContaining({ kind: 'unknown' })]);
  });

  it('sends text where Meta does not take the form', async () => {
    treat({ kind: 'error', status: 400, code: 100 });
    await at.webhook.deliver([at.events.text('2000', 'a')]);
    await until('an answer', () => at.meta.shown.length === 1);
    expect(texts(at)).toEqual(['a #1']);
  });

  it('lists who cannot be reached, with the reason', async () => {
    treat({ kind: 'error', status: 400, code: 551, subcode: 1545041 });
    await at.webhook.deliver([at.events.text('2000', 'a')]);
    await until('a dead letter', async () => (await at.house.deadLetters.list(9)).length === 1);
    const [letter] = await at.house.deadLetters.list(9);
    expect(letter?.reason).toContain('551');
  });

  it('keeps answers while the token is refused, alerts, and sends them when it works again', async () => {
    treat({ kind: 'error', status: 401, code: 190, retryAfter: 1 });
    await at.webhook.deliver([at.events.text('2000', 'a')]);
    await until('an alert', () => lines.some((line) => line.includes('"alert":true')));
    await until('an answer', () => at.meta.shown.length === 1);
  });

  it('acknowledges and answers a burst of a hundred events from 25 people, each once', async () => {
    const before = at.meta.shown.length;
    const events = Array.from({ length: 100 }, (_, i) => at.events.text(`${i % 25}`, `câu ${i}`));
    await Promise.all(events.map((event) => at.webhook.deliver([event])));
    await until('all answers', () => at.meta.shown.length >= before + events.length, 60_000);
    expect(at.meta.shown).toHaveLength(before + events.length);
  }, 90_000);
});
