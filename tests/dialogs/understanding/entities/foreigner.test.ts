import { isForeigner } from '../../../../dialogs/understanding/entities/foreigner';

test.each([
  ['I am American and I lost my passport', true],
  ['as a foreigner what to do', true],
  ["I'm from Korea, where to register", true],
  ['I am from Da Nang and lost my card', false],
  ['where to get a passport', false],
])('%s: %s', (text, expected) => expect(isForeigner(text)).toBe(expected));
