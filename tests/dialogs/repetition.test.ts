import type { Activity } from 'botbuilder';
import { silent } from '../../bots/log';
import { createBot } from '../../bots/turnAdapter';
import { MainDialog } from '../../dialogs/mainDialog';
import { Conversation } from '../helpers/cityBot';

let now = 1_700_000_000_000;
/** Neither greeting nor picture asks what is known. */
const known = undefined as never;
const tree = new MainDialog({ knowledge: { current: () => known }, now: () => new Date(now) });
const talk = () => new Conversation(createBot(tree, { log: silent, clock: () => 0 }));

const came = (parts: Partial<Activity> = {}): Partial<Activity> => ({
  type: 'conversationUpdate',
  membersAdded: [{ id: 'person', name: '' }],
  ...parts,
});
const unasked = came({ channelData: { isUnasked: true } });
const picture: Partial<Activity> = { type: 'message', text: '', attachments: [{ contentType: 'image/*' }] };

test('who follows and opens the chat is greeted once', async () => {
  const person = talk();
  expect((await person.hand(unasked)).replies).toHaveLength(1);
  now += 2_000;
  expect((await person.hand(unasked)).replies).toEqual([]);
  now += 11 * 60_000;
  expect((await person.hand(unasked)).replies).toHaveLength(1);
});

test('who taps "start" is greeted each time', async () => {
  const person = talk();
  await person.hand(unasked);
  expect((await person.hand(came())).replies).toHaveLength(1);
  expect((await person.hand(came())).replies).toHaveLength(1);
});

test('an album is answered once, and the next one again', async () => {
  const person = talk();
  const answers: number[] = [];
  for (let i = 0; i < 4; i++) {
    answers.push((await person.hand(picture)).replies.length);
    now += 1_000;
  }
  expect(answers).toEqual([1, 0, 0, 0]);
  now += 60_000;
  expect((await person.hand(picture)).replies).toHaveLength(1);
});
