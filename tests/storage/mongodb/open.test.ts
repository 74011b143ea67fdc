import { databaseOf, hostsOf, isAddress, withoutPassword } from '../../../storage/mongodb/address';
import { StorageUnavailableError } from '../../../storage/errors';
import { openStorage } from '../../../storage/open';
import { serverGiven, temporaryDatabase } from '../../helpers/storage';

const QUICK = 'serverSelectionTimeoutMS=300';

describe('an address', () => {
  it.each([
    ['mongodb://host', 'chatbot1022', 'host'],
    ['mongodb://host:27017/', 'chatbot1022', 'host:27017'],
    ['mongodb://host/?authSource=admin', 'chatbot1022', 'host'],
    ['mongodb://u:p%40w@host/city', 'city', 'host'],
    ['mongodb://u:p@a:1,b:2/th%C3%A0nh?replicaSet=r', 'thành', 'a:1,b:2'],
    ['mongodb+srv://u:p@cluster.example.net/city?w=majority', 'city', 'cluster.example.net'],
  ])('%s names its database and hosts', (uri, database, hosts) => {
    expect(isAddress(uri)).toBe(true);
    expect(databaseOf(uri)).toBe(database);
    expect(hostsOf(uri)).toBe(hosts);
  });

  it.each([
    'mongodb://u:p@ss@host/db',
    'mongodb://u:p/w@host',
    'mongodb://u:p?w@host',
    'http://host',
    'mongodb://',
    '',
  ])('%s is refused, so that no part of a password passes for something else', (uri) =>
    expect(isAddress(uri)).toBe(false),
  );

  it('leaves no form of its password in a text', () => {
    const uri = 'mongodb://u:p%40w@host/db';
    expect(withoutPassword(`${uri} p%40w p@w`, uri)).toBe('*** *** ***');
    expect(withoutPassword('host', 'mongodb://host')).toBe('host');
  });
});

describe('opening', () => {
  const SECRET = 'geheim%40wort';

  it.each([
    [
      'a server that is not there',
      `mongodb://u:${SECRET}@127.0.0.1:1/?${QUICK}`,
      /127\.0\.0\.1:1.*MONGODB_URI/,
    ],
    ['a bare @ in the password', `mongodb://u:${SECRET}@more@127.0.0.1:1/?${QUICK}`, /cannot be read.*%40/],
    ['an unknown option', `mongodb://u:${SECRET}@127.0.0.1:1/?colour=red&${QUICK}`, /cannot be read/],
  ])('fails with advice and without the password for %s', async (_, mongodbUri, advice) => {
    const failure: unknown = await openStorage({ mongodbUri, dataDir: '' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StorageUnavailableError);
    const { message, stack } = failure as Error;
    expect(message).toMatch(advice);
    expect(`${message} ${stack}`).not.toMatch(/geheim/);
  });

  const onServer = serverGiven() ? it : it.skip;
  onServer('fails with advice and without the password when the server refuses the login', async () => {
    const place = await temporaryDatabase();
    const mongodbUri = place?.mongodbUri?.replace(/\/\/.*@/, `//u:${SECRET}@`);
    const opening = openStorage({ mongodbUri, dataDir: '' });
    await expect(opening).rejects.toThrow(StorageUnavailableError);
    await expect(opening).rejects.toThrow(/refused the login.*authSource in MONGODB_URI\.$/);
    await expect(opening).rejects.not.toThrow(/geheim/);
    await place?.dispose();
  });
});
