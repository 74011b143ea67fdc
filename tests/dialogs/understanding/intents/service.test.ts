import { understandService } from '../../../../dialogs/understanding/intents/service';
import type { Knowledge } from '../../../../knowledge/knowledge';
import { Service } from '../../../../knowledge/schema/service';
import { serviceFeatureNames } from '../../../../knowledge/services/probability';
import { ServiceIndex } from '../../../../knowledge/services/serviceIndex';

const service = (group: 'report' | 'safety') =>
  Service.parse({
    id: 'den-duong',
    title: 'Báo đèn đường hỏng',
    group,
    lead: 'Gọi 1022.',
    names: ['đèn đường hỏng', 'đèn đường tắt', 'sửa đèn đường'],
    en: { title: 'Report a broken street lamp', lead: 'Call 1022.', names: ['street lamp is broken'] },
    source: { publisher: 'Báo', asOf: '2026' },
  });

/** Knows one service, and takes whatever comes near it for so likely. */
function knowing(group: 'report' | 'safety', probability: number): Pick<Knowledge, 'services' | 'models'> {
  const weights = Object.fromEntries(serviceFeatureNames.map((name) => [name, 0]));
  const services = { bias: Math.log(probability / (1 - probability)), weights };
  return { services: new ServiceIndex([service(group)]), models: { services } } as unknown as Knowledge;
}

describe('A service is understood from so likely on', () => {
  it.each<[string, 'report' | 'safety', number, number, boolean]>([
    ['sửa đèn đường nhé', 'report', 0, 0.44, false],
    ['sửa đèn đường nhé', 'report', 0, 0.46, true],
    // What is less like its name must be likelier.
    ['đèn cháy bóng tối thui', 'report', 0, 0.64, false],
    ['đèn cháy bóng tối thui', 'report', 0, 0.66, true],
    // Who asks whom to tell has one in mind.
    ['đèn đường cháy bóng báo ai', 'report', 0, 0.32, false],
    ['đèn đường cháy bóng báo ai', 'report', 0, 0.34, true],
    // Where procedures are spoken of, and for who may be in danger, it must be surer.
    ['đèn đường cháy bóng', 'report', 0.9, 0.93, false],
    ['đèn đường cháy bóng báo ai', 'report', 0.9, 0.95, true],
    ['đèn đường hỏng', 'report', 0.9, 0.84, false],
    ['đèn đường hỏng', 'report', 0.9, 0.86, true],
    ['đèn đường cháy bóng báo ai', 'safety', 0, 0.79, false],
    ['đèn đường cháy bóng báo ai', 'safety', 0, 0.81, true],
  ])('"%s", %s, procedures %d: %d is enough: %s', (text, group, inScope, probability, isUnderstood) =>
    expect(understandService(text, knowing(group, probability), { confidence: 0, inScope }) !== null).toBe(
      isUnderstood,
    ),
  );

  it.each([
    ['the street lamp is broken', true],
    ['street food license for my restaurant please', false],
    ['the house of my lamp is broken and I want another one', false],
  ])('in English only by what is like its name: "%s", %s', (text, isUnderstood) =>
    expect(understandService(text, knowing('report', 0.99), { confidence: 0, inScope: 0 }) !== null).toBe(
      isUnderstood,
    ),
  );

  it('not where nothing is said', () =>
    expect(understandService('', knowing('report', 0.99), { confidence: 0, inScope: 0 })).toBeNull());
});
