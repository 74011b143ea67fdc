import type { Facet } from '../../../knowledge/schema/procedure';
import { tellDocuments } from './documents';
import { tellFee } from './fee';
import { tellForm } from './form';
import { tellConditions, tellLegal, tellOnline, tellPlace, tellResult, tellSteps } from './others';
import { tellOverview } from './overview';
import { tellTime } from './time';
import type { TellFacet } from './told';

/** How each facet is told. */
export const facetTellers: Record<Facet, TellFacet> = {
  overview: tellOverview,
  documents: tellDocuments,
  fee: tellFee,
  time: tellTime,
  place: tellPlace,
  steps: tellSteps,
  result: tellResult,
  legal: tellLegal,
  form: tellForm,
  online: tellOnline,
  conditions: tellConditions,
};
