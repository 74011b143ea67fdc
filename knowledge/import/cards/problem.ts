/** What is wrong with a card, at which place of it. */
export interface CardProblem {
  path: string;
  what: string;
}
