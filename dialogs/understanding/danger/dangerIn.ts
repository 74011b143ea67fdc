import { onceFor } from '../../../knowledge/onceFor';
import type { Turn } from '../turn';
import { assessDanger } from './assessDanger';

/** The danger that a turn tells of; null when it tells of none. */
export const dangerIn = onceFor(({ said, knowledge: { models } }: Turn) =>
  assessDanger(said, models.danger, (text) => models.diacritics.restore(text)),
);
