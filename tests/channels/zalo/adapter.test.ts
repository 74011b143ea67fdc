import type { Log } from '../../../bots/log';
import type { Bot } from '../../../bots/types';
import type { Treatment } from '../../../simulators/zalo/openapi';
import { sign } from '../../../simulators/zalo/webhook';
import { countingBot, gate } from '../shared/fakes';
import { quiet, until } from '../shared/setting';
import { engines, type Temporary } from '../shared/storages';
import { account, secrets, type Setting, setting } from './shared';

const lan = '2400000000000000001';
const texts = ({ zalo }: Setting): unknown[] => zalo.shown.map(({ message }) => message.text);
const button = (title: string, text: string): object => ({ type: 'messageBack', title, text, value: text });

/** Counts, puts two buttons under whatever is asked with "nút", a file under "tệp", and holds "giữ" for a while. */
function bot(fileUrl: () => string, held: () => Promise<void>): Bot {
  const counting = countingBot(({ activity }) => (activity.text === 'giữ' ? held() : undefined));
  return {
    async turn(turn) {
      const result = await counting.turn(turn);
      const asked = turn.activity.text ?? '';
      const more = asked.startsWith('nút')
        ? { suggestedActions: { to: [], actions: [button('Lệ phí', '#phi'), button('Giấy tờ', '#giayto')] } }
        : asked === 'tệp'
          ? { attachments: [{ contentType: 'application/pdf', contentUrl: fileUrl(), name: 'Đơn.pdf' }] }
          : {};
      return { ...result, replies: result.replies.map((reply) => ({ ...reply, ...more }) as typeof reply) };
    },
  };
}

describe.each(engines)('the Zalo door, on %s', (_, open) => {
  let place: Temporary;
  let at: Setting;
  let fileUrl = '';
  let held: ReturnType<typeof gate>;
  const lines: string[] = [];
  const given = new Set<string>();
  const write = (fields: Record<string, unknown>, text: string): void =>
    void lines.push(JSON.stringify({ ...fields, text }));
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const alerts = (): number => lines.filter((line) => line.includes('"alert":true')).length;

  beforeEach(async () => {
    place = await open();
    held = gate();
    at = await setting(place.storage, {
      log,
      bot: bot(
        () => fileUrl,
        () => held.passed,
      ),
    });
  });
  afterEach(async () => {
    await at.close();
    await place.dispose();
    expect(at.zalo.violations).toEqual([]);
    const all = lines.splice(0).join('\n');
    expect(all).not.toMatch(/access-\w|refresh-\w/);
    for (const secret of [...Object.values(secrets), ...given, 'bí mật của Lan'])
      expect(all).not.toContain(secret);
  });

  /** Treats the first calls as told, then takes everything. */
  function treat(...treatments: Treatment[]): void {
    at.zalo.treat = () => treatments.shift();
  }

  it('answers a signed question in Vietnamese', async () => {
    expect(await at.webhook.deliver(at.events.text(lan, 'Điểm chuẩn? bí mật của Lan'))).toBe(200);
    await until('an answer', () => at.zalo.shown.length === 1);
    expect(at.zalo.shown[0]).toMatchObject({ user: lan, message: { text: 'Điểm chuẩn? bí mật của Lan #1' } });
  });

  it.each<[string, string | undefined]>([
    ['no signature', undefined],
    ['a wrong signature', 'mac=00'],
    ['a signature under another secret', sign('{}', '', { appId: account.appId, oaSecret: 'other' })],
  ])('says 200 to %s, and nothing else', async (_, signature) => {
    expect(await at.webhook.post(JSON.stringify(at.events.text(lan, 'a')), signature)).toBe(200);
    await quiet(place.storage);
    expect(at.zalo.calls).toEqual([]);
  });

  it.each<[string, string]>([
    ['no JSON', 'hello'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['the console’s test', '{"test":true}'],
  ])('says 200 to %s', async (_, body) => {
    expect(
      await at.webhook.post(body, sign(body, '', { appId: account.appId, oaSecret: secrets.oaSecret })),
    ).toBe(200);
  });

  it('drops what cannot be signed before reading it, and tells the log of a flood once', async () => {
    const read = jest.spyOn(JSON, 'parse');
    const body = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const signature of [undefined, 'mac=00', `mac=${'0'.repeat(64)}`])
      for (let i = 0; i < 5; i++) expect([0, 200]).toContain(await at.webhook.post(body, signature));
    expect(read.mock.calls.filter(([text]) => text.startsWith('[['))).toEqual([]);
    read.mockRestore();
    expect(lines.filter((line) => line.includes('valid signature'))).toHaveLength(1);
  });

  it('does not read a body of megabytes', async () => {
    expect([0, 200]).toContain(await at.webhook.post('x'.repeat(3_000_000), 'mac=00'));
  });

  it('answers one event once, though it comes fifty times at once', async () => {
    await at.webhook.deliver(at.events.text(lan, 'a'), { copies: 50 });
    await until('an answer', () => at.zalo.shown.length === 1);
    await quiet(place.storage);
    expect(texts(at)).toEqual(['a #1']);
  });

  it('puts events that come in the wrong order right', async () => {
    const now = Date.now();
    const event = (text: string, after: number): object => ({
      ...at.events.text(lan, text),
      timestamp: String(now + after),
    });
    for (const late of [event('giữ', 0), event('ba', 3), event('hai', 2), event('một', 1)])
      await at.webhook.deliver({ ...late });
    held.open();
    await until('four answers', () => at.zalo.shown.length === 4);
    expect(texts(at)).toEqual(['giữ #1', 'một #2', 'hai #3', 'ba #4']);
  });

  it.each(['follow', 'chatNow'] as const)('greets after %s', async (kind) => {
    await at.webhook.deliver(at.events[kind](lan));
    await until('a greeting', () => at.zalo.shown.length === 1);
    expect(texts(at)).toEqual(['conversationUpdate #1']);
  });

  it('says nothing for a day after a human answered, unless called back from the menu', async () => {
    await at.webhook.deliver(at.events.echo(lan, { text: 'Em nghe ạ' }, '9000000000000000001'));
    await at.webhook.deliver(at.events.text(lan, 'cảm ơn'));
    await quiet(place.storage);
    expect(at.zalo.calls).toEqual([]);
    await at.webhook.deliver(at.events.text(lan, '#batdau'));
    await until('a greeting', () => at.zalo.shown.length === 1);
  });

  it('is not silenced by the echo of its own answer, not even under a human’s name', async () => {
    const echoes: Promise<number>[] = [];
    at.zalo.onShown = ({ user, message, id }) =>
      void echoes.push(
        at.webhook.deliver(at.events.echo(user, { ...message, msg_id: id })),
        at.webhook.deliver(at.events.echo(user, { ...message, msg_id: id }, '9000000000000000001')),
      );
    await at.webhook.deliver(at.events.text(lan, 'a'));
    await until('an answer', () => at.zalo.shown.length === 1);
    await Promise.all(echoes);
    await quiet(place.storage);
    await at.webhook.deliver(at.events.text(lan, 'b'));
    await until('another answer', () => at.zalo.shown.length === 2);
  });

  it('forgets everything of whoever withdraws', async () => {
    await at.webhook.deliver(at.events.text(lan, 'a'));
    await until('an answer', () => at.zalo.shown.length === 1);
    await at.webhook.deliver(at.events.fromUser(lan, 'user_withdraw'));
    await quiet(place.storage);
    await at.webhook.deliver(at.events.text(lan, 'b'));
    await until('an answer', () => at.zalo.shown.length === 2);
    expect(texts(at)).toEqual(['a #1', 'b #1']);
  });

  it.each<[string, Treatment]>([
    ['a server error', { kind: 'status', status: 500 }],
    ['a gateway error', { kind: 'status', status: 502 }],
    ['a rate limit', { kind: 'code', code: -32 }],
    ['a rate limit by status', { kind: 'status', status: 429, retryAfter: 1 }],
    ['a failure at Zalo', { kind: 'code', code: -200 }],
    ['a cut connection', { kind: 'cut', taken: false }],
  ])('sends again after %s, once', async (_, treatment) => {
    treat(treatment);
    await at.webhook.deliver(at.events.text(lan, 'a'));
    await until('an answer', () => at.zalo.shown.length === 1);
    await quiet(place.storage);
    expect(texts(at)).toEqual(['a #1']);
  });

  it('does not repeat what Zalo may have taken, and lists it', async () => {
    treat({ kind: 'hang', taken: true });
    await at.webhook.deliver(at.events.text(lan, 'a'));
    await until('a dead letter', async () => (await at.house.deadLetters.list(9)).length === 1);
    expect(texts(at)).toEqual(['a #1']);
    expect(await at.house.deadLetters.list(9)).toEqual([expect.objectContaining({ kind: 'unknown' })]);
  });

  it.each([-213, -218, -230, -232, -321])(
    'gives a reply up that is refused with %i, and says why',
    async (code) => {
      treat({ kind: 'code', code });
      await at.webhook.deliver(at.events.text(lan, 'a'));
      await until('a dead letter', async () => (await at.house.deadLetters.list(9)).length === 1);
      expect((await at.house.deadLetters.list(9))[0]?.reason).toContain(String(code));
      expect(at.zalo.shown).toEqual([]);
    },
  );

  it('numbers the choices where the package has no buttons, and understands the numbers', async () => {
    at.zalo.treat = ({ body }) =>
      (body.message as { attachment?: unknown }).attachment ? { kind: 'code', code: -224 } : undefined;
    await at.webhook.deliver(at.events.text(lan, 'nút'));
    await until('an answer', () => at.zalo.shown.length === 1);
    expect(texts(at)).toEqual(['nút #1\n\n1. Lệ phí\n2. Giấy tờ\nAnh/Chị nhắn số để chọn.']);
    expect(alerts()).toBe(1);
    await at.webhook.deliver(at.events.text(lan, '2'));
    await until('an answer', () => at.zalo.shown.length === 2);
    expect(texts(at).at(-1)).toBe('#giayto #2');
    const calls = at.zalo.calls.length;
    await at.webhook.deliver(at.events.text(lan, 'nút nữa'));
    await until('an answer', () => at.zalo.shown.length === 3);
    expect(at.zalo.calls.length).toBe(calls + 1);
  });

  it('takes a number for a number where no list was shown', async () => {
    await at.webhook.deliver(at.events.text(lan, '2'));
    await until('an answer', () => at.zalo.shown.length === 1);
    expect(texts(at)).toEqual(['2 #1']);
  });

  it('uploads a file once, and sends it by its token', async () => {
    fileUrl = `${at.zalo.url}/files/don.pdf`;
    for (const user of ['1', '2']) await at.webhook.deliver(at.events.text(user, 'tệp'));
    await until('four messages', () => at.zalo.shown.length === 4);
    expect(at.zalo.uploads).toEqual(['Đơn.pdf']);
    const files = at.zalo.shown.filter(({ message }) => message.attachment);
    expect(files.map(({ message }) => message.attachment)).toEqual(
      Array(2).fill({ type: 'file', payload: { token: 'file-1' } }),
    );
  });

  it('uploads a file again whose token has expired', async () => {
    fileUrl = `${at.zalo.url}/files/don.pdf`;
    let expired = true;
    at.zalo.treat = ({ body }) => {
      const known = (body.message as { attachment?: unknown } | undefined)?.attachment && expired;
      if (!known) return undefined;
      expired = false;
      return { kind: 'code', code: -100 };
    };
    await at.webhook.deliver(at.events.text(lan, 'tệp'));
    await until('two messages', () => at.zalo.shown.length === 2);
    expect(at.zalo.uploads).toHaveLength(2);
  });

  it.each(['missing.pdf', 'files/large.pdf'])(
    'sends a link where a file cannot be uploaded (%s)',
    async (path) => {
      fileUrl = `${at.zalo.url}/${path}`;
      await at.webhook.deliver(at.events.text(lan, 'tệp'));
      await until('two messages', () => at.zalo.shown.length === 2);
      expect(texts(at)[0]).toBe('tệp #1');
      expect(texts(at)[1]).toContain(`Đơn.pdf: ${fileUrl}`);
    },
  );

  describe('the access token', () => {
    it('that has ended is renewed, and the message sent again, once', async () => {
      await at.webhook.deliver(at.events.text(lan, 'a'));
      await until('an answer', () => at.zalo.shown.length === 1);
      at.zalo.grants.expire();
      await at.webhook.deliver(at.events.text(lan, 'b'));
      await until('another answer', () => at.zalo.shown.length === 2);
      expect(texts(at)).toEqual(['a #1', 'b #2']);
      expect(at.zalo.grants.renewals).toBe(2);
      expect(alerts()).toBe(0);
    });

    it('cannot be renewed for a while: answers are kept, and sent when it works again', async () => {
      await at.webhook.deliver(at.events.text(lan, 'a'));
      await until('an answer', () => at.zalo.shown.length === 1);
      at.zalo.grants.expire();
      const failures: Treatment[] = [{ kind: 'status', status: 503 }];
      at.zalo.treatRenewal = () => failures.shift();
      await at.webhook.deliver(at.events.text(lan, 'b'));
      await until('an alert', () => alerts() > 0);
      await until('another answer', () => at.zalo.shown.length === 2);
    });
  });

  it('acknowledges and answers a burst of a hundred events from 25 people, each once', async () => {
    const before = at.zalo.shown.length;
    const events = Array.from({ length: 100 }, (_, i) => at.events.text(`${i % 25}`, `câu ${i}`));
    await Promise.all(events.map((event) => at.webhook.deliver(event)));
    await until('all answers', () => at.zalo.shown.length >= before + events.length, 60_000);
    expect(at.zalo.shown).toHaveLength(before + events.length);
  }, 90_000);
});
