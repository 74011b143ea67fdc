import { PhraseMatcher } from '../../../language/phraseMatcher';
import { recently } from '../../../language/recently';
import { word } from '../../../language/words';
import rulesFile from '../../data/dangerRules.json';
import { asAccented } from './dangerFeatures';
import { type DangerKind, DangerRules } from './kinds';
import { asWritten, standardWords } from './standardWords';
import { victimsIn } from './victims';

const { rules, words, elsewhere, certain } = DangerRules.parse(rulesFile);
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
  const said = sayingOf(text);
  const rule = rules.find(
    (one) => one.found.includes(found) && holds(one, said) && chanceOf(one.kind) >= one.chance,
  );
  return rule?.kind ?? found;
}

/** The danger that a message tells of by rule, whatever was learned. */
export function certainKind(text: string): DangerKind | undefined {
  const said = sayingOf(text);
  return certain.find((one) => holds(one, said))?.kind;
}

/** Whether a message asks for penalties, numbers of cases, papers or a film, and tells of nothing that happens now. */
export function speaksOfElsewhere(text: string): boolean {
  const said = sayingOf(text);
  return elsewhere.some((one) => holds(one, said));
}

interface Wording {
  says: readonly string[];
  unless: readonly string[];
  victims?: 'grown' | 'young' | undefined;
}

interface Saying {
  groups: ReadonlySet<string>;
  victims: 'grown' | 'young' | undefined;
}

function holds({ says, unless, victims }: Wording, said: Saying): boolean {
  return (
    (victims === undefined || victims === said.victims) &&
    says.every((group) => said.groups.has(group)) &&
    !unless.some((group) => said.groups.has(group))
  );
}

/** One message is asked by three lists of rules. */
const sayingOf = recently(2, (text: string): Saying => {
  const read = standardWords(text).map(word);
  const found = asAccented(read, groups.matchAll(read));
  return { groups: new Set(found.map(({ value }) => value)), victims: victimsIn(text) };
});
