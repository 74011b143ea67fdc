// npm run <command>: prepares the project, then runs the compiled command in this process's place.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const [command, ...args] = process.argv.slice(2);
prepare();
const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', command), ...args], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
