import { looksEnglish } from '../../language/looksEnglish';

it.each(['I need help', 'someone stole my phone', 'my house is on fire', 'how do I register my marriage?'])(
  '"%s" is English',
  (text) => {
    expect(looksEnglish(text)).toBe(true);
  },
);

it.each([
  'cho toi hoi ho so',
  'an com chua',
  'do me chua co',
  'me di dau',
  'Tôi muốn hỏi',
  '',
  '123',
  'can cuoc the nao',
])('"%s" is not', (text) => {
  expect(looksEnglish(text)).toBe(false);
});
