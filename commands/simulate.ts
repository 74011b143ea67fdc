import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { messengerSimulator } from '../simulators/messenger/chat';
import { zaloSimulator } from '../simulators/zalo/chat';
import type { Simulator, SimulatorParts } from '../simulators/simulator';
import { runCommand } from './runCommand';

const simulators: Record<string, (parts: SimulatorParts) => Promise<Simulator>> = {
  messenger: messengerSimulator,
  zalo: zaloSimulator,
};

const usage = `Usage: npm run simulate -- ${Object.keys(simulators).join('|')}

Chat with the bot through a door without an account at the platform: a stand-in for the platform and a bot of its
own are started, with an empty data folder that is removed afterwards.`;

/** How long a bot may take to read its knowledge for the first time. */
const PATIENCE_MS = 60_000;

async function main(): Promise<void> {
  const open = simulators[process.argv[2] ?? ''];
  if (!open) {
    console.error(usage);
    process.exit(2);
  }
  const port = await freePort();
  const botUrl = `http://127.0.0.1:${port}`;
  const simulator = await open({ botUrl, print: (line) => console.log(line) });
  const dataDir = mkdtempSync(join(tmpdir(), 'simulate-'));
  const environment = {
    ...process.env,
    ...simulator.environment,
    MONGODB_URI: '',
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  };
  const bot = spawn(process.execPath, [...process.execArgv, join(__dirname, '..', 'index.js')], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    console.log('Starting the bot …');
    await ready(botUrl, () => bot.exitCode !== null);
    await chat(simulator);
  } finally {
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
    await simulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function chat(simulator: Simulator): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  console.log('Write as a citizen would. "/1" taps the button with that number.');
  for (const [word, { what }] of Object.entries(simulator.commands)) console.log(`/${word}: ${what}`);
  console.log('/quit: end');
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text === '/quit') break;
    if (text !== '' && !(await done(text, simulator))) console.log('! There is no such command or button.');
    // The answer comes by another way; the prompt is shown after it where possible.
    await pause(700);
    lines.prompt();
  }
  lines.close();
}

/** Does what a line says; false when it cannot be done. */
async function done(text: string, simulator: Simulator): Promise<boolean> {
  if (!text.startsWith('/')) {
    await simulator.say(text);
    return true;
  }
  const word = text.slice(1);
  if (/^\d+$/.test(word)) return simulator.tap(Number(word));
  await simulator.commands[word]?.run();
  return word in simulator.commands;
}

async function ready(botUrl: string, ended: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && !ended()) {
    const status = await fetch(`${botUrl}/readyz`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(200);
  }
  throw new Error('The bot did not start; its messages stand above.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

runCommand(main);
