import { asksValidity, validityLines } from '../../../dialogs/procedure/englishValidity';
import type { CardEnglish } from '../../../knowledge/schema/card';

test.each([
  ['how long is it valid', true],
  ['when does it expire', true],
  ['How long is it good for?', true],
  ['how long does it take', false],
  ['what do I receive', false],
])('"%s" asks how long the paper is good: %s', (question, asks) => expect(asksValidity(question)).toBe(asks));

test.each<[string, Partial<CardEnglish>, string[]]>([
  [
    'the result',
    { result: ['Certificate, valid 6 months', 'Confirmation'] },
    ['Certificate, valid 6 months'],
  ],
  ['the terms', { conditions: ['It expires after 10 years.'] }, ['It expires after 10 years.']],
  ['a deadline of the citizen, which is none', { conditions: ['Register within 10 days.'] }, []],
  ['a paper that must be valid, which is none', { conditions: ['A valid passport.'] }, []],
  ['nothing', {}, []],
])('is told by %s', (_what, card, lines) => expect(validityLines(card as CardEnglish)).toEqual(lines));
