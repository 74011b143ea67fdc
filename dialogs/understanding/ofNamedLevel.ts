import type { Family } from '../../knowledge/families';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Level, Procedure } from '../../knowledge/schema/procedure';
import { titleOf } from '../../knowledge/sheet/reader';
import { phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import levels from '../data/levels.json';
import type { Intent, ProcedureTarget } from './intent';

type NamedLevel = 'mission' | 'province' | 'ministry';

const named: readonly (readonly [NamedLevel, ReturnType<typeof phraseSet>])[] = [
  ['mission', phraseSet(levels.mission)],
  ['ministry', phraseSet(levels.ministry)],
  ['province', phraseSet(levels.province)],
];
const ward = phraseSet(levels.ward);

/** At which office somebody says that it is done, "công an thành phố", "sứ quán"; null where none, or the ward beside it. */
export function levelNamed(text: string): NamedLevel | null {
  const said = words(text);
  const [level] = named.find(([, phrases]) => phrases.matchLongest(said).length > 0) ?? [];
  if (level === undefined) return null;
  // "Ở phường hay phải lên công an thành phố" asks which.
  return level !== 'mission' && ward.matchLongest(said).length > 0 ? null : level;
}

const levelOf: Readonly<Record<NamedLevel, Level>> = {
  mission: 'other',
  province: 'province',
  ministry: 'ministry',
};
const atMissions = /cơ quan đại diện/iu;

function memberAt(level: NamedLevel, { members }: Family, knowledge: Knowledge): Procedure | undefined {
  return members.find(
    ({ code, name, levels: own }) =>
      own.includes(levelOf[level]) &&
      (level !== 'mission' || atMissions.test(`${name} ${titleOf(knowledge, code) ?? ''}`)),
  );
}

/**
 * "Làm căn cước ở công an thành phố", "đăng ký lại kết hôn ở sứ quán": of a procedure that is done at several levels the one that
 * is named, and as long as no other is named the one in hand.
 */
export function ofNamedLevel(
  intent: Intent,
  said: string,
  { current, knowledge }: { current: string | undefined; knowledge: Knowledge },
): Intent {
  if (intent.kind !== 'answer') return intent;
  const level = levelNamed(said);
  const atLevel = (target: ProcedureTarget): ProcedureTarget => {
    const { family, code } = target;
    if (code !== family.main.code) return target;
    const inHand = family.members.find((member) => member.code === current);
    const meant = level ? memberAt(level, family, knowledge) : inHand;
    return meant ? { ...target, code: meant.code } : target;
  };
  return { ...intent, targets: intent.targets.map(atLevel) };
}
