import type {
  Environment,
  HttpAnswer,
  RequestInit,
  Socket,
} from '../../../../channels/webchat/client/transport/environment';
import type { Activity } from '../../../../channels/webchat/client/transport/wire';

type Json = Record<string, unknown>;

interface Talk {
  activities: Activity[];
  begun: number;
}

/** A clock that stands still until it is told to go on, and lets promises settle in between. */
export class FakeClock {
  now = 1_000_000;
  private calls: { at: number; call: () => void }[] = [];

  after(ms: number, call: () => void): () => void {
    const entry = { at: this.now + ms, call };
    this.calls.push(entry);
    return () => (this.calls = this.calls.filter((one) => one !== entry));
  }

  async go(ms: number): Promise<void> {
    const until = this.now + ms;
    await settle();
    for (;;) {
      const [next] = this.calls.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.calls = this.calls.filter((one) => one !== next);
      this.now = next.at;
      next.call();
      await settle();
    }
    this.now = until;
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 40; i++) await Promise.resolve();
}

class FakeSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onclose: Socket['onclose'] = null;
  onmessage: Socket['onmessage'] = null;
  sent = 0;
  state: 'new' | 'open' | 'closed' = 'new';
  /** Open, but nothing comes through. */
  deaf = false;

  constructor(
    readonly conversation: string,
    public place: number,
  ) {}

  send(_data: string): void {
    this.sent += 1;
  }

  close(): void {
    this.state = 'closed';
  }
}

/** A Direct Line server and the network before it, with every fault a test may want. */
export class FakeServer {
  readonly clock = new FakeClock();
  readonly talks = new Map<string, Talk>();
  readonly sockets: FakeSocket[] = [];
  /** Method and path of every call that reached the network. */
  readonly calls: string[] = [];
  /** The network is cut: calls fail, sockets break. */
  cut = false;
  /** Calls are heard, their answers are lost. */
  mute = false;
  /** Sockets never open. */
  noSockets = false;
  /** New sockets open and bring nothing. */
  deafSockets = false;
  /** The next answers to posts, in order, instead of what is right. */
  postAnswers: { status: number; code?: string }[] = [];
  /** Whether the bot answers each message. */
  answers = true;
  tokenLife = 1_800;
  private last = 0;
  private readonly tokens = new Map<string, { talk: string; until: number }>();

  readonly environment: Environment = {
    now: () => this.clock.now,
    random: () => 0.5,
    after: (ms, call) => this.clock.after(ms, call),
    fetch: async (address, init) => this.fetch(address, init),
    socket: (address) => this.socket(address),
  };

  /** The texts of a conversation, in order. */
  texts(): (string | undefined)[] {
    return [...this.talks.values()].flatMap(({ activities }) => activities.map(({ text }) => text));
  }

  /** What the bot or the server says of its own accord. */
  say(conversation: string, text: string): void {
    this.add(conversation, { type: 'message', text, from: { id: 'bot', role: 'bot' } });
  }

  breakSockets(): void {
    for (const socket of this.sockets.filter(({ state }) => state === 'open')) {
      socket.state = 'closed';
      socket.onclose?.();
    }
  }

  expireTokens(): void {
    this.tokens.clear();
  }

  forgetTalks(): void {
    this.talks.clear();
  }

  private async fetch(address: string, { method, headers, body }: RequestInit): Promise<HttpAnswer> {
    const url = new URL(address);
    const path = url.pathname.replace(/^\/v3\/directline/, '');
    this.calls.push(`${method} ${path}`);
    if (this.cut) throw new TypeError('Failed to fetch');
    const json = body === undefined ? {} : (JSON.parse(body) as Json);
    const token = headers['Authorization']?.replace('Bearer ', '');
    const answer = this.answer(method, path, url.searchParams, json, token);
    if (this.mute) throw new TypeError('Failed to fetch');
    return answer;
  }

  private answer(
    method: string,
    path: string,
    query: URLSearchParams,
    json: Json,
    token: string | undefined,
  ): HttpAnswer {
    if (path === '/tokens/generate') return this.generate(json['resume'] as string | undefined);
    const claims = this.tokens.get(token ?? '');
    if (!claims || claims.until < this.clock.now) return reply(401);
    const { talk } = claims;
    if (path === '/tokens/refresh') return reply(200, this.token(talk));
    if (path === '/conversations') return this.start(talk);
    const known = this.talks.get(talk);
    if (!known) return reply(404);
    const from = Number(query.get('watermark') || 0);
    if (method === 'GET' && path.endsWith('/activities'))
      return reply(200, {
        activities: known.activities.slice(from),
        watermark: String(known.activities.length),
      });
    if (method === 'GET') return reply(200, { ...this.token(talk), streamUrl: stream(talk, from) });
    return this.post(talk, known, json as unknown as Activity);
  }

  private generate(resume: string | undefined): HttpAnswer {
    const resumed = resume !== undefined && this.talks.has(resume);
    const talk = resumed ? resume : `talk-${(this.last += 1)}`;
    return reply(200, { ...this.token(talk), conversationId: talk, resume: talk, resumed });
  }

  private token(talk: string): Json {
    const token = `token-${(this.last += 1)}`;
    this.tokens.set(token, { talk, until: this.clock.now + this.tokenLife * 1_000 });
    return { token, expires_in: this.tokenLife };
  }

  private start(talk: string): HttpAnswer {
    if (!this.talks.has(talk)) {
      this.talks.set(talk, { activities: [], begun: 0 });
      this.say(talk, 'Xin chào');
    }
    const known = this.talks.get(talk) as Talk;
    known.begun += 1;
    return reply(201, { ...this.token(talk), streamUrl: stream(talk, 0) });
  }

  private post(talk: string, known: Talk, activity: Activity): HttpAnswer {
    const wanted = this.postAnswers.shift();
    if (wanted) return reply(wanted.status, { error: { code: wanted.code } });
    const id = activity.channelData?.['clientActivityID'];
    const before = known.activities.some((one) => one.channelData?.['clientActivityID'] === id);
    if (!before) {
      this.add(talk, { ...activity, from: { id: 'me', role: 'user' } });
      if (this.answers && activity.type === 'message') this.say(talk, `Trả lời: ${activity.text}`);
    }
    return reply(200, { id: `${talk}|${known.activities.length}` });
  }

  private add(talk: string, activity: Activity): void {
    const known = this.talks.get(talk);
    if (!known) throw new Error(`There is no conversation ${talk}.`);
    known.activities.push({ ...activity, id: `${talk}|${known.activities.length + 1}` });
    for (const socket of this.sockets) this.flush(socket);
  }

  private socket(address: string): Socket {
    const url = new URL(address);
    const [, , talk = ''] = url.pathname.split('/');
    const socket = new FakeSocket(talk, Number(url.searchParams.get('watermark')));
    socket.deaf = this.deafSockets;
    this.sockets.push(socket);
    if (this.noSockets) return socket;
    this.clock.after(10, () => {
      if (socket.state !== 'new') return;
      if (this.cut) {
        socket.state = 'closed';
        socket.onclose?.();
        return;
      }
      socket.state = 'open';
      socket.onopen?.();
      this.flush(socket);
    });
    return socket;
  }

  private flush(socket: FakeSocket): void {
    if (socket.state !== 'open' || socket.deaf || this.cut) return;
    const activities = this.talks.get(socket.conversation)?.activities ?? [];
    if (socket.place >= activities.length) return;
    const news = activities.slice(socket.place);
    socket.place = activities.length;
    socket.onmessage?.({ data: JSON.stringify({ activities: news, watermark: String(activities.length) }) });
  }
}

function stream(talk: string, from: number): string {
  return `ws://bot.example/stream/${talk}?watermark=${from}`;
}

function reply(status: number, json: Json = {}): HttpAnswer {
  return { status, headers: { get: () => null }, json: () => Promise.resolve(json) };
}
