import { z } from 'zod';
import { type ServiceMatch, scoreOf } from './serviceIndex';

/** What speaks for a service being meant, in the order of the weights. */
export const serviceFeatureNames = [
  'name',
  'whole',
  'explained',
  'likelihood',
  'margin',
  'content',
  'procedure',
  'inScope',
] as const;

/** `services.json`: a weight a feature, and how often terms of services come in questions on procedures (`TermShares`). */
export const ServiceModelFile = z.strictObject({
  bias: z.number(),
  weights: z.strictObject(
    Object.fromEntries(serviceFeatureNames.map((name) => [name, z.number()])) as Record<
      (typeof serviceFeatureNames)[number],
      z.ZodNumber
    >,
  ),
  elsewhere: z.record(z.string(), z.number()).default({}),
});
export type ServiceModel = z.infer<typeof ServiceModelFile>;

/** More words than these add nothing. */
const MAX_CONTENT = 8;

/**
 * @param matches best first
 * @param content how many words of the text speak of something
 * @param procedure how sure it is that one procedure is meant, and that procedures are spoken of at all, 0 to 1
 */
export function serviceFeatures(
  matches: readonly ServiceMatch[],
  content: number,
  procedure: { confidence: number; inScope: number },
): number[] {
  const [first, second] = matches;
  if (!first) return serviceFeatureNames.map(() => 0);
  return [
    first.name,
    first.whole,
    first.explained,
    first.likelihood,
    scoreOf(first) - (second ? scoreOf(second) : 0),
    Math.min(content, MAX_CONTENT) / MAX_CONTENT,
    procedure.confidence,
    procedure.inScope,
  ];
}

/** 0 to 1: how likely it is that the best match is what is meant. */
export function serviceProbability(
  features: readonly number[],
  { bias, weights }: Pick<ServiceModel, 'bias' | 'weights'>,
): number {
  const sum = serviceFeatureNames.reduce((all, name, i) => all + (features[i] ?? 0) * weights[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
