import fc from 'fast-check';
import { PAGE_INBOX, parse } from '../../../channels/messenger/parse';
import { metadataFor } from '../../../channels/messenger/metadata';
import { Envelope } from '../../../channels/messenger/webhook';
import type { InboundEvent } from '../../../channels/adapter';
import { eventsOf } from '../../../simulators/messenger/events';

const page = '1000';
const at = 1_764_000_000_000;
let mids = 0;
const meta = eventsOf(
  page,
  () => `m_${(mids += 1)}`,
  () => at,
);
beforeEach(() => {
  mids = 0;
});

function read(element: unknown, list: 'messaging' | 'standby' = 'messaging'): InboundEvent[] {
  return parse(
    Envelope.parse({ object: 'page', entry: [{ id: page, time: at, [list]: [element] }] }),
    page,
    at,
  );
}

const arrival = { type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] };
const said = (text: string): object => ({ type: 'message', text });
const tap = (text: string): object => ({ ...said(text), channelData: { postBack: true } });

describe('what a person does', () => {
  it.each<[string, object, object]>([
    ['a text', meta.text('2000', 'Phí khai sinh?'), said('Phí khai sinh?')],
    [
      'a reply to a message',
      meta.message('2000', { text: 'cái này', reply_to: { mid: 'm_0' } }),
      said('cái này'),
    ],
    ['a command', meta.message('2000', { text: '/menu', commands: [{ name: 'menu' }] }), said('/menu')],
    ['a tap on a chip', meta.chip('2000', '1. Đăng ký khai…', 'Đăng ký khai sinh'), tap('Đăng ký khai sinh')],
    ['a tap on a button', meta.postback('2000', 'phí', 'Lệ phí'), tap('phí')],
    [
      'a button of somebody else, without payload',
      { ...meta.postback('2000', ''), postback: { title: 'Chào' } },
      tap('Chào'),
    ],
    [
      'the thumb, as a sticker',
      meta.attachment('2000', 'sticker', { url: 'https://x/1', sticker_id: 369239263222822 }),
      said('👍'),
    ],
    [
      'the thumb, held for a while',
      meta.attachment('2000', 'sticker', { url: 'https://x/1', sticker_id: 369239343222814 }),
      said('👍'),
    ],
    [
      'the thumb, held for long',
      meta.attachment('2000', 'sticker', { url: 'https://x/1', sticker_id: 369239383222810 }),
      said('👍'),
    ],
    [
      'the thumb, as it was before',
      meta.attachment('2000', 'image', { url: 'https://x/1', sticker_id: '369239263222822' }),
      said('👍'),
    ],
    [
      'an advertisement’s referral with a text',
      meta.message('2000', { text: 'chào', referral: { ref: 'qc1', source: 'ADS' } }),
      { ...said('chào'), channelData: { referral: 'qc1' } },
    ],
    [
      'a link opened in a known conversation',
      meta.other('2000', 'referral', { ref: 'qr-1', source: 'SHORTLINK', type: 'OPEN_THREAD' }),
      { ...arrival, channelData: { referral: 'qr-1' } },
    ],
    [
      'a picture',
      meta.attachment('2000', 'image', { url: 'https://x/a.jpg' }),
      { ...said(''), attachments: [{ contentType: 'image/*', contentUrl: 'https://x/a.jpg' }] },
    ],
    [
      'a shared link without payload',
      meta.attachment('2000', 'fallback', undefined),
      { ...said(''), attachments: [{ contentType: 'application/octet-stream' }] },
    ],
  ])('%s becomes what web chat would send', (_, element, activity) => {
    expect(read(element)).toEqual([
      expect.objectContaining({ conversation: 'messenger/1000/2000', activity }),
    ]);
  });

  it('pressing "get started" arrives, and brings the bot back', () => {
    const [event] = read(
      meta.postback('2000', 'START', 'Bắt đầu', {
        referral: { ref: 'bìa' },
      }),
    );
    expect(event).toMatchObject({
      control: 'resume',
      activity: { ...arrival, channelData: { referral: 'bìa' } },
    });
  });

  it('somebody known only by a plugin’s reference is kept apart from page-scoped ids', () => {
    const [event] = read({ ...meta.postback('', 'phí'), sender: { user_ref: 'abc' } });
    expect(event?.conversation).toBe('messenger/1000/ref:abc');
  });
});

describe('who leads the conversation', () => {
  const conversation = 'messenger/1000/2000';
  it.each<[string, object, 'messaging' | 'standby', object | null]>([
    [
      'a human writes from the page inbox',
      meta.echo('2000', { text: 'Em chào', app_id: 263902037430900 }),
      'messaging',
      { control: 'handover' },
    ],
    [
      'a human writes, without an app id',
      meta.echo('2000', { text: 'Em chào' }),
      'messaging',
      { control: 'handover' },
    ],
    [
      'a human writes while another app leads',
      meta.echo('2000', { text: 'Em chào' }),
      'standby',
      { control: 'handover' },
    ],
    [
      'our own words come back',
      meta.echo('2000', { text: 'Xin chào', app_id: 7, metadata: metadataFor('m.0') }),
      'messaging',
      null,
    ],
    [
      'our own words come back on standby',
      meta.echo('2000', { text: 'Xin chào', metadata: metadataFor('m.0') }),
      'standby',
      null,
    ],
    ['a person writes while another app leads', meta.text('2000', 'chào'), 'standby', null],
    [
      'the inbox takes control',
      meta.other('2000', 'take_thread_control', { previous_owner_app_id: 7, new_owner_app_id: PAGE_INBOX }),
      'messaging',
      { control: 'handover' },
    ],
    [
      'control is passed to us',
      meta.other('2000', 'pass_thread_control', {
        previous_owner_app_id: 263902037430900,
        new_owner_app_id: 7,
      }),
      'messaging',
      { control: 'resume' },
    ],
    [
      'control is passed to the inbox',
      meta.other('2000', 'pass_thread_control', {
        previous_owner_app_id: null,
        new_owner_app_id: 263902037430900,
      }),
      'messaging',
      { control: 'handover' },
    ],
  ])('%s', (_, element, list, effect) => {
    expect(read(element, list)).toEqual(effect ? [expect.objectContaining({ conversation, ...effect })] : []);
  });

  it('an echo tells which message it is of, so that ours are known by that too', () => {
    expect(read(meta.echo('2000', { text: 'x' }))[0]?.messageId).toBe('m_1');
  });
});

describe('what is left out on purpose', () => {
  it.each<[string, object]>([
    ['delivery marks', meta.other('2000', 'delivery', { mids: ['m_1'], watermark: at })],
    ['read marks', meta.other('2000', 'read', { watermark: at })],
    [
      'reactions',
      meta.other('2000', 'reaction', { reaction: 'love', emoji: '❤', action: 'react', mid: 'm_1' }),
    ],
    ['a reaction taken back', meta.other('2000', 'reaction', { action: 'unreact', mid: 'm_1' })],
    ['edits', meta.other('2000', 'message_edit', { mid: 'm_1', text: 'sửa', num_edit: 1 })],
    ['opt-ins', meta.other('2000', 'optin', { type: 'notification_messages', payload: 'x' })],
    ['a request for control', meta.other('2000', 'request_thread_control', { requested_owner_app_id: 5 })],
    ['roles', meta.other('2000', 'app_roles', { '7': ['primary_receiver'] })],
    ['account linking', meta.other('2000', 'account_linking', { status: 'linked' })],
    ['a sticker', meta.attachment('2000', 'sticker', { url: 'https://x/1', sticker_id: '99' })],
    ['a sticker as it was before', meta.attachment('2000', 'image', { url: 'https://x/1', sticker_id: 99 })],
    ['an empty message', meta.message('2000', {})],
    ['an unknown kind', meta.other('2000', 'message_hologram', { mid: 'm' })],
    ['an element without a person', { timestamp: at, message: { mid: 'm', text: 'x' } }],
  ])('%s', (_, element) => {
    expect(read(element)).toEqual([]);
  });

  it.each<[string, unknown]>([
    [
      'the console’s test',
      { object: 'page', entry: [{ id: page, time: at, changes: [{ field: 'messages', value: {} }] }] },
    ],
    ['an entry without events', { object: 'page', entry: [{ id: page, time: at }] }],
    ['no entry', { object: 'page' }],
    [
      'another page of the same app',
      { object: 'page', entry: [{ id: '999', time: at, messaging: [meta.text('2000', 'x')] }] },
    ],
  ])('%s', (_, body) => {
    expect(parse(Envelope.parse(body), page, at)).toEqual([]);
  });

  it.each<[string, object]>([
    ['null for what is not there', { reply_to: null, attachments: null, quick_reply: null, referral: null }],
    ['members of another shape', { reply_to: 'm_0', attachments: 'none', quick_reply: 7, referral: [] }],
  ])('a text is read with %s', (_, members) => {
    expect(read(meta.message('2000', { text: 'chào', ...members }))[0]?.activity).toEqual(said('chào'));
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a number', 5],
    ['events that are no list', { id: page, messaging: 'x' }],
    ['a time that is none', { id: page, time: 'soon', messaging: [] }],
  ])('an entry that is %s costs no other entry', (_, entry) => {
    const good = { id: page, time: at, messaging: [meta.text('2000', 'chào')] };
    const events = parse(Envelope.parse({ object: 'page', entry: [entry, good] }), page, at);
    expect(events.map(({ activity }) => activity)).toEqual([said('chào')]);
  });

  it.each(['soon', null, 0, ''])('a text is read whose time is %j', (timestamp) => {
    expect(read({ ...meta.text('2000', 'chào'), timestamp })).toMatchObject([{ at, activity: said('chào') }]);
  });

  it('nothing in an element makes the others of the call fail', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('message', 'postback', 'referral', 'pass_thread_control', 'sender'),
        (junk, key) => {
          const elements = [{ ...meta.other('2000', key, junk) }, meta.text('2000', 'chào')];
          const events = parse(
            Envelope.parse({ object: 'page', entry: [{ id: page, time: at, messaging: elements }] }),
            page,
            at,
          );
          expect(events.at(-1)?.activity).toEqual(said('chào'));
        },
      ),
    );
  });
});

describe('ids and order', () => {
  it('every element of every entry is read, each under its own id and time', () => {
    const entry = (element: object): object => ({ id: page, time: at, messaging: [element] });
    const body = {
      object: 'page',
      entry: [entry(meta.text('2000', 'a', at - 5)), entry(meta.text('2001', 'b', at))],
    };
    const events = parse(Envelope.parse(body), page, at);
    expect(events.map(({ id, at: time }) => [id, time])).toEqual([
      ['m_1', at - 5],
      ['m_2', at],
    ]);
  });

  it('an event without an id of its own has the same id whenever it comes', () => {
    const element = meta.other('2000', 'referral', { ref: 'qr' });
    expect(read(element)[0]?.id).toBe(read(structuredClone(element))[0]?.id);
    expect(read(element)[0]?.id).not.toBe(read({ ...element, timestamp: at + 1 })[0]?.id);
  });

  it('what has no time of its own takes that of its entry', () => {
    const { timestamp: _, ...element } = meta.text('2000', 'x') as { timestamp: number };
    expect(read(element)[0]?.at).toBe(at);
  });
});

test.each([
  ['MENU_FEES', 'Lệ phí khai sinh', 'Lệ phí khai sinh'],
  ['{"action":"fees"}', 'Lệ phí khai sinh', 'Lệ phí khai sinh'],
  ['làm lại', 'Hỏi việc khác', 'làm lại'],
  ['#p/1.001193/fee', 'Lệ phí', '#p/1.001193/fee'],
])('a postback with %s is read as what was meant', (payload, title, text) => {
  const messaging = [
    { sender: { id: '7' }, recipient: { id: '1' }, timestamp: 5, postback: { payload, title, mid: 'm' } },
  ];
  const [event] = parse({ object: 'page', entry: [{ id: '1', time: 5, messaging }] }, '1', 5);
  expect(event?.activity?.text).toBe(text);
});
