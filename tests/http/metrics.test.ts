import { createMetrics, type Metrics } from '../../http/metrics';

let metrics: Metrics;
beforeEach(() => (metrics = createMetrics()));
const text = (): Promise<string> => metrics.registry.metrics();

it('counts turns by the kind of answer, and their time in seconds', async () => {
  metrics.turn('procedure', 20);
  metrics.turn('procedure', 40);
  metrics.turn('none', 500);
  const said = await text();
  expect(said).toContain('chatbot_turns_total{kind="procedure"} 2');
  expect(said).toContain('chatbot_turns_total{kind="none"} 1');
  expect(said).toContain('chatbot_turn_seconds_sum 0.56');
  expect(said).toContain('chatbot_turn_seconds_bucket{le="0.02"} 1');
  expect(said).toContain('chatbot_turn_seconds_bucket{le="0.05"} 2');
});

it('counts ratings, and reasons apart from thumbs', async () => {
  metrics.rating({ kind: 'fact', rating: 1 });
  metrics.rating({ kind: 'fact', rating: -1 });
  metrics.rating({ kind: 'fact', rating: -1, reason: 'wrong' });
  const said = await text();
  for (const [rating, reason] of [
    ['good', 'none'],
    ['bad', 'none'],
    ['bad', 'wrong'],
  ])
    expect(said).toContain(`chatbot_ratings_total{kind="fact",rating="${rating}",reason="${reason}"} 1`);
});

it('tells how much is known, the newest', async () => {
  metrics.knowledge({ procedures: 5, offices: 94 });
  metrics.knowledge({ procedures: 6 });
  expect(await text()).toContain('chatbot_knowledge_records{kind="procedures"} 6');
  expect(await text()).toContain('chatbot_knowledge_records{kind="offices"} 94');
});
