import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Runs jest and counts; a test file that does not load counts as one failure, and so does a jest that breaks off. */
export function jest(words) {
  console.log('\n== Behaviour');
  const folder = mkdtempSync(join(tmpdir(), 'chatbot-1022-tests-'));
  const outcome = join(folder, 'outcome.json');
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [program, '--json', `--outputFile=${outcome}`, ...words];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  try {
    const found = JSON.parse(readFileSync(outcome, 'utf8'));
    const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
    return {
      passed: found.numPassedTests,
      failed: status === 0 ? failed : Math.max(1, failed),
      skipped: found.numPendingTests + found.numTodoTests,
    };
  } catch (error) {
    console.error(`jest ended (${status}) without a result: ${error.message}`);
    return { failed: 1, what: 'Behaviour' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
