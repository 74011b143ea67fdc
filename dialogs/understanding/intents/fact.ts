import { shownConfidence } from '../../reply/shownConfidence';
import { readPeriod } from '../../../language/dates/period';
import type { Word } from '../../../language/words';
import type { Fact } from '../../../knowledge/schema/fact';
import type { FactFinding } from '../../../knowledge/facts/finding';
import { type FactReading, readFactQuestion } from '../../../knowledge/facts/reading';
import { lookupFact } from '../../../knowledge/facts/select';
import { topicBook, type TopicFound, topicOf } from '../../../knowledge/facts/topicBook';
import type { Office } from '../../../knowledge/schema/office';
import { listMember } from '../entities/listMember';
import { extractLocation } from '../entities/location';

/** What is kept of a figure for the next turn: ids and keys only. */
export interface FactMemory {
  topic: string;
  /** The area, when it was named. */
  area?: string;
  /** Key of the period that was answered. */
  period?: string;
}

/** A question about a figure of the city, with what is held of it. */
export interface FactIntent {
  kind: 'fact';
  topic: string;
  finding: FactFinding;
  /** 0.5 to 1: how sure it is that a figure is asked for. */
  confidence: number;
  /** To remember for the next turn. */
  memory: FactMemory;
}

/** Under this the text is left to others. */
const least = 0.5;
const sure = { strong: 0.98, weak: 0.8, followUp: 0.9 } as const;
/** What each word costs that nothing explains. */
const unexplained = 0.2;
const procedureMargin = 0.5;
/** A message that leans on the one before is short. */
const shortMessage = 14;

/**
 * Understands a question about the city's figures: topic, area and period each by themselves.
 * @param memory what the last turn left, when it was about a figure
 * @param now the time that "năm ngoái" counts from
 * @param offices whose names tell that a single ward is meant, of which no figures are held
 * @returns null when the text is about something else
 */
export function understandFact(
  text: string,
  memory: FactMemory | undefined,
  facts: readonly Fact[],
  now: Date,
  offices: readonly Office[] = [],
): FactIntent | null {
  const reading = readFactQuestion(text, now);
  const book = topicBook(facts);
  const found = book.find(reading.words);
  const place =
    (found && listMember(reading, found)) ?? extractLocation(reading, found?.covered ?? new Set(), offices);
  const followed = memory ? followUp(reading, memory, facts, found) : null;
  if (followed && (!found || found.weak)) return place ? null : followed;
  if (!found) return null;
  const confidence = confidenceOf(reading, found, place?.places ?? new Set(), memory !== undefined);
  if (confidence < least) return followed;
  return answer(reading, found.topic, confidence, facts, {
    areas: reading.areas,
    ...(place ? { place: place.name } : {}),
  });
}

/** The figure that was answered last. */
export function factAgain({ topic, area, period }: FactMemory, facts: readonly Fact[]): FactIntent {
  const asked = readPeriod(period ?? '');
  return answer(readFactQuestion('', new Date(0)), topic, sure.followUp, facts, {
    areas: area ? [area] : [],
    periods: asked ? [{ period: asked, year: true, before: false }] : [],
  });
}

interface FactEntities {
  areas: string[];
  periods?: FactReading['periods'];
  place?: string;
}

function answer(
  reading: FactReading,
  topic: string,
  confidence: number,
  facts: readonly Fact[],
  { areas, periods = reading.periods, place }: FactEntities,
): FactIntent {
  const { places } = reading;
  const compare = places.compare.size > 0 || places.samePeriod.size > 0;
  const growth = topicOf(topic).growth;
  const asksGrowth = growth !== undefined && places.growth.size > 0 && periods.length < 2;
  const meant =
    asksGrowth && held(growth, facts) && !(compare && periods.length === 1 && !places.samePeriod.size)
      ? growth
      : topic;
  const finding = lookupFact(
    {
      topic: meant,
      areas,
      periods,
      compare,
      samePeriod: places.samePeriod.size > 0,
      growth: asksGrowth,
      series: places.series.size > 0,
      ...(reading.kind ? { kind: reading.kind } : {}),
      ...(place ? { place } : {}),
    },
    facts,
  );
  const [area] = areas;
  const period = periodAnswered(finding) ?? periods[0]?.period.key;
  return {
    kind: 'fact',
    topic: meant,
    finding,
    confidence: shownConfidence(confidence),
    memory: { topic: meant, ...(area ? { area } : {}), ...(period ? { period } : {}) },
  };
}

function held(topic: string, facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.topic === topic);
}

function periodAnswered(finding: FactFinding): string | undefined {
  if (finding.kind === 'figure') return finding.fact.period;
  return finding.kind === 'comparison' ? finding.later.period : undefined;
}

/** "còn năm 2024?", "đà nẵng cũ thì sao", "so với năm ngoái", "đứng thứ mấy": takes up the topic before. */
function followUp(
  reading: FactReading,
  memory: FactMemory,
  facts: readonly Fact[],
  own: TopicFound | null,
): FactIntent | null {
  const { words, periods, areas, places } = reading;
  if (words.length > shortMessage || places.procedures.size > 0) return null;
  const turned = turnedTopic(reading, memory, facts);
  const topic = turned?.topic ?? memory.topic;
  const explained = new Set([...(turned?.covered ?? []), ...(own?.explained ?? [])]);
  if (leftover(reading, explained).length > 0) return null;
  const takesUp =
    periods.length + areas.length + places.compare.size + places.samePeriod.size + places.series.size;
  const grows = places.growth.size > 0 && (topicOf(topic).growth !== undefined || turned !== null);
  if (takesUp === 0 && !turned && !grows) return null;
  if (own && !own.weak && own.topic !== turned?.topic) return null;
  const before = readPeriod(memory.period ?? '');
  const keep =
    before && periods.length === 0 && (areas.length > 0 || turned !== null || places.compare.size > 0);
  const said = keep ? [{ period: before, year: true, before: false }] : periods;
  const against = places.compare.size > 0 && before && periods.length === 1;
  const both = against ? [{ period: before, year: true, before: false }, ...periods] : said;
  const inArea = areas.length > 0 ? areas : memory.area ? [memory.area] : [];
  const intent = answer(reading, topic, sure.followUp, facts, { areas: inArea, periods: both });
  // The area has nothing of that time: its newest is meant rather than nothing.
  if (keep && areas.length > 0 && intent.finding.kind === 'no-data')
    return answer(reading, topic, sure.followUp, facts, { areas: inArea, periods: [] });
  return intent;
}

/** A word that, behind the topic before, names another: after "khách du lịch" the words "còn nội địa". */
function turnedTopic({ words, areaPlaces }: FactReading, memory: FactMemory, facts: readonly Fact[]) {
  const base = anchor(memory.topic);
  // The name of an area is no topic: "Quảng Nam" asks for no men.
  const places = words.map((_, at) => at).filter((at) => !areaPlaces.has(at));
  const said = places.map((at) => words[at] as Word);
  const found = base ? topicBook(facts).find([...base, ...said]) : null;
  if (!base || !found || found.topic === memory.topic) return null;
  const covered = new Set(
    [...found.covered].flatMap((at) => (at < base.length ? [] : [places[at - base.length] as number])),
  );
  return covered.size > 0 && covered.size < found.covered.size ? { topic: found.topic, covered } : null;
}

const anchors = new Map<string, readonly Word[]>();

/** The words by which a topic is called first. */
function anchor(topic: string): readonly Word[] | null {
  const known = anchors.get(topic);
  if (known) return known;
  const [name] = topicOf(topic).names;
  if (name === undefined) return null;
  const words = readFactQuestion(name.replaceAll(' + ', ' '), new Date(0)).words;
  anchors.set(topic, words);
  return words;
}

/** @param running figures are being talked about, which is a sign by itself */
function confidenceOf(
  reading: FactReading,
  found: TopicFound,
  placeWords: ReadonlySet<number>,
  running: boolean,
): number {
  const { areaPlaces, places, periods, words } = reading;
  const cues =
    places.city.size +
    places.quantity.size +
    periods.length +
    places.compare.size +
    reading.areas.length +
    places.series.size;
  if (found.weak && cues === 0 && !running && found.covered.size < words.length) return 0;
  const cost = leftover(reading, new Set([...found.explained, ...placeWords])).length * unexplained;
  const asking = new Set([...places.series, ...places.compare, ...places.newest, ...areaPlaces]);
  const foreign = [...places.procedures].some((at) => !found.explained.has(at) && !asking.has(at))
    ? procedureMargin
    : 0;
  return (found.weak ? sure.weak : sure.strong) - cost - foreign;
}

/** Places of words that neither the topic nor the ways of asking explain. */
function leftover(
  { words, places, areaPlaces, kindPlaces }: FactReading,
  explained: ReadonlySet<number>,
): number[] {
  return words
    .map((_, at) => at)
    .filter((at) => !explained.has(at) && !areaPlaces.has(at) && !kindPlaces.has(at))
    .filter((at) => !groupsThatExplain.some((group) => places[group].has(at)));
}

const groupsThatExplain = [
  'compare',
  'samePeriod',
  'growth',
  'series',
  'newest',
  'city',
  'quantity',
  'follow',
  'filler',
] as const;
