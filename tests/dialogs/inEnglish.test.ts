import { openCityBot, type CityBot, lastPart } from '../helpers/cityBot';

let city: CityBot;
beforeAll(async () => (city = await openCityBot()), 120_000);

const heard = (turns: string) => lastPart(city.bot, turns);

const card = 'I married a Vietnamese woman and live in Son Tra. How do I get a temporary residence card?';
const host = 'hi, i rent a room to two Korean guys, what paper I must do? sorry my Vietnamese not good';

describe('A talk in English', () => {
  it.each([
    ['the sentence that asks names the matter', card, '1.003460 steps'],
    [
      'parts alone are asked of it',
      `${card} | how much does it cost and how long does it take?`,
      '1.003460 fee',
    ],
    [
      'a card that is extended is no registration',
      'extend my temporary residence card | where do I go',
      '1.003460 place',
    ],
    [
      'a visa that expires is extended',
      'my visa expires next month, how can I extend my stay | what documents',
      '1.001146 documents',
    ],
    ['whoever is of another country is a foreigner', host, '1.000253 documents'],
    ['one word goes on from it', `${host} | how fast must I report?`, '1.000253 time'],
    [
      'who puts it right stays with it, and is in no danger',
      `${host} | no no, I mean in my apartment, not hotel`,
      '1.000253 documents',
    ],
    ['another is named', `${host} | one of them want marry my friend here, where they go?`, '2.000806 place'],
    [
      'however a licence is spelt',
      'I have a US motorbike licence, do I need to change it?',
      '3.000351 conditions',
    ],
    [
      'thanks in another language come before what is asked',
      `${card} | cảm ơn bạn, where is the office?`,
      '1.003460 place',
    ],
    [
      'what somebody does with it for another is asked of it',
      'my visa expires next month, how can I extend my stay | Can my Vietnamese girlfriend submit it for me?',
      '1.001146 conditions',
    ],
    [
      'who lost another of the kind asks for that',
      'Can I change my Australian driving licence to a Vietnamese one? | my wife is Vietnamese and she lost hers, is it the same procedure?',
      '3.000348 overview',
    ],
    [
      'where to go, and whether it is open, is asked of it',
      'Can I change my Australian driving licence to a Vietnamese one? | Where do we go, and is it open on Saturday?',
      '3.000351 place',
    ],
    ['a part alone is asked of which matter', 'How much does it cost and how long does it take?', 'none'],
    [
      'and told of the matter that is named then',
      'How much does it cost and how long does it take? | temporary residence card',
      '1.003460 fee',
    ],
    [
      'the office of open choices is no branch office',
      'I want to register my marriage | Where is the office?',
      'choice',
    ],
    [
      'a clause that says what is wanted names the matter',
      "my e-visa ends next week and I'd like to stay longer in Da Nang",
      '1.001146 overview',
    ],
    [
      'another matter is named beside it',
      'temporary residence card for my husband | his passport is expired, how to renew it',
      '1.001456 steps',
    ],
    ['danger is heard', `${host} | help, he has a knife and wants to kill me`, 'emergency'],
  ])('%s: "%s"', async (_what, turns, told) => expect(await heard(turns)).toBe(told));
});
