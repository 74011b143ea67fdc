import { readFileSync } from 'node:fs';
import type { Knowledge } from '../../knowledge/knowledge';
import { evidenceNames, evidenceOf, judge } from '../../knowledge/search/judgement';
import { type Question, readCase } from '../evaluation/cases';
import type { Example } from './logistic';

/** A question with what the finder made of it. */
export interface Found extends Example {
  expect: Question['expect'];
  /** Whether a right code is among what would be offered. */
  offered: boolean;
}

/** The single questions of the files; dialogues and facts are left out. */
export function readQuestions(files: readonly string[]): Question[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, i) => (line.trim() ? readCase(line, `${file}:${i + 1}`) : null))
      .flatMap((one) => (one?.kind === 'question' ? [one.case] : [])),
  );
}

/** What the finder makes of a question; null when it finds nothing at all. */
export function findExample({ q, codes, expect }: Question, knowledge: Knowledge): Found | null {
  const findings = knowledge.finder.find(q, 12);
  const evidence = evidenceOf(findings);
  if (!evidence) return null;
  const covers = (members: readonly { code: string }[]): boolean =>
    members.some(({ code }) => codes.includes(code));
  const [first] = findings.candidates;
  return {
    features: evidenceNames.map((name) => evidence[name]),
    right: expect === 'answer' && first !== undefined && codes.includes(first.family.main.code),
    expect,
    offered: judge(findings).shortlist.some(({ family }) => covers(family.members)),
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
