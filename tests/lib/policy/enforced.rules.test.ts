import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENFORCED_RULES } from '@/lib/policy/rulebook/enforced';

const root = join(import.meta.dirname, '../../..');

function textOf(folder: string, besides: RegExp): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name) && !besides.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}

const program = textOf('lib', /^(policy|db\/generated)\//);
const proofs = textOf('tests', /^lib\/policy\//);

describe('what the public page calls enforced', () => {
  test.each([...ENFORCED_RULES])('%s is cited where it is done and where it is proved', (id) => {
    expect(program.includes(id)).toBe(true);
    expect(proofs.includes(id)).toBe(true);
  });

  test('is something', () => expect(ENFORCED_RULES.size).toBeGreaterThan(50));
});
