import { readServices } from '../../../knowledge/services/readServices';
import { ServiceIndex } from '../../../knowledge/services/serviceIndex';
import { loadModels, type ModelBundle } from '../../../knowledge/modelBundle';
import type { Service } from '../../../knowledge/schema/service';
import { understandService } from '../../../dialogs/understanding/intents/service';

let services: Service[];
let models: ModelBundle;
beforeAll(async () => {
  services = await readServices();
  models = loadModels();
});

describe('the shipped services', () => {
  it('have ids of their own and at least eight names', () => {
    expect(services.length).toBeGreaterThanOrEqual(65);
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    expect(services.filter(({ names }) => names.length < 8).map(({ id }) => id)).toEqual([]);
  });

  it('are told in English where foreigners ask', () =>
    expect(services.filter(({ en }) => en).length).toBeGreaterThanOrEqual(30));

  test.each([
    ['đèn đường trước nhà hư, báo ai', 'bao-hong-den-duong'],
    ['rác không ai thu gom cả tuần', 'bao-rac-thai'],
    ['mất điện gọi số nào', 'mat-dien'],
    ['tra cứu phạt nguội', 'phat-nguoi'],
    ['1022 là gì', 've-1022'],
  ])('"%s" means %s', (text, id) =>
    expect(
      understandService(text, { services: new ServiceIndex(services), models }, { confidence: 0, inScope: 0 })
        ?.service.id,
    ).toBe(id),
  );
});
