import { figures } from '../../../simulators/chaos/report';
import { chaos } from '../../../simulators/chaos/run';
import { serverGiven, temporaryDatabase } from '../../helpers/storage';
import { expectToHold, short } from './short';

const onServer = serverGiven() ? it : it.skip;

describe('events through both doors, while platforms fail and bots are killed', () => {
  onServer(
    'are all answered by two bots on one MongoDB, and none twice but inside the one window',
    async () => {
      const place = await temporaryDatabase();
      if (!place?.mongodbUri) throw new Error('No database');
      const report = await chaos({ ...short, bots: 2, outages: 2, mongodbUri: place.mongodbUri });
      await place.dispose();
      console.log(figures(report).join('\n'));
      expectToHold(report);
    },
    600_000,
  );
});
