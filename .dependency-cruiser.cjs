/** Which room may import which: rooms.json, and the table in docs/architecture.md. */
const rooms = require('./rooms.json');

const everyRoom = [...Object.keys(rooms), 'tests'];
const escaped = (path) => path.replace(/[.]/g, '\\.');
/** A path pattern for rooms, given by name, and for single files. */
const path = (names) =>
  `^(${names.map((name) => (name.endsWith('.ts') ? `${escaped(name)}$` : `${name}/`)).join('|')})`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, { mayImport }]) => ({
      name: `${room}-imports-only-what-it-may`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: {
        path: path([...everyRoom.filter((other) => other !== room), 'settings.ts', 'index.ts']),
        ...(mayImport.length > 0 && { pathNot: path(mayImport) }),
      },
    })),
    {
      name: 'entry-imports-app-and-settings',
      severity: 'error',
      from: { path: '^index\\.ts$' },
      to: { path: path(everyRoom), pathNot: path(['app', 'errors']) },
    },
    {
      name: 'settings-import-channels-only',
      comment:
        'Each channel contributes its own settings; beside them only what reads the address of a client has one.',
      severity: 'error',
      from: { path: '^settings\\.ts$' },
      to: {
        path: path([...everyRoom, 'index.ts']),
        pathNot: '^(channels/(registry|definition)|errors/appError|http/clientAddress)\\.ts$',
      },
    },
    {
      name: 'root-holds-two-files',
      severity: 'error',
      from: {},
      to: { path: '^[^/]+\\.ts$', pathNot: path(['index.ts', 'settings.ts']) },
    },
    {
      name: 'sdk-behind-the-seam',
      comment: 'Values of the Bot Framework stay in the bot and the dialogs; its types may go further.',
      severity: 'error',
      from: { path: '^(language|storage|replies|knowledge|channels|http)/' },
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
