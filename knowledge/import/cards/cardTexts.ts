import type { Card, CardCase, CardDocument, FullCard } from '../../schema/card';

/** One text of a card with the place where it stands: "cases[1].documents[0].name". */
export interface CardText {
  path: string;
  text: string;
  /** English lines are read with English units. */
  english?: true;
  /** Names of papers may be the row's own words. */
  paper?: true;
}

/** Every text of a card that states something; the questions of citizens (`asked.q`) and names for finding state nothing. */
export function textsOfCard(card: Card): CardText[] {
  const lists = [
    ...listed('conditions', card.conditions),
    ...listed('steps', card.steps),
    ...listed('result', card.result),
  ];
  return card.kind === 'short' ? lists : [...lists, ...fullTexts(card)];
}

function fullTexts(card: FullCard): CardText[] {
  const { place, leads, en } = card;
  return [
    one('title', card.title),
    one('summary', card.summary),
    ...Object.entries(leads).flatMap(([facet, text]) =>
      text === undefined ? [] : [one(`leads.${facet}`, text)],
    ),
    ...card.questions.flatMap((question, i) => [
      one(`questions[${i}].ask`, question.ask),
      ...question.options.map((option, j) => one(`questions[${i}].options[${j}].title`, option.title)),
    ]),
    ...card.cases.flatMap((entry, i) => caseTexts(entry, `cases[${i}]`)),
    one('place.text', place.text),
    ...optional('place.online', place.online),
    ...listed('warnings', card.warnings),
    ...card.asked.map(({ a }, i) => one(`asked[${i}].a`, a)),
    ...(en === undefined ? [] : englishTexts(en)),
  ];
}

function caseTexts(entry: CardCase, path: string): CardText[] {
  return [
    ...optional(`${path}.when`, entry.when),
    ...entry.documents.flatMap((paper, i) => documentTexts(paper, `${path}.documents[${i}]`)),
    ...entry.fee.flatMap((fee, i) => [
      ...optional(`${path}.fee[${i}].when`, fee.when),
      ...optional(`${path}.fee[${i}].note`, fee.note),
      ...optional(`${path}.fee[${i}].per`, fee.per),
    ]),
    ...entry.time.flatMap((time, i) => [
      ...optional(`${path}.time[${i}].when`, time.when),
      ...optional(`${path}.time[${i}].note`, time.note),
    ]),
  ];
}

function documentTexts(paper: CardDocument, path: string): CardText[] {
  return [
    { ...one(`${path}.name`, paper.name), paper: true },
    ...optional(`${path}.plain`, paper.plain),
    ...optional(`${path}.form`, paper.form),
    ...optional(`${path}.where`, paper.where),
    ...optional(`${path}.onlyIf`, paper.onlyIf),
  ];
}

function englishTexts(en: NonNullable<FullCard['en']>): CardText[] {
  const texts = [
    one('en.title', en.title),
    one('en.summary', en.summary),
    ...en.documents.flatMap((paper, i) => [
      one(`en.documents[${i}].name`, paper.name),
      ...optional(`en.documents[${i}].onlyIf`, paper.onlyIf),
    ]),
    ...(['fee', 'time', 'conditions', 'steps', 'result'] as const).flatMap((name) =>
      listed(`en.${name}`, en[name]),
    ),
    ...optional('en.place', en.place),
  ];
  return texts.map((text) => ({ ...text, english: true }));
}

const one = (path: string, text: string): CardText => ({ path, text });
const optional = (path: string, text: string | undefined): CardText[] =>
  text === undefined ? [] : [one(path, text)];
const listed = (path: string, texts: readonly string[]): CardText[] =>
  texts.map((text, i) => one(`${path}[${i}]`, text));
