import { createMetrics, type Metrics } from '../../http/metrics';

let metrics: Metrics;
beforeEach(
  () =>
    (metrics = createMetrics({
      channels: ['zalo', 'webchat'],
      kinds: ['procedure', 'none'],
      facets: ['fee', 'time'],
      version: '1.2.3',
    })),
);
const text = (): Promise<string> => metrics.registry.metrics();

it('counts turns by the kind of answer, and their time in seconds', async () => {
  metrics.turn({ channel: 'zalo', kind: 'procedure', confidence: 0.85, missing: ['fee'] }, 20);
  metrics.turn({ channel: 'zalo', kind: 'procedure' }, 40);
  metrics.turn({ channel: 'webchat', kind: 'none' }, 500);
  const said = await text();
  expect(said).toContain('chatbot_turns_total{channel="zalo",kind="procedure"} 2');
  expect(said).toContain('chatbot_turns_total{channel="webchat",kind="none"} 1');
  expect(said).toContain('chatbot_turn_seconds_sum 0.56');
  expect(said).toContain('chatbot_turn_seconds_bucket{le="0.02"} 1');
  expect(said).toContain('chatbot_turn_seconds_bucket{le="0.05"} 2');
});

it('counts how sure the bot was, and facets that were asked for in vain', async () => {
  metrics.turn({ channel: 'zalo', kind: 'procedure', confidence: 0.85, missing: ['fee'] }, 20);
  const said = await text();
  expect(said).toContain('chatbot_turn_confidence_bucket{le="0.8"} 0');
  expect(said).toContain('chatbot_turn_confidence_bucket{le="0.9"} 1');
  expect(said).toContain('chatbot_missing_facets_total{facet="fee"} 1');
});

it('has every series from the start with zero', async () => {
  const said = await text();
  for (const line of [
    'chatbot_turns_total{channel="webchat",kind="none"} 0',
    'chatbot_missing_facets_total{facet="time"} 0',
    'chatbot_ratings_total{kind="none",rating="bad",reason="none"} 0',
    'chatbot_turn_confidence_count 0',
    'chatbot_stale_cards 0',
  ])
    expect(said).toContain(`${line}\n`);
  expect(said).toContain(`chatbot_build_info{version="1.2.3",node="${process.version}"} 1`);
});

it('tells of the release in use', async () => {
  metrics.release({ at: 1_700_000_000_000, staleCards: 3, buildMs: 2_500 });
  const said = await text();
  expect(said).toContain('chatbot_knowledge_release_timestamp_seconds 1700000000\n');
  expect(said).toContain('chatbot_stale_cards 3\n');
  expect(said).toContain('chatbot_index_build_seconds 2.5\n');
});

it('tells how new the newest record of each kind is, and what became of imports', async () => {
  metrics.newest({ procedures: 1_700_000_000_000, facts: 0 });
  metrics.imported('taken');
  metrics.imported('refused');
  metrics.imported('taken');
  const said = await text();
  expect(said).toContain('chatbot_knowledge_newest_record_timestamp_seconds{kind="procedures"} 1700000000\n');
  expect(said).toContain('chatbot_knowledge_newest_record_timestamp_seconds{kind="facts"} 0\n');
  expect(said).toContain('chatbot_imports_total{outcome="taken"} 2\n');
  expect(said).toContain('chatbot_imports_total{outcome="refused"} 1\n');
  expect(said).toContain('chatbot_imports_total{outcome="failed"} 0\n');
});

it('tells at every scrape whether the bot is ready; one that cannot tell is not', async () => {
  expect(await text()).toContain('chatbot_ready 0\n');
  let answer = Promise.resolve({ ready: true });
  metrics.readiness(() => answer);
  expect(await text()).toContain('chatbot_ready 1\n');
  answer = Promise.resolve({ ready: false });
  expect(await text()).toContain('chatbot_ready 0\n');
  metrics.readiness(() => Promise.resolve({ ready: true }));
  expect(await text()).toContain('chatbot_ready 1\n');
  metrics.readiness(() => Promise.reject(new Error('away')));
  expect(await text()).toContain('chatbot_ready 0\n');
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
