import type { Recognizer } from './recognizer';
import { actNeeded } from './recognizers/actNeeded';
import { anotherAct } from './recognizers/anotherAct';
import { askedQuestion } from './recognizers/askedQuestion';
import { attributeOnly, facetOnly, pointsBack } from './recognizers/facetOnly';
import { buttonLabel } from './recognizers/buttonLabel';
import { beside } from './recognizers/beside';
import { belonging } from './recognizers/belonging';
import { body } from './recognizers/body';
import { buttonTap } from './recognizers/buttonTap';
import { carriedAct } from './recognizers/carriedAct';
import { choicePosition } from './recognizers/choicePosition';
import { choiceSelection } from './recognizers/choiceSelection';
import { ellipsis, followUp } from './recognizers/followUp';
import { circumstance } from './recognizers/circumstance';
import { completed } from './recognizers/completed';
import { comparison } from './recognizers/comparison';
import { correction } from './recognizers/correction';
import { englishOnHand } from './recognizers/englishOnHand';
import { englishLaw } from './recognizers/englishLaw';
import { english, otherLanguage } from './recognizers/english';
import { emergency } from './recognizers/emergency';
import { fact } from './recognizers/fact';
import { formNamed } from './recognizers/formNamed';
import { generalLaw } from './recognizers/generalLaw';
import { hostile } from './recognizers/hostile';
import { anotherKnownName, knownName } from './recognizers/knownName';
import { penalty } from './recognizers/penalty';
import { paperNeeded } from './recognizers/paperNeeded';
import { lostInHand } from './recognizers/lostInHand';
import { multiIntent } from './recognizers/multiIntent';
import { office } from './recognizers/office';
import { officeFollowUp } from './recognizers/officeFollowUp';
import { otherCountry } from './recognizers/otherCountry';
import { previousProcedure } from './recognizers/previousProcedure';
import { procedure } from './recognizers/procedure';
import { procedureCode } from './recognizers/procedureCode';
import { provenance } from './recognizers/provenance';
import { report } from './recognizers/report';
import { relatedMatter } from './recognizers/relatedMatter';
import { hotline, service } from './recognizers/service';
import { sideQuestion } from './recognizers/sideQuestion';
import { smallTalk } from './recognizers/smallTalk';
import { street } from './recognizers/street';
import { unitFigure } from './recognizers/unitFigure';
import { toldPlace } from './recognizers/toldPlace';

/** Tried in this order; the first that recognizes something wins. docs/architecture.md tells the same list. */
export const pipeline: readonly Recognizer[] = [
  emergency,
  buttonTap,
  buttonLabel,
  procedureCode,
  choicePosition,
  provenance,
  hotline,
  officeFollowUp,
  smallTalk,
  beside,
  unitFigure,
  street,
  body,
  office,
  lostInHand,
  circumstance,
  fact,
  englishOnHand,
  hostile,
  otherCountry,
  englishLaw,
  english,
  penalty,
  service,
  otherLanguage,
  comparison,
  previousProcedure,
  correction,
  formNamed,
  facetOnly,
  carriedAct,
  anotherAct,
  relatedMatter,
  toldPlace,
  belonging,
  anotherKnownName,
  completed,
  followUp,
  pointsBack,
  choiceSelection,
  askedQuestion,
  ellipsis,
  attributeOnly,
  paperNeeded,
  actNeeded,
  sideQuestion,
  generalLaw,
  knownName,
  report,
  multiIntent,
  procedure,
];
