import { datesIn } from '../dates/dates';
import { numbersIn } from '../numbers/numbers';
import { ordinalsIn } from '../numbers/ordinals';
import { resolve } from './resolution';

/** What a model of Recognizers-Text hands back; `end` is the offset of the last character. */
export interface Recognized {
  text: string;
  start: number;
  end: number;
  typeName: string;
  resolution: Record<string, unknown>;
}

export interface Model {
  modelTypeName: string;
  parse(query: string, reference?: Date): Recognized[];
}

/** Values are plain digits with a decimal point, as the models of the other cultures give them. */
export const numberModel: Model = {
  modelTypeName: 'number',
  parse: (query) => numbersIn(query).map((found) => entry(found, 'number', { value: String(found.value) })),
};

/** The last one has no value: how long the list is, only the list knows. */
export const ordinalModel: Model = {
  modelTypeName: 'ordinal',
  parse: (query) =>
    ordinalsIn(query).map((found) =>
      entry(
        found,
        'ordinal',
        found.value > 0
          ? { value: String(found.value), offset: String(found.value), relativeTo: 'start' }
          : { value: '', offset: String(found.value + 1), relativeTo: 'end' },
      ),
    ),
};

const percentSign = /^\s*(?:%|phần trăm(?!\p{L})|phan tram(?!\p{L}))/iu;

export const percentModel: Model = {
  modelTypeName: 'percentage',
  parse: (query) =>
    numbersIn(query).flatMap((found) => {
      const sign = percentSign.exec(query.slice(found.end));
      if (!sign) return [];
      const end = found.end + sign[0].length;
      const whole = { start: found.start, end, text: query.slice(found.start, end) };
      return [entry(whole, 'percentage', { value: `${found.value}%` })];
    }),
};

/** @param clock what "now" is when the caller names no reference */
export function dateTimeModel(clock: () => Date): Model {
  return {
    modelTypeName: 'datetime',
    parse: (query, reference) =>
      datesIn(query, reference ?? clock()).map((found) => {
        const { type, values } = resolve(found.when, reference ?? clock());
        return entry(found, `datetimeV2.${type}`, { values });
      }),
  };
}

function entry(
  { text, start, end }: { text: string; start: number; end: number },
  typeName: string,
  resolution: Record<string, unknown>,
): Recognized {
  return { text, start, end: end - 1, typeName, resolution };
}
