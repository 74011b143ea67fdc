import type { Candidate } from '../../../knowledge/search/finder';
import { type AgeRange, ageIn, apart } from '../entities/age';
import { ofAge } from '../entities/ofAge';
import { allToldIn, type TurnAnalysis } from '../turnAnalysis';

/** "Chưa đủ 14 tuổi": the twin whose name speaks of that age stands before the one whose name rules it out. */
export function ofSaidAge(analysis: TurnAnalysis, all: Candidate[]): Candidate[] {
  const age = ageIn(allToldIn(analysis));
  const candidates = age ? withoutOtherAges(age, all) : all;
  const meant =
    age &&
    ofAge(
      age,
      candidates.map(({ family }) => family),
    );
  const [first] = candidates;
  const own = first && ageIn(first.family.main.name);
  if (!age || !meant || !own || !apart(age, own)) return candidates;
  const isMeant = ({ family }: Candidate): boolean => family === meant;
  return [...candidates.filter(isMeant), ...candidates.filter((one) => !isMeant(one))];
}

/** What is for children is not offered to somebody of 79, where anything else is left. */
function withoutOtherAges(age: AgeRange, [first, ...others]: Candidate[]): Candidate[] {
  const isForOthers = ({ family }: Candidate): boolean => {
    const own = ageIn(family.main.name);
    return own !== null && apart(age, own);
  };
  return first ? [first, ...others.filter((one) => !isForOthers(one))] : [];
}
