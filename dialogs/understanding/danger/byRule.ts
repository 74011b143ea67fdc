import { PhraseMatcher } from '../../../language/phraseMatcher';
import { word } from '../../../language/words';
import rulesFile from '../../data/dangerRules.json';
import { asAccented } from './dangerFeatures';
import { type DangerKind, DangerRules } from './kinds';
import { asWritten, standardWords } from './standardWords';
import { victimsIn } from './victims';

const { rules, words, elsewhere } = DangerRules.parse(rulesFile);
const groups = new PhraseMatcher<string>(
  Object.entries(words).flatMap(([group, phrases]) =>
    [...new Set(phrases.flatMap(asWritten))].map((phrase) => [phrase, group] as const),
  ),
);

/**
 * The kind of danger by the rules on whom to call (`dialogs/data/dangerRules.json`); the one that was found when none
 * holds.
 * @param chanceOf the learned chance of a kind, 0 to 1
 */
export function byRule(text: string, found: DangerKind, chanceOf: (kind: DangerKind) => number): DangerKind {
  const said = groupsIn(text);
  const victims = victimsIn(text);
  const rule = rules.find(
    (one) =>
      one.found.includes(found) &&
      (one.victims === undefined || one.victims === victims) &&
      holds(one, said) &&
      chanceOf(one.kind) >= one.chance,
  );
  return rule?.kind ?? found;
}

/** Whether a message asks for penalties, numbers of cases, papers or a film, and tells of nothing that happens now. */
export function speaksOfElsewhere(text: string): boolean {
  const said = groupsIn(text);
  return elsewhere.some((one) => holds(one, said));
}

interface Wording {
  says: readonly string[];
  unless: readonly string[];
}

function holds({ says, unless }: Wording, said: ReadonlySet<string>): boolean {
  return says.every((group) => said.has(group)) && !unless.some((group) => said.has(group));
}

function groupsIn(text: string): Set<string> {
  const read = standardWords(text).map(word);
  return new Set(asAccented(read, groups.matchAll(read)).map(({ value }) => value));
}
