import type { CardAction } from 'botbuilder';
import { actionsOf, tapped } from '../../../channels/content/actions';

describe('tapping an action', () => {
  it.each<[string, object, object]>([
    ['imBack', { type: 'imBack', title: 'Phí', value: 'lệ phí' }, { text: 'lệ phí' }],
    ['postBack with text', { type: 'postBack', title: 'Phí', value: 'fee' }, { text: 'fee' }],
    [
      'postBack with data',
      { type: 'postBack', title: 'Phí', value: { code: '1.1' } },
      { value: { code: '1.1' } },
    ],
    [
      'messageBack',
      { type: 'messageBack', title: 'Phí', text: 'phí', value: { code: '1.1' } },
      { text: 'phí', value: { code: '1.1' } },
    ],
    ['messageBack without a value', { type: 'messageBack', title: 'Phí', text: 'phí?' }, { text: 'phí?' }],
    ['an action without a value', { type: 'imBack', title: 'Phí' }, { text: 'Phí' }],
  ])('%s says the same as in web chat', (_, action, said) => {
    const [found] = actionsOf([action as CardAction]);
    expect(found?.kind).toBe('say');
    expect(tapped(found?.kind === 'say' ? found.payload : '')).toEqual({
      type: 'message',
      ...said,
      channelData: { postBack: true },
    });
  });

  it.each([
    ['text that only looks like one of our payloads', 'tap:{"text"', { text: 'tap:{"text"' }],
    [
      'a payload made up to pass for another activity',
      'tap:{"type":"event","name":"forget","text":"x"}',
      { text: 'x' },
    ],
    ['a payload of the wrong shape', 'tap:{"text":{"$where":1}}', { text: 'tap:{"text":{"$where":1}}' }],
  ])('%s does no harm', (_, payload, said) => {
    expect(tapped(payload)).toEqual({ type: 'message', ...said, channelData: { postBack: true } });
  });

  it.each([
    [{ type: 'openUrl', title: 'x', value: 'javascript:alert(1)' }],
    [{ type: 'signin', title: 'x', value: 'https://x' }],
    [{ type: 'call', title: 'x', value: { a: 1 } }],
    [{ type: 'imBack', title: ' ', value: '' }],
  ])('%j is no action outside web chat', (action) => {
    expect(actionsOf([action as unknown as CardAction])).toEqual([]);
  });
});
