import { parseArgs } from 'node:util';
import { figures, holds } from '../simulators/chaos/report';
import { chaos } from '../simulators/chaos/run';
import { runCommand } from './runCommand';

const usage = `Usage: npm run chaos [-- --events N] [--kills N] [--outages N] [--jumps N] [--rate N] [--bots N]

Sends events through the doors of Messenger and Zalo to bots of its own, while stand-ins for both platforms fail,
repeat and reorder, tokens rotate, and bots are killed, the database goes away and clocks are set at random moments. Prints what became of every event; the exit
status is 1 when one was lost, or answered twice outside the one window in which that can happen.
  --events N   how many events (default 6000)
  --kills N    how often a bot is killed (default one in 250 events)
  --outages N  how often the database is away for 3 to 8 seconds (default none; needs MONGODB_URI)
  --jumps N    how often the clock of all bots is set forward or back by up to ten minutes (default one in 2000 events)
  --rate N     events a second (default 50)
  --bots N     how many bots; several need MONGODB_URI, whose server gets a database of its own (default 1)`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      events: text,
      kills: text,
      outages: text,
      jumps: text,
      rate: text,
      bots: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const events = Number(values.events ?? 6_000);
  const bots = Number(values.bots ?? 1);
  const server = process.env.MONGODB_URI;
  const outages = Number(values.outages ?? 0);
  const needsServer = bots > 1 || outages > 0;
  if (needsServer && !server) {
    console.error('Several bots and outages need one MongoDB: set MONGODB_URI to its address.');
    process.exit(2);
  }
  const report = await chaos({
    events,
    kills: Number(values.kills ?? Math.round(events / 250)),
    outages,
    jumps: Number(values.jumps ?? Math.round(events / 2_000)),
    perSecond: Number(values.rate ?? 50),
    bots,
    tokenSeconds: 10,
    random: Math.random,
    say: (line) => console.log(line),
    ...(needsServer && server && { mongodbUri: ownDatabase(server) }),
  });
  for (const line of figures(report)) console.log(line);
  if (!holds(report)) process.exitCode = 1;
}

/** The same server, with a database that nobody else uses. */
function ownDatabase(server: string): string {
  const address = new URL(server);
  address.searchParams.set(
    'authSource',
    address.searchParams.get('authSource') ?? (address.pathname.slice(1) || 'admin'),
  );
  address.pathname = `/chaos_${Date.now()}`;
  return address.href;
}

runCommand(main);
