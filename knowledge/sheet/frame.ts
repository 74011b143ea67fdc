import type { ProcedureSheet } from './sheet';

/** What steps are made of when the source says no more than "receive, examine, return". */
export interface StepFrame {
  papers: number;
  /** Papers differ by case, and none is everybody's. */
  papersByCase: boolean;
  place?: string;
  online: boolean;
  /** A fee is due, or may be. */
  pays: boolean;
  results: readonly string[];
}

/** The parts of a frame, read off a sheet; sentences are made by who tells them. */
export function stepFrame(sheet: Pick<ProcedureSheet, 'cases' | 'place' | 'ways' | 'results'>): StepFrame {
  const [common] = sheet.cases;
  return {
    papers: common?.papers.length ?? 0,
    papersByCase: (common?.papers.length ?? 0) === 0 && sheet.cases.some(({ papers }) => papers.length > 0),
    ...(sheet.place ? { place: sheet.place.text } : {}),
    online: sheet.ways.includes('online'),
    pays: sheet.cases.some(({ fees }) => fees.some(({ amount }) => amount !== 'free')),
    results: sheet.results,
  };
}
