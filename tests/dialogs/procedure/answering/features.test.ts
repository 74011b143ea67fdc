import fc from 'fast-check';
import { type Asking, sentenceVectors } from '../../../../dialogs/procedure/answering/features';
import type { Sentence } from '../../../../dialogs/procedure/answering/sentences';
import {
  comparedFeatures,
  type SentenceFeature,
  sentenceFeatureNames,
  type SentenceKind,
  sentenceKinds,
} from '../../../../knowledge/answeringModel';
import { about, smallModels } from './models';

const models = smallModels();
const vectors = (asking: Asking, sentences: readonly Sentence[]): number[][] =>
  sentenceVectors(asking, sentences, about, models);

/** A sentence of a card; with wordings, the answer to the question that they ask. */
function told(text: string, q?: string[], kind: SentenceKind = q ? 'asked' : 'condition'): Sentence {
  return { kind, text, ...(q ? { asked: { q, answer: 'says' as const, a: text } } : {}) };
}

function featureOf(name: SentenceFeature, asking: Asking, sentence: Sentence): number {
  return vectors(asking, [sentence])[0]![sentenceFeatureNames.indexOf(name)]!;
}

/** A message all of which asks, or a story with the part of it that does. */
function asked(question: string, story = ''): Asking {
  return { message: `${story} ${question}`.trim(), question };
}

test('a vector is as long as its names', () => {
  const [vector, ...others] = vectors(asked('thuê nhà'), [told('Thuê được.'), told('Mua được.')]);
  expect(vector).toHaveLength(sentenceFeatureNames.length + comparedFeatures.length);
  expect(others).toHaveLength(1);
  expect(vectors(asked('thuê nhà'), [])).toEqual([]);
});

test.each(sentenceKinds)('a %s is told as such', (kind) => {
  const vector = vectors(asked('thuê nhà'), [told('Thuê được.', undefined, kind)])[0]!;
  const marked = sentenceKinds.filter((one) => vector[sentenceFeatureNames.indexOf(one)] === 1);
  expect(marked).toEqual([kind]);
});

describe('words that a sentence shares with what is asked', () => {
  const story = asked('mất trâu thuê', 'nhà cũ nát');
  test.each<[SentenceFeature, Asking, Sentence, number]>([
    ['messageInText', story, told('Nhà cũ.'), 1 / 3],
    ['questionInText', story, told('Nhà cũ.'), 0],
    ['questionInText', story, told('Trâu thuê.'), 2 / 3],
    ['messageInText', story, told('Trâu thuê.'), 1 / 3],
    ['messageInAll', story, told('Trâu thuê.', ['nhà cũ', 'nát']), 5 / 6],
    ['questionInAll', story, told('Trâu thuê.', ['mất nhà']), 1],
    ['messageInText', story, told('Trâu thuê.', ['mất nhà']), 1 / 3],
    ['questionInWording', story, told('Được.', ['trâu cũ', 'mất trâu']), 2 / 3],
    ['messageInWording', story, told('Được.', ['nhà cũ nát', 'mất trâu']), 1 / 2],
    ['wordingInMessage', story, told('Được.', ['nhà đẹp', 'mất xe máy cày']), 1 / 2],
    ['questionInWording', story, told('Trâu.'), 0],
    ['messageInWording', story, told('Trâu.'), 0],
    ['wordingInMessage', story, told('Trâu.'), 0],
    ['textInMessage', story, told('Nhà đẹp.'), 1 / 2],
    ['textInQuestion', story, told('Nhà đẹp.'), 0],
    ['textInQuestion', story, told('Trâu đẹp.'), 1 / 2],
    // Words of the name tell its sentences little apart.
    ['questionInText', asked('sách trâu'), told('Trâu.'), 1 / 1.3],
  ])('%s', (name, asking, sentence, share) =>
    expect(featureOf(name, asking, sentence)).toBeCloseTo(share, 10),
  );

  test.each<[string, Asking, string, number]>([
    ['put back, where none were typed', asked('thue nha'), 'thuê nhà', 1],
    ['put back may be others', asked('thue nha'), 'thuế nhà', 0.8],
    ['of a message that has some are meant', asked('thuê nhà'), 'thuế nhà', 0.575],
    ['of a part are those of the whole message', { message: 'thue nha', question: 'thuê' }, 'thuế', 0.6],
  ])('marks %s', (_, asking, text, share) =>
    expect(featureOf('questionInText', asking, told(text))).toBeCloseTo(share, 10),
  );
});

describe('how nearly the same is meant', () => {
  const story = asked('qua mạng', 'bị phạt');
  const both = Math.SQRT1_2;
  test.each<[SentenceFeature, Sentence, number]>([
    ['wordingLikeQuestion', told('Có.', ['phạt', 'online']), 1],
    ['wordingLikeQuestion', told('Có.', ['phạt']), 0],
    ['wordingLikeMessage', told('Có.', ['online']), both],
    ['wordingLikeQuestion', told('Online.'), 0],
    ['wordingLikeMessage', told('Online.'), 0],
    ['textLikeQuestion', told('Online.', ['phạt']), 1],
    ['textLikeQuestion', told('Phạt.'), 0],
    ['textLikeMessage', told('Phạt.'), both],
    ['textLikeMessage', told('Nhà.'), 0],
  ])('%s', (name, sentence, likeness) => expect(featureOf(name, story, sentence)).toBeCloseTo(likeness, 6));
});

describe('what a sentence is like', () => {
  test.each<[SentenceFeature, string, number]>([
    ['decides', 'Có, mượn được.', 1],
    ['decides', 'Được; từ 6 tuổi.', 1],
    ['decides', 'Phải: nộp tận nơi.', 1],
    ['decides', 'được. Từ 6 tuổi', 1],
    ['decides', 'Không, thẻ cho một người.', -1],
    ['decides', 'chưa, đợi thông báo', -1],
    ['decides', 'Không còn nợ sách.', -1],
    ['decides', 'Có thẻ thì mượn.', 1],
    ['decides', 'Cóc kiện trời.', 0],
    ['decides', 'Nộp rồi: có, không, đều được.', 0],
    ['hasNumber', 'Trong 3 ngày.', 1],
    ['hasNumber', 'Trong ba ngày.', 0],
    ['ownsUp', 'Mượn được; nguồn không nêu mức phạt.', 1],
    ['ownsUp', 'NGUỒN KHÔNG GHI số bản.', 1],
    ['ownsUp', 'Nguồn không nói.', 1],
    ['ownsUp', 'Nguồn nêu hai mức.', 0],
    ['words', 'Mượn được từ 6 tuổi.', 5],
    ['words', '', 0],
  ])('%s: "%s"', (name, text, value) => expect(featureOf(name, asked('thuê nhà'), told(text))).toBe(value));
});

describe('what is asked', () => {
  const story = 'thuê 3 năm rồi có được không';
  test.each<[SentenceFeature, Asking, number]>([
    ['asksYesNo', asked('có thuê được không'), 1],
    ['asksYesNo', asked('thuê nhà nào', story), 0],
    ['asksHowMuch', asked('thuê bao nhiêu'), 1],
    ['asksHowMuch', asked('thuê được không', 'bao nhiêu cũng chịu'), 0],
    ['unitsAsked', asked('mấy ngày, mấy bản, mấy ngày nữa'), 2],
    ['unitsAsked', asked('thuê nhà', story), 0],
  ])('%s', (name, asking, value) => expect(featureOf(name, asking, told('Được.'))).toBe(value));

  test.each<[SentenceFeature, string, number]>([
    ['numbersShared', 'Từ 6 tuổi, trong 12 tháng.', 1],
    ['numbersShared', 'Từ 6 đến 2015.', 2],
    ['numbersShared', 'Từ 16 tuổi.', 0],
    ['unitsShared', 'Nộp 2 bản trong 3 ngày.', 1],
    ['unitsShared', 'Nộp 2 bản trong 3 ngày của tháng.', 2],
    ['unitsShared', 'Nộp 2 bản, mỗi năm một lần.', 0],
  ])('%s: "%s"', (name, text, value) =>
    expect(featureOf(name, asked('mấy ngày, mấy tháng', 'bé 6 tuổi, sinh năm 2015'), told(text))).toBe(value),
  );

  const [may, must, open] = ['thuê được không', 'có phải thuê không', 'thuê ở đâu'] as const;
  test.each<[string, string[] | undefined, number]>([
    [may, [may], 1],
    [must, [must], 1],
    [may, [must], -1],
    [must, [may], -1],
    [may, [open, may], 1],
    [may, [open, must], -1],
    [may, [must, may], 1],
    [may, [open], 0],
    [open, [may], 0],
    [may, undefined, 0],
  ])('"%s" of what was asked as %j: %d', (question, wordings, value) =>
    expect(featureOf('kind', asked(question), told('Được.', wordings))).toBe(value),
  );
});

describe('how far a sentence is before all others', () => {
  const aheadOf = (name: (typeof comparedFeatures)[number], sentences: readonly Sentence[]): number[] => {
    const place = sentenceFeatureNames.length + comparedFeatures.indexOf(name);
    return vectors(asked('trâu thuê nhà cũ'), sentences).map((vector) => vector[place]!);
  };
  const [two, one, none] = [told('Trâu thuê.'), told('Nhà.'), told('Được.')];

  test.each<[string, Sentence[], number[]]>([
    ['by itself', [two], [0.5]],
    ['before the next, and behind the first', [one, none, two], [-0.25, -0.5, 0.25]],
    ['with another like it', [one, one, none], [0, 0, -0.25]],
  ])('%s', (_, sentences, ahead) => expect(aheadOf('messageInText', sentences)).toEqual(ahead));

  test('each feature by itself', () => {
    const [wording, text] = [told('Được.', ['trâu thuê nhà cũ']), told('Trâu thuê.')];
    expect(aheadOf('questionInWording', [wording, text])).toEqual([1, -1]);
    expect(aheadOf('questionInText', [wording, text])).toEqual([-0.5, 0.5]);
  });
});

test('whatever is said and written, each feature is a number', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('thuê 3 ngày được không', 'qua mạng'),
  );
  const kind = fc.constantFrom(...sentenceKinds);
  const sentence = fc
    .record({ text, kind, q: fc.array(text, { minLength: 1, maxLength: 2 }), isAsked: fc.boolean() })
    .map(({ text, kind, q, isAsked }) => told(text, isAsked ? q : undefined, kind));
  fc.assert(
    fc.property(text, text, fc.array(sentence, { maxLength: 3 }), (message, question, sentences) => {
      const all = vectors({ message, question }, sentences);
      expect(all).toHaveLength(sentences.length);
      expect(all.flat().every(Number.isFinite)).toBe(true);
    }),
  );
});
