import fc from 'fast-check';
import type { InboundEvent } from '../../../channels/adapter';
import { readingOf } from '../../../channels/zalo/events';
import { exactJson } from '../../../channels/zalo/exactJson';
import { parse } from '../../../channels/zalo/parse';
import { Event } from '../../../channels/zalo/webhook';
import { eventsOf } from '../../../simulators/zalo/events';

const account = { appId: '3600000000000000001', oaId: '3800000000000000001' };
const lan = '2400000000000000001';
const now = 1_764_000_000_000;
let ids = 0;
const zalo = eventsOf(
  account,
  () => `m${(ids += 1)}`,
  () => now - 5,
);
beforeEach(() => {
  ids = 0;
});

function read(event: unknown): InboundEvent | null {
  return parse(Event.parse(exactJson(JSON.stringify(event))), account.appId, now);
}

const arrival = { type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] };
const said = (text: string): object => ({ type: 'message', text });
const shown = (attachment: object): object => ({ ...said(''), attachments: [attachment] });

describe('what a person does', () => {
  it.each<[string, object, object]>([
    ['a text', zalo.text(lan, 'Học phí?'), said('Học phí?')],
    ['a tap on a button', zalo.text(lan, '#p/1.001193/fee'), said('#p/1.001193/fee')],
    [
      'a tap whose payload holds more than text',
      zalo.text(lan, 'tap:{"text":"phí","value":{"a":1}}'),
      { ...said('phí'), value: { a: 1 } },
    ],
    [
      'a picture',
      zalo.attachment(lan, 'image', 'image', { url: 'https://z/a.jpg', thumbnail: 'https://z/t.jpg' }),
      shown({ contentType: 'image/*', contentUrl: 'https://z/a.jpg' }),
    ],
    [
      'a moving picture',
      zalo.attachment(lan, 'gif', 'gif', { url: 'https://z/a.gif' }),
      shown({ contentType: 'image/gif', contentUrl: 'https://z/a.gif' }),
    ],
    [
      'a file',
      zalo.attachment(lan, 'file', 'file', {
        url: 'https://z/a',
        name: 'đơn.pdf',
        size: '12',
        checksum: 'x',
      }),
      shown({ contentType: 'application/octet-stream', contentUrl: 'https://z/a', name: 'đơn.pdf' }),
    ],
    [
      'a voice',
      zalo.attachment(lan, 'audio', 'audio', { url: 'https://z/a.amr' }),
      shown({ contentType: 'audio/*', contentUrl: 'https://z/a.amr' }),
    ],
    [
      'a film',
      zalo.attachment(lan, 'video', 'video', { url: 'https://z/a.mp4' }),
      shown({ contentType: 'video/*', contentUrl: 'https://z/a.mp4' }),
    ],
    [
      'a link',
      zalo.attachment(lan, 'link', 'link', { url: 'https://x', description: 'd' }),
      shown({ contentType: 'application/octet-stream', contentUrl: 'https://x' }),
    ],
    [
      'a place, which is not kept',
      zalo.attachment(lan, 'location', 'location', { coordinates: { latitude: '16.0', longitude: '108.2' } }),
      shown({ contentType: 'application/octet-stream' }),
    ],
    [
      'a place in its other shape',
      zalo.fromUser(lan, 'user_send_location', { message: { msg_id: 'm', location: { latitude: 16 } } }),
      shown({ contentType: 'application/octet-stream' }),
    ],
    [
      'a business card, whose number is not kept',
      zalo.attachment(lan, 'business_card', 'link', { description: '{"phone":"84905"}' }),
      shown({ contentType: 'application/octet-stream' }),
    ],
    ['following', zalo.follow(lan), { ...arrival, channelData: { isUnasked: true } }],
    ['a tap on "chat now"', zalo.chatNow(lan), { ...arrival, channelData: { isUnasked: true } }],
  ])('%s becomes what web chat would send', (_, event, activity) => {
    expect(read(event)).toMatchObject({ conversation: `zalo/${account.appId}/${lan}`, at: now - 5 });
    expect(read(event)?.activity).toEqual(activity);
  });

  it('the menu entry that begins brings the bot back, and greets', () => {
    expect(read(zalo.text(lan, '#batdau'))).toMatchObject({ control: 'resume', activity: arrival });
  });

  it('withdrawing asks for erasure, whichever member names the person', () => {
    const conversation = `zalo/${account.appId}/${lan}`;
    for (const event of [
      zalo.fromUser(lan, 'user_withdraw'),
      zalo.follow(lan, 'user_withdraw'),
      zalo.other('user_withdraw', { user_id: lan }),
    ])
      expect(read(event)).toMatchObject({ conversation, control: 'erase' });
  });

  it('ids without quotes keep every digit', () => {
    const body = JSON.stringify(zalo.text(lan, 'a')).replace(`"${lan}"`, lan);
    expect(parse(Event.parse(exactJson(body)), account.appId, now)?.conversation).toBe(
      `zalo/${account.appId}/${lan}`,
    );
  });
});

describe('who answers', () => {
  it.each(['text', 'image', 'gif', 'list', 'file', 'sticker'])(
    'a human who sends a %s from the chat of the account mutes the bot',
    (kind) => {
      expect(read(zalo.echo(lan, {}, '9000000000000000001', `oa_send_${kind}`))).toEqual({
        id: 'm1',
        conversation: `zalo/${account.appId}/${lan}`,
        at: now - 5,
        control: 'handover',
        messageId: 'm1',
      });
    },
  );

  it.each(['text', 'image', 'gif', 'list', 'file', 'sticker'])(
    'our own %s that comes back says nothing',
    (kind) => {
      expect(read(zalo.echo(lan, { text: 'x' }, undefined, `oa_send_${kind}`))).toBeNull();
    },
  );
});

describe('what is left out on purpose', () => {
  it.each([
    'unfollow',
    'user_send_sticker',
    'user_send_group_text',
    'oa_send_group_text',
    'anonymous_send_text',
    'anonymous_send_image',
    'oa_send_anonymous_text',
    'user_submit_info',
    'update_user_info',
    'user_received_message',
    'user_seen_message',
    'user_reacted_message',
    'oa_reacted_message',
    'user_click_button',
    'user_click_link',
    'oa_send_consent',
    'user_reply_consent',
    'user_call_oa',
    'oa_call_user',
    'create_group',
    'user_join_group',
    'user_request_join_group',
    'add_user_to_tag',
    'remove_user_from_tag',
    'remove_tag',
    'widget_interaction_accepted',
    'widget_failed_to_sync_user_external_id',
  ])('%s', (name) => {
    const event = zalo.fromUser(lan, name, { follower: { id: lan }, message: { msg_id: 'm', text: 'x' } });
    expect(read(event)).toBeNull();
    expect(readingOf(name)).toBe('ignored');
  });

  it.each<[string, object]>([
    ['an event nobody has heard of', zalo.fromUser(lan, 'user_send_hologram')],
    ['an empty text', zalo.text(lan, ' ')],
    ['an event without a person', zalo.other('user_send_text', { message: { msg_id: 'm', text: 'x' } })],
    ['an event without a name', { sender: { id: lan }, message: { text: 'x' } }],
    ['no event', {}],
  ])('%s', (_, event) => {
    expect(read(event)).toBeNull();
  });

  it('no member of any shape breaks the reading', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('sender', 'recipient', 'follower', 'user_id', 'timestamp', 'event_name'),
        (junk, key) => {
          expect(() => read({ ...zalo.text(lan, 'a'), [key]: junk })).not.toThrow();
        },
      ),
    );
  });
});

describe('ids and times', () => {
  it('a message is known by its id, anything else by its kind and time', () => {
    expect(read(zalo.text(lan, 'a'))?.id).toBe('m1');
    expect(read(zalo.follow(lan))?.id).toBe(`follow:${now - 5}`);
    expect(read(zalo.chatNow(lan))?.id).toBe(`user_click_chatnow:${now - 5}`);
  });

  it('an event with neither has the same id whenever it comes', () => {
    const { timestamp: _, ...event } = zalo.follow(lan);
    expect(read(event)?.id).toBe(read(structuredClone(event))?.id);
  });

  it.each<[string, unknown, number]>([
    ['as text', String(now - 9), now - 9],
    ['as a number', now - 9, now - 9],
    ['a little ahead', String(now + 900), now + 900],
    ['of another year, from a wrong clock', '1700000000000', 1_700_000_000_000],
    ['that is none', 'soon', now],
    ['that is missing', undefined, now],
  ])('a time %s', (_, timestamp, at) => {
    expect(read({ ...zalo.text(lan, 'a'), timestamp })?.at).toBe(at);
  });
});
