import type { Question } from '../../../training/evaluation/cases';
import {
  dangerExamples,
  everydayQuestions,
  readDangerSentences,
} from '../../../training/topics/dangerExamples';

const questions = (said: readonly string[]): Question[] => said.map((q) => ({ q }) as Question);

describe('What danger is learned from', () => {
  const asked = questions(Array.from({ length: 10 }, (_, i) => `đăng ký khai sinh lần ${i}`));

  it('is everyday questions too, but for one in five, which is left for measuring', () => {
    const learned = everydayQuestions(asked, 'learn');
    const measured = everydayQuestions(asked, 'measure');
    expect([learned.length, measured.length]).toEqual([8, 2]);
    expect(new Set([...learned, ...measured]).size).toBe(10);
  });

  it('is no question that may be of danger', () => {
    expect(everydayQuestions(questions(['a', 'chồng tôi đánh tôi']), 'learn')).toEqual([]);
  });

  it('is more of danger than of small talk, of which one pattern has thousands of phrases', () => {
    const examples = dangerExamples([], []);
    expect(examples.every(({ topic }) => topic === 'none')).toBe(true);
    expect(examples.length).toBeLessThan(2 * readDangerSentences().length);
  });
});
