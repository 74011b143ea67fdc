import { ofElsewhere } from '../../../../dialogs/procedure/decision/ofElsewhere';
import type { ProcedureSheet } from '../../../../knowledge/sheet/sheet';
import { yesNoRequest } from './requests';

const lead = (parts: Partial<ProcedureSheet>, question = 'quê ở huế làm ở đây được không') =>
  ofElsewhere(yesNoRequest(question, parts))?.lead;

test.each([
  ['nothing is told of the place', {}, undefined],
  [
    'it does not matter where one lives',
    { place: { text: 'Thư viện', anywhere: true } },
    'Được, không phụ thuộc nơi cư trú.',
  ],
  ['only the place is told', { place: { text: 'Thư viện nơi cư trú' } }, 'Nộp tại Thư viện nơi cư trú.'],
  [
    'a card has answered it',
    {
      place: { text: 'Thư viện' },
      asked: [{ q: ['có phải về quê làm không'], answer: 'no', a: 'Không phải về quê.' }],
    },
    'Không phải về quê.',
  ],
] as const)('%s', (_, parts, expected) =>
  expect(lead(parts as unknown as Partial<ProcedureSheet>)).toBe(expected),
);

test.each([
  ['quê ở huế làm ở đây được không', 'Làm ở đâu cũng được.'],
  ['có phải về quê làm không', 'Không. Làm ở đâu cũng được.'],
])('the no to who must go home is told to nobody else: %j', (question, expected) => {
  const asked = [{ q: ['có phải về quê làm không'], answer: 'no', a: 'Không. Làm ở đâu cũng được.' }];
  expect(lead({ place: { text: 'Thư viện' }, asked } as unknown as Partial<ProcedureSheet>, question)).toBe(
    expected,
  );
});

test('nothing else asks for it', () => {
  expect(lead({ place: { text: 'Thư viện' } }, 'trẻ em làm được không')).toBeUndefined();
});

test.each([
  [true, 'Được, không phụ thuộc nơi cư trú.'],
  [false, undefined],
])('a ward that is named (%s) and asked for', (namesWard, expected) => {
  const request = yesNoRequest('ở hội an làm được không', { place: { text: 'Thư viện', anywhere: true } });
  expect(ofElsewhere({ ...request, namesWard })?.lead).toBe(expected);
});
