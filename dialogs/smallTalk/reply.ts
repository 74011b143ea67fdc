import { momentInVietnam } from '../../language/dates/momentInVietnam';
import type { Action, Block, SourceBlock } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer, AnswerKind } from '../answer';
import { handoff, help, menu, restart } from '../reply/commands';
import { city, type City } from '../text/city';
import { hotlineHours, hotlineNumber, hotlineNumbers } from '../text/hotline';
import { say, type SentenceName, type SentenceWords } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';
import type { SmallTalkTopic } from '../understanding/intent';

interface Saying {
  blocks: () => Block[];
  kind?: AnswerKind;
  actions?: () => Action[];
}

const lead = (name: SentenceName, words?: SentenceWords): Block => ({ type: 'lead', text: say(name, words) });
const text = (name: SentenceName, words?: SentenceWords): Block => ({ type: 'text', text: say(name, words) });
const withHotline = (): SentenceWords => ({ hotline: hotlineNumbers() });

const sayings: Record<Exclude<SmallTalkTopic, 'back' | 'reference'>, Saying> = {
  greeting: {
    blocks: () => [
      { type: 'lead', text: city().greeting ?? say('smalltalk.greeting') },
      text('smalltalk.greeting.what'),
      text('smalltalk.greeting.private'),
    ],
    actions: start,
  },
  help: {
    blocks: () => [
      lead('smalltalk.help'),
      {
        type: 'list',
        items: [
          { text: say('smalltalk.help.example') },
          { text: say('smalltalk.help.exampleTwo') },
          { text: say('smalltalk.help.exampleOn') },
        ],
      },
      text('smalltalk.help.commands', withHotline()),
    ],
    actions: start,
  },
  menu: { blocks: () => [lead('smalltalk.menu')], actions: start },
  restart: { blocks: () => [lead('smalltalk.restart')], actions: start },
  thanks: { blocks: () => [lead('smalltalk.thanks')], actions: () => [menu()] },
  goodbye: { blocks: () => [lead('smalltalk.goodbye')] },
  robot: { blocks: () => [lead('smalltalk.robot', withHotline())], actions: () => [help(), handoff()] },
  handoff: {
    blocks: () => [
      lead('smalltalk.handoff', withHotline()),
      { type: 'text', text: handoffDetails(city().hotline) },
      ...city().hotline.sources.map(hotlineSource),
    ],
    kind: 'handoff',
    actions: () => [callHotline(), restart()],
  },
  anger: {
    blocks: () => [
      lead('smalltalk.anger', withHotline()),
      { type: 'text', text: hotlineHours() },
      ...city().hotline.sources.slice(0, 1).map(hotlineSource),
    ],
    kind: 'handoff',
    actions: () => [callHotline(), restart(), help()],
  },
  emergency: {
    blocks: () => [
      lead('smalltalk.emergency'),
      {
        type: 'list',
        items: city().emergency.map(({ number, what }) => ({
          text: say('smalltalk.emergency.number', { number, what }),
        })),
      },
      text('smalltalk.emergency.machine', withHotline()),
    ],
    kind: 'handoff',
  },
  privacy: {
    blocks: () => [lead('smalltalk.privacy'), text('smalltalk.privacy.erase')],
    kind: 'privacy',
    actions: () => [restart()],
  },
  erase: { blocks: () => [lead('smalltalk.erase')], kind: 'privacy', actions: start },
  none: { blocks: () => [lead('smalltalk.none', withHotline())], actions: () => [menu(), handoff()] },
  noMore: { blocks: () => [lead('smalltalk.noMore')] },
  other: { blocks: () => [lead('smalltalk.other')], actions: start },
};

export function smallTalkReply(topic: Exclude<SmallTalkTopic, 'back' | 'reference'>): Reply<Answer> {
  const { blocks, kind = 'smalltalk', actions } = sayings[topic];
  return {
    blocks: [...blocks(), ...(actions ? [{ type: 'actions' as const, actions: actions() }] : [])],
    answer: { kind, confidence: 1 },
  };
}

export function thanksInEnglish(): Reply<Answer> {
  return {
    blocks: [{ type: 'lead', text: sayEnglish('smalltalk.thanks') }],
    answer: { kind: 'smalltalk', confidence: 1 },
  };
}

/** Beside the number: another one, the branch for what many call about, when somebody answers. */
function handoffDetails({ reserve, branch, hours }: City['hotline']): string {
  return [reserve && say('smalltalk.handoff.reserve', { reserve }), branch, hours].filter(Boolean).join(' ');
}

/** A greeting in a conversation that is under way: one line, and what many come with. */
export function greetingAgainReply(): Reply<Answer> {
  return {
    blocks: [lead('smalltalk.greeting.again'), { type: 'actions', actions: start() }],
    answer: { kind: 'smalltalk', confidence: 1 },
  };
}

/** The reference of the answer before, to be read out to the hotline. */
export function referenceReply(last: { reference: string; at: number } | undefined): Reply<Answer> {
  const blocks = last
    ? [
        lead('smalltalk.reference', { reference: last.reference, moment: momentInVietnam(last.at) }),
        text('smalltalk.reference.how', withHotline()),
      ]
    : [lead('smalltalk.reference.none', withHotline())];
  return {
    blocks: [...blocks, { type: 'actions', actions: [callHotline()] }],
    answer: { kind: 'smalltalk', asksReference: true, confidence: 1 },
  };
}

/** For messages without a single letter or digit. */
export function emptyReply(): Reply<Answer> {
  return {
    blocks: [lead('smalltalk.empty'), { type: 'actions', actions: start() }],
    answer: { kind: 'smalltalk', confidence: 1 },
  };
}

/** Questions that many people come with, as first buttons. */
function start(): Action[] {
  const asks = (['birth', 'identity', 'business', 'residence'] as const).map((name): Action => ({
    kind: 'ask',
    title: say(`start.${name}`),
    says: say(`start.${name}.says`),
  }));
  return [...asks, help()];
}

function callHotline(): Action {
  const { label, phone } = hotlineNumber();
  return { kind: 'call', title: say('button.call', { number: label }), phone };
}

function hotlineSource({ about, publisher, url, asOf }: City['hotline']['sources'][number]): SourceBlock {
  return { type: 'source', name: about, publisher, url, asOf: asOf.split('/').reverse().join('-') };
}
