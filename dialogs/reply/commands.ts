import type { Action } from '../../replies/blocks';
import { say } from '../text/say';
import { commandTapText } from '../tapText';

/** Buttons that give a command of the small-talk table. */
function command(name: 'handoff' | 'menu' | 'help' | 'restart'): Action {
  return { kind: 'ask', title: say(`button.${name}`), says: commandTapText(name) };
}

export const handoff = (): Action => command('handoff');
export const menu = (): Action => command('menu');
export const help = (): Action => command('help');
export const restart = (): Action => command('restart');
