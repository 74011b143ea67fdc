import type { Knowledge } from '../../knowledge/knowledge';
import {
  toConfidenceVector,
  extractConfidenceFeatures,
  type ScopeClassifiers,
} from '../../knowledge/search/confidenceFeatures';
import { clarificationCandidatesOf } from '../../knowledge/search/confidence';
import { type RankingModel, rankingScore } from '../../knowledge/search/rankingModel';
import type { Question } from '../evaluation/cases';
import type { Example } from './logistic';
import { covers, type Search } from './rankingGroup';

/** How many candidates compete, and how many of the best are judged. */
const competing = 16;
const judged = 12;

/** There are far fewer broad questions and strange ones than others, and they matter as much. */
export const classWeights = { answer: 1, clarify: 3, none: 1.5 } as const;

/** A question with what the finder made of it. */
export interface CalibrationExample extends Example {
  id: string;
  expect: Question['expect'];
  weight: number;
  /** Whether a right code is among what would be offered. */
  offered: boolean;
}

export function search(question: Question, { finder }: Knowledge): Search {
  return { question, findings: finder.find(question.q, competing) };
}

/** What there is to judge by once the candidates are ranked; null when nothing was found. */
export function exampleOf(
  { question, findings }: Search,
  ranking: RankingModel,
  words: ScopeClassifiers,
): CalibrationExample | null {
  const candidates = findings.candidates
    .map((candidate) => {
      const { features } = candidate;
      return { ...candidate, features, score: rankingScore(features, ranking) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, judged);
  const ranked = { ...findings, candidates };
  const evidence = extractConfidenceFeatures(ranked, words);
  const [first] = candidates;
  if (!evidence || !first) return null;
  const { codes, expect, id } = question;
  return {
    id,
    features: toConfidenceVector(evidence),
    right: expect === 'answer' && codes.includes(first.family.main.code),
    expect,
    weight: classWeights[expect],
    offered: clarificationCandidatesOf(candidates).some(({ family }) => covers(family, codes)),
  };
}

/** Ways in which a clerk asks by the official name. */
const clerks = ['', 'hồ sơ gồm những gì', 'lệ phí bao nhiêu', 'nộp ở đâu', 'thời hạn giải quyết'];

/** Official names as questions: every so-manieth family whose name no other family has. */
export function nameQuestions({ families }: Knowledge, every: number): Question[] {
  const counts = new Map<string, number>();
  for (const { main } of families) counts.set(main.name, (counts.get(main.name) ?? 0) + 1);
  return families
    .filter(({ main }, i) => i % every === 0 && counts.get(main.name) === 1)
    .map(({ members, main }, i) => ({
      id: main.code,
      q: `${main.name} ${clerks[i % clerks.length] ?? ''}`.trim(),
      expect: 'answer',
      codes: members.map(({ code }) => code),
    }));
}
