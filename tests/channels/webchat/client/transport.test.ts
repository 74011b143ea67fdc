import fc from 'fast-check';
import { type Outgoing, type Status, Transport } from '../../../../channels/webchat/client/transport';
import type { Activity } from '../../../../channels/webchat/client/transport/wire';
import { FakeServer } from './fakeServer';

/** A page with a transport: what it has been told, and what it would keep over a reload. */
class FakePage {
  heard: Activity[] = [];
  statuses: Status[] = [];
  taken: string[] = [];
  refusals: [string, string][] = [];
  lost = 0;
  resume: string | undefined;
  unsent: Outgoing[] = [];
  transport: Transport;

  constructor(
    readonly server: FakeServer,
    kept: Partial<Pick<FakePage, 'resume' | 'unsent'>> = {},
  ) {
    this.resume = kept.resume;
    this.unsent = kept.unsent ?? [];
    this.transport = new Transport({
      base: 'http://bot.example/v3/directline',
      locale: 'vi-VN',
      environment: server.environment,
      resume: this.resume,
      unsent: this.unsent,
      on: {
        status: (status) => this.statuses.push(status),
        activities: (activities) => this.heard.push(...activities),
        taken: (id) => this.taken.push(id),
        refused: (id, code) => this.refusals.push([id, code]),
        lost: () => (this.lost += 1),
        resumable: (resume) => (this.resume = resume),
        waiting: (queue) => (this.unsent = structuredClone([...queue])),
      },
    });
  }

  say(text: string): void {
    this.transport.send(`id of ${text}`, { type: 'message', text });
  }

  /** Every different activity that was heard, by its id: what a transcript shows. */
  texts(): (string | undefined)[] {
    return [...new Map(this.heard.map((activity) => [activity.id, activity.text])).values()];
  }

  /** The page is loaded again. */
  reload(): FakePage {
    this.transport.close();
    const fresh = new FakePage(this.server, this);
    fresh.transport.open();
    return fresh;
  }
}

const opened = async (server = new FakeServer()): Promise<FakePage> => {
  const page = new FakePage(server);
  page.transport.open();
  await server.clock.go(1_000);
  return page;
};

describe('on a good network', () => {
  it('opens a conversation, is greeted once and answered once', async () => {
    const page = await opened();
    page.say('một');
    await page.server.clock.go(1_000);
    expect(page.texts()).toEqual(['Xin chào', 'một', 'Trả lời: một']);
    expect(page.taken).toEqual(['id of một']);
    expect(page.unsent).toEqual([]);
    expect(page.statuses.at(-1)).toBe('online');
  });

  it('sends in order what was written before the conversation was open', async () => {
    const server = new FakeServer();
    const page = new FakePage(server);
    page.say('một');
    page.say('hai');
    page.transport.open();
    await server.clock.go(2_000);
    expect(page.texts()).toEqual(['Xin chào', 'một', 'Trả lời: một', 'hai', 'Trả lời: hai']);
    expect(server.calls.filter((call) => call === 'POST /tokens/generate')).toHaveLength(1);
  });

  it('polls no more than needed while the socket works', async () => {
    const page = await opened();
    page.say('một');
    await page.server.clock.go(60_000);
    expect(page.server.calls.filter((call) => /^GET .*activities/.test(call))).toEqual([]);
  });

  it('renews its token and keeps talking for hours', async () => {
    const page = await opened();
    await page.server.clock.go(3 * 3_600_000);
    page.say('sau ba giờ');
    await page.server.clock.go(1_000);
    expect(page.texts()).toEqual(['Xin chào', 'sau ba giờ', 'Trả lời: sau ba giờ']);
    expect(page.server.talks.size).toBe(1);
  });
});

describe('on a bad network', () => {
  it('keeps what is written while it is cut and sends it once when it is back', async () => {
    const page = await opened();
    page.server.cut = true;
    page.server.breakSockets();
    page.say('ngoại tuyến');
    await page.server.clock.go(45_000);
    expect(page.statuses.at(-1)).toBe('unreachable');
    expect(page.unsent.map(({ id }) => id)).toEqual(['id of ngoại tuyến']);
    page.server.cut = false;
    page.transport.networkIsBack();
    await page.server.clock.go(2_000);
    expect(page.texts()).toEqual(['Xin chào', 'ngoại tuyến', 'Trả lời: ngoại tuyến']);
    expect(page.unsent).toEqual([]);
  });

  it('asks once when the server has heard it but the answer to the call was lost', async () => {
    const page = await opened();
    page.server.mute = true;
    page.server.breakSockets();
    page.say('nghe chưa');
    await page.server.clock.go(5_000);
    page.server.mute = false;
    await page.server.clock.go(40_000);
    expect(page.server.texts()).toEqual(['Xin chào', 'nghe chưa', 'Trả lời: nghe chưa']);
    expect(page.texts()).toEqual(page.server.texts());
  });

  it('takes up from the watermark after a broken socket', async () => {
    const page = await opened();
    const [talk] = [...page.server.talks.keys()] as [string];
    page.server.breakSockets();
    page.server.say(talk, 'giữa chừng');
    await page.server.clock.go(5_000);
    expect(page.heard.map(({ text }) => text)).toEqual(['Xin chào', 'giữa chừng']);
  });

  it('polls where sockets are refused', async () => {
    const server = new FakeServer();
    server.noSockets = true;
    const page = await opened(server);
    await server.clock.go(7_000);
    page.say('không có ổ cắm');
    await server.clock.go(3_000);
    expect(page.texts()).toEqual(['Xin chào', 'không có ổ cắm', 'Trả lời: không có ổ cắm']);
    server.noSockets = false;
    await server.clock.go(120_000);
    expect(server.sockets.at(-1)?.state).toBe('open');
  });

  it('finds out a socket that is open and brings nothing, and replaces it', async () => {
    const page = await opened();
    const [socket] = page.server.sockets;
    if (socket) socket.deaf = true;
    page.say('điếc');
    await page.server.clock.go(10_000);
    expect(page.texts()).toEqual(['Xin chào', 'điếc', 'Trả lời: điếc']);
    expect(page.server.sockets.length).toBe(2);
    expect(page.server.sockets[1]?.state).toBe('open');
  });

  it('waits and sends again what came too fast', async () => {
    const page = await opened();
    page.server.postAnswers = [{ status: 400, code: 'TooFast' }, { status: 429 }, { status: 503 }];
    page.say('vội');
    await page.server.clock.go(20_000);
    expect(page.texts()).toEqual(['Xin chào', 'vội', 'Trả lời: vội']);
    expect(page.refusals).toEqual([]);
  });

  it('tells what the server will not have, and goes on with the next', async () => {
    const page = await opened();
    page.server.postAnswers = [{ status: 400, code: 'BadArgument' }];
    page.say('hỏng');
    page.say('lành');
    await page.server.clock.go(2_000);
    expect(page.refusals).toEqual([['id of hỏng', 'BadArgument']]);
    expect(page.texts()).toEqual(['Xin chào', 'lành', 'Trả lời: lành']);
  });
});

describe('when a conversation or a token ends', () => {
  it('gets another token for the same conversation', async () => {
    const page = await opened();
    page.server.expireTokens();
    page.say('hết hạn');
    await page.server.clock.go(2_000);
    expect(page.texts()).toEqual(['Xin chào', 'hết hạn', 'Trả lời: hết hạn']);
    expect(page.server.talks.size).toBe(1);
    expect(page.lost).toBe(0);
  });

  it('begins a new one when the server has forgotten it, says so once, and loses no question', async () => {
    const page = await opened();
    page.server.forgetTalks();
    page.say('còn đó không');
    page.server.breakSockets();
    await page.server.clock.go(5_000);
    expect(page.lost).toBe(1);
    expect(page.server.texts()).toEqual(['Xin chào', 'còn đó không', 'Trả lời: còn đó không']);
    expect(page.heard.slice(-3).map(({ text }) => text)).toEqual(page.server.texts());
  });

  it('begins a new one when asked to, and what was not sent is dropped', async () => {
    const page = await opened();
    page.server.cut = true;
    page.say('bỏ');
    await page.server.clock.go(1_000);
    page.server.cut = false;
    page.transport.restart();
    await page.server.clock.go(10_000);
    expect(page.server.talks.size).toBe(2);
    expect(page.server.texts()).toEqual(['Xin chào', 'Xin chào']);
    expect(page.lost).toBe(0);
  });
});

describe('over a reload', () => {
  it('comes back to its conversation with all that was said', async () => {
    const page = await opened();
    page.say('trước');
    await page.server.clock.go(1_000);
    const again = page.reload();
    await page.server.clock.go(1_000);
    expect(again.texts()).toEqual(['Xin chào', 'trước', 'Trả lời: trước']);
    expect(page.server.talks.size).toBe(1);
  });

  it('sends what was still waiting, once, also when another tab has the same', async () => {
    const page = await opened();
    page.server.cut = true;
    page.say('đang chờ');
    await page.server.clock.go(2_000);
    const again = page.reload();
    const tab = new FakePage(page.server, page);
    tab.transport.open();
    await page.server.clock.go(2_000);
    page.server.cut = false;
    await page.server.clock.go(60_000);
    expect(page.server.texts()).toEqual(['Xin chào', 'đang chờ', 'Trả lời: đang chờ']);
    expect(again.texts()).toEqual(page.server.texts());
    expect(tab.texts()).toEqual(page.server.texts());
  });
});

describe('whatever the network does', () => {
  const fault = fc.oneof(
    fc.record({
      kind: fc.constantFrom('cut', 'mend', 'mute', 'unmute', 'break', 'expire', 'reload'),
      ms: fc.nat(9_000),
    }),
    fc.record({ kind: fc.constant('say'), ms: fc.nat(3_000) }),
  );

  it('every message is taken once, answered once and shown once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 14 }), async (faults) => {
        let page = await opened();
        const { server } = page;
        const said: string[] = [];
        for (const { kind, ms } of faults) {
          if (kind === 'cut') server.cut = true;
          if (kind === 'mend') server.cut = false;
          if (kind === 'mute') server.mute = true;
          if (kind === 'unmute') server.mute = false;
          if (kind === 'break' || kind === 'cut') server.breakSockets();
          if (kind === 'expire') server.expireTokens();
          if (kind === 'reload') page = page.reload();
          if (kind === 'say') page.say(said[said.push(`câu ${said.length + 1}`) - 1] as string);
          await server.clock.go(ms);
        }
        server.cut = server.mute = false;
        await server.clock.go(120_000);
        const wanted = ['Xin chào', ...said.flatMap((text) => [text, `Trả lời: ${text}`])];
        // A page that was loaded again before it had a conversation has left an empty one behind.
        expect(server.texts().filter((text) => text !== 'Xin chào')).toEqual(wanted.slice(1));
        expect(page.texts()).toEqual(wanted);
        expect(page.unsent).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
