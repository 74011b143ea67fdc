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
