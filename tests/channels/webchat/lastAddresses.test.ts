import { LastAddresses } from '../../../channels/webchat/lastAddresses';

it('knows the last address of a conversation, and forgets the longest unused', () => {
  const last = new LastAddresses(2);
  last.note('one', '10.0.0.1');
  last.note('two', '10.0.0.2');
  last.note('one', '10.0.0.3');
  last.note('three', '10.0.0.4');
  expect(['one', 'two', 'three'].map((name) => last.of(name))).toEqual(['10.0.0.3', undefined, '10.0.0.4']);
});
