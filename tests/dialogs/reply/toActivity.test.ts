import { ActionTypes, ActivityTypes, CardFactory } from 'botbuilder';
import { toActivity } from '../../../dialogs/reply/toActivity';
import type { Block } from '../../../replies/blocks';

const open = (title: string): Block => ({
  type: 'actions',
  actions: [{ kind: 'open', title, url: `https://1022.example/${title}` }],
});
const activity = (blocks: Block[]) => toActivity({ blocks, answer: { kind: 'smalltalk', confidence: 1 } });

test('a link stands on a card as the SDK makes it', () =>
  expect(activity([open('don')]).attachments).toEqual([
    CardFactory.heroCard('don', undefined, [
      { type: ActionTypes.OpenUrl, title: 'don', value: 'https://1022.example/don' },
    ]),
  ]));

test('a choice is said back as the SDK names it', () =>
  expect(activity([{ type: 'choices', options: [{ title: 'Cấp mới', says: 'cấp mới' }] }])).toMatchObject({
    type: ActivityTypes.Message,
    suggestedActions: { actions: [{ type: ActionTypes.MessageBack, title: 'Cấp mới', value: 'cấp mới' }] },
  }));
