/** Which room may import which: see the table in docs/architecture.md. */
const rooms = ['language', 'storage', 'knowledge', 'dialogs', 'bots', 'channels', 'operations', 'charts'];
const allowed = {
  language: [],
  storage: [],
  knowledge: ['language', 'storage'],
  dialogs: ['language', 'knowledge'],
  bots: ['dialogs', 'storage'],
  channels: ['bots', 'storage'],
  operations: ['knowledge', 'storage'],
  charts: ['knowledge', 'dialogs'],
};
const outside = ['commands', 'tests'];
const path = (names) => `^(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms.map((room) => ({
      name: `${room}-imports-only-${allowed[room].join('-and-') || 'nothing'}`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: {
        path: path(
          [...rooms, ...outside].filter((other) => other !== room && !allowed[room].includes(other)),
        ),
      },
    })),
    {
      name: 'settings-only-at-the-edges',
      severity: 'error',
      from: { path: path(rooms) },
      to: { path: '^(settings|doors|index)\\.ts$' },
    },
    {
      name: 'sdk-behind-the-seam',
      comment:
        'Values of the Bot Framework stay in the adapter, the bot and the dialogs; its types may go further.',
      severity: 'error',
      from: {
        path: '^(language|storage|knowledge|operations|channels|charts)/',
        pathNot: '^channels/adapter\\.ts$',
      },
      to: { path: 'node_modules/botbuilder', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist[^/]*|coverage|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
