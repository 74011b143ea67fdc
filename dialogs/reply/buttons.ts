import { commandTapText } from '../understanding/recognizers/buttonTap';
import type { Button } from './reply';

export const commandButtons = {
  handoff: { title: 'Gọi tổng đài 1022', says: commandTapText('handoff') },
  menu: { title: 'Danh mục', says: commandTapText('menu') },
  help: { title: 'Hướng dẫn', says: commandTapText('help') },
  restart: { title: 'Hỏi việc khác', says: commandTapText('restart') },
} satisfies Record<string, Button>;
