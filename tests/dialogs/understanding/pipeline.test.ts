import { pipeline } from '../../../dialogs/understanding/pipeline';
import { textOf } from '../../project/root';

test('docs/architecture.md lists the recognizers as they are tried', () => {
  const [, section = ''] = /^## Understanding\n([^]*?)^## /m.exec(textOf('docs/architecture.md')) ?? [];
  const listed = [...section.matchAll(/^\d+\. `(\w+)`:/gm)].map(([, name]) => name);
  expect(listed).toEqual(pipeline.map(({ name }) => name));
});

test('no two recognizers bear one name', () => {
  const names = pipeline.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
