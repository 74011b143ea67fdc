import { running, type Running } from './setting';

let house: Running;
beforeAll(async () => {
  house = await running();
});
afterAll(() => house.close());

it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'none.js'])(
  'there is no file %s',
  async (name) => {
    expect((await fetch(`${house.url}/webchat/assets/x/${name}`)).status).toBe(404);
  },
);
