import { heldCard, readOverlays, type Overlays } from '../../knowledge/overlays';
import { ShortCard } from '../../knowledge/schema/card';
import { procedure } from './import/procedures';

const card = ShortCard.parse({ kind: 'short', code: '1.000001', from: '0123456789ab' });
const overlays: Overlays = {
  cards: new Map([['1.000001', card]]),
  services: [],
  names: [],
};

test.each([
  ['the same row', '0123456789ab', false],
  ['another row', 'ba9876543210', true],
  ['a record that does not know its row', undefined, false],
])('a card beside %s', (_name, rowHash, stale) => {
  const record = procedure({ code: '1.000001', ...(rowHash === undefined ? {} : { rowHash }) });
  expect(heldCard(overlays, record)).toEqual({ card, stale });
});

test('a procedure without a card, and a code without a procedure, have none', () => {
  expect(heldCard(overlays, procedure({ code: '1.000002' }))).toBeUndefined();
  expect(heldCard(overlays, undefined)).toBeUndefined();
});

test('the cards that ship can be read', async () => {
  await expect(readOverlays()).resolves.toBeDefined();
});
