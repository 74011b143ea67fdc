import { clarify } from './clarify/dialog';
import type { IntentDialog } from './dialogTurn';
import { emergency } from './emergency/dialog';
import { fact } from './fact/dialog';
import { unitFigure } from './fact/unitDialog';
import { fallback, missingProcedure } from './fallback/dialog';
import { generalLaw } from './generalLaw/dialog';
import { notheld } from './knownName/dialog';
import { body } from './office/bodyDialog';
import { office } from './office/dialog';
import { street } from './office/streetDialog';
import { provenance } from './provenance/dialog';
import { answer } from './procedure/dialog';
import { service } from './service/dialog';
import { smalltalk } from './smallTalk/dialog';
import type { Intent } from './understanding/intent';

/** The dialog of each kind of intent. A new kind does not compile until it has one. */
export const dialogs: { [Kind in Intent['kind']]: IntentDialog<Kind> } = {
  answer,
  body,
  clarify,
  emergency,
  fact,
  fallback,
  missingProcedure,
  generalLaw,
  notheld,
  office,
  provenance,
  service,
  smalltalk,
  street,
  unitFigure,
};
