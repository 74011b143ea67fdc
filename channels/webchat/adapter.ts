import { messageOf } from '../../errors/appError';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Activity } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { WebSocketServer } from 'ws';
import type { Log } from '../../bots/log';
import type { Storage } from '../../storage/collection';
import { type AddressOf, clientAddresses, USUAL_PROXIES } from '../../http/clientAddress';
import type { ChannelAdapter, Enqueue, SendOutcome } from '../adapter';
import { TokenBucketRateLimiter } from '../../http/rateLimiter';
import { History } from './history';
import { endpoint, type Handler, preflight } from './http';
import { LastAddresses } from './lastAddresses';
import { type Limits, limits as usual } from './limits';
import { Origins } from './origins';
import {
  type Allowances,
  toGreetingEvent,
  inside,
  toInboundEvent,
  type DirectLineContext,
} from './directLineContext';
import type { AnswerRating, ProcedureFinding } from '../finding';
import type { Hotline } from '../definition';
import { assistantOf, type Look, usualHotline, usualLook } from './look/look';
import { post, upload } from './routes/activities';
import { poll, reconnect, start } from './routes/conversations';
import { fields, suggest } from './routes/finding';
import { pages } from './routes/pages';
import { upgrade } from './routes/stream';
import { generate, refresh } from './routes/tokens';
import { Streams } from './streams';
import { Typing } from './typing';
import { WaitingQuestions } from './waitingQuestions';
import { withAddress, BOT, type Content, fromBot } from './wire';

const DAY = 24 * 3_600_000;

export interface WebchatAdapterOptions {
  storage: Storage;
  /** Signs the tokens; the same for all processes that share a storage. */
  secret: string;
  /** Addresses of the portals whose pages may hold the chat; the server's own pages always may. */
  origins: string[];
  /** Where the server is reached from outside; without it, the Host header tells. */
  publicUrl?: string | undefined;
  log: Log;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** Milliseconds that never go back, for what is measured from one moment to another. */
  ticks?: () => number;
  /** Where a request comes from; usual proxies are believed unless said otherwise. */
  addressOf?: AddressOf;
  /** Whether other processes write to the same storage; the engine tells unless it is said. */
  shared?: boolean;
  /** A new random id at every call, fit for an address. */
  ids?: () => string;
  limits?: Partial<Limits>;
  /** Which client the chat's page brings; our own unless said otherwise. */
  client?: 'own' | 'official';
  /** Whether `/` shows the demo portal; it does unless said otherwise. */
  demo?: boolean;
  look?: Look;
  /** A number to call while nothing works. */
  hotline?: Hotline;
  /** Finds procedures while somebody types; without it nothing is suggested. */
  finding?: ProcedureFinding | undefined;
  /** Hears how answers are rated. */
  rated?: (rating: AnswerRating) => void;
  /** Hears that a question was not taken because too much waits: of its address, or of all together. */
  overloaded?: (of: 'address' | 'all') => void;
}

/** The door for the chat on a portal's pages: Direct Line 3.0, the launcher, and the page with Web Chat. */
export async function createWebchatAdapter(parts: WebchatAdapterOptions): Promise<ChannelAdapter<Content>> {
  const { storage, secret, log, clock = Date.now, ticks = () => performance.now(), ids = randomUUID } = parts;
  const addressOf = parts.addressOf ?? clientAddresses(USUAL_PROXIES);
  const limits = { ...usual, ...parts.limits };
  const origins = new Origins(parts.origins, parts.publicUrl);
  const history = await History.open(storage, clock, limits.retention);
  const streams = new Streams(history, limits, log, parts.shared ?? storage.engine !== 'embedded');
  const typing = new Typing(
    (conversation) => streams.sendEphemeral(conversation, typingSign(conversation)),
    limits,
    clock,
  );
  const allowance = (burst: number, everyMs: number): TokenBucketRateLimiter =>
    new TokenBucketRateLimiter(burst, everyMs, limits.addressesRemembered, ticks);
  const newTokens = allowance(limits.tokensAtOnce, limits.tokenEvery);
  const messages = allowance(limits.messagesAtOnce, limits.messageEvery);
  const allowances: Allowances = {
    conversations: allowance(limits.conversationsAtOnce, limits.conversationEvery),
    bytes: allowance(limits.bytesAtOnce, DAY / limits.bytesADay),
    messagesOfAnAddress: allowance(limits.messagesOfAnAddress, limits.addressMessageEvery),
    readsOfAConversation: allowance(limits.readsOfAConversation, limits.conversationReadEvery),
    readsOfAnAddress: allowance(limits.readsOfAnAddress, limits.addressReadEvery),
  };
  const lastAddresses = new LastAddresses(limits.addressesRemembered);
  const waiting = new WaitingQuestions(limits, ticks);
  const searches = allowance(limits.searchesAtOnce, limits.searchEvery);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: limits.frameSize,
  });
  let sweeping: NodeJS.Timeout | undefined;

  function typingSign(conversation: string): Record<string, unknown> {
    return {
      ...withAddress({ type: 'typing', from: BOT }, { conversation, seq: 0, at: clock() }),
      id: ids(),
    };
  }

  async function send(name: string, content: Content, id: string): Promise<SendOutcome> {
    const conversation = inside(name);
    typing.stop(conversation);
    try {
      if (!(await history.talk(conversation)))
        return { kind: 'refused', reason: 'The conversation is gone.' };
      const { said } = await history.add(conversation, { content, key: `reply|${id}` });
      streams.changed(conversation);
      return { kind: 'sent', id: said._id };
    } catch (error) {
      return { kind: 'retry', reason: messageOf(error) };
    }
  }

  return {
    channel: 'webchat',
    mount(server: Server, intake: Enqueue): void {
      const room: DirectLineContext = {
        history,
        streams,
        typing,
        origins,
        secret,
        clock,
        ids,
        log,
        limits,
        addressOf,
        allowances,
        lastAddresses,
        waiting,
        overloaded: parts.overloaded ?? (() => undefined),
        newTokens,
        messages,
        intake,
        rated: parts.rated ?? (() => undefined),
      };
      routes(server, room, { ...parts, searches });
      server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        upgrade(room, sockets, request, socket, head).catch((error: unknown) => {
          log.error({ err: error }, 'A web chat socket could not be opened.');
          socket.destroy();
        });
      });
      requeueUnacknowledged(room).catch((error: unknown) =>
        log.error({ err: error }, 'Web chat questions of before the start could not be handed on.'),
      );
      sweeping = setInterval(() => {
        history
          .sweep(clock() - limits.retention)
          .catch((error: unknown) =>
            log.error({ err: error }, 'Old web chat conversations could not be removed.'),
          );
      }, limits.sweepEvery);
      sweeping.unref();
    },
    render: (activity: Partial<Activity>, format) => [fromBot(activity, format)],
    send,
    sendTyping: (name) => typing.start(inside(name)),
    groupOf: (name) => lastAddresses.of(inside(name)),
    dealtWith: (name, what) => {
      if (what === 'begins') waiting.begins(inside(name));
      // Nobody asked for the greeting that opens a conversation: it was never counted.
      else if (what === 'all' || what.activity?.type !== 'conversationUpdate')
        waiting.dealtWith(inside(name), what === 'all');
    },
    async erase(name) {
      await history.empty(inside(name));
    },
    close() {
      clearInterval(sweeping);
      typing.close();
      streams.close();
      sockets.close();
      return Promise.resolve();
    },
  };
}

function routes(
  server: Server,
  room: DirectLineContext,
  parts: WebchatAdapterOptions & { searches: TokenBucketRateLimiter },
): void {
  const { origins, log } = room;
  const base = '/v3/directline';
  const handle = (
    handler: (room: DirectLineContext, request: Parameters<Handler>[0]) => ReturnType<Handler>,
  ) => {
    const wrapped = endpoint((request) => handler(room, request), origins, log);
    // restify takes a handler of two arguments only when it is an async function.
    return async (request: Request, response: Response): Promise<void> => wrapped(request, response);
  };
  server.opts(`${base}/*`, preflight(origins));
  server.post(`${base}/tokens/generate`, handle(generate));
  server.post(`${base}/tokens/refresh`, handle(refresh));
  server.post(`${base}/conversations`, handle(start));
  server.get(`${base}/conversations/:id`, handle(reconnect));
  server.get(`${base}/conversations/:id/activities`, handle(poll));
  server.post(`${base}/conversations/:id/activities`, handle(post));
  server.post(`${base}/conversations/:id/upload`, handle(upload));
  const { finding, client = 'own', demo = true, hotline = usualHotline } = parts;
  const { look = { ...usualLook, name: assistantOf(hotline) } } = parts;
  pages(server, { origins, look, client, demo, hotline, finding, limits: room.limits });
  if (!finding) return;
  const findings = {
    finding,
    limits: room.limits,
    searches: parts.searches,
    origins,
    addressOf: room.addressOf,
  };
  server.get(
    '/webchat/suggest',
    handle((_, request) => suggest(findings, request)),
  );
  server.get(
    '/webchat/fields',
    handle((_, request) => fields(findings, request)),
  );
}

/**
 * Crash recovery: re-enqueues recent activities that may have been stored but not enqueued. The inbox drops
 * duplicates.
 */
async function requeueUnacknowledged({ history, clock, limits, intake }: DirectLineContext): Promise<void> {
  const since = clock() - limits.handOnAgain;
  const events = [
    ...(await history.begun(since)).map(toGreetingEvent),
    ...(await history.questions(since)).map(toInboundEvent),
  ];
  for (let i = 0; i < events.length; i += limits.handOnAtOnce)
    await intake(events.slice(i, i + limits.handOnAtOnce));
}
