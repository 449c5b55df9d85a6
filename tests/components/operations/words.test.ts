import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditDoors } from '@/lib/audit';
import { wordsOf } from '@/lib/i18n/words';
import { deadlineHandlers } from '@/lib/jobs/deadlines';
import { accountKinds } from '@/lib/ledger';
import { jobNames } from '@/lib/outbox';

const words = wordsOf('zh');

/** The use cases behind every door of the application, as the audit log names them. */
const useCases = globSync('app/**/actions.ts').flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  const imported = source.match(/^import .*?;$/gms)?.join('\n') ?? '';
  return [...source.matchAll(/= (?:public|buyer|vendor|operator)\w*Action\(([^{]*?)(?:,\s*\{|,?\s*\);)/g)].flatMap(
    ([, given = '']) =>
      given
        .split(',')
        .map((name) => name.trim())
        .filter((name) => /^[a-z]\w+$/.test(name) && !name.endsWith('Input') && name !== 'null')
        .filter((name) => new RegExp(`\\b${name}\\b`).test(imported)),
  );
});

describe('staff read names, not codes', () => {
  test('use cases behind doors were found', () => {
    expect(useCases).toContain('signIn');
    expect(useCases).toContain('moveClock');
    expect(useCases.length).toBeGreaterThan(100);
  });

  test.each([...new Set(useCases)])('the deed %s', (name) => {
    expect(words.has(`operations.actions.${name}`)).toBe(true);
  });

  test.each(Object.keys(deadlineHandlers))('the deadline %s', (kind) => {
    expect(words.has(`operations.deadlines.kinds.${kind}`)).toBe(true);
  });

  test.each(jobNames)('the queue %s', (name) => {
    expect(words.has(`operations.jobs.names.${name}`)).toBe(true);
  });

  test.each(auditDoors)('the door %s', (door) => {
    expect(words.has(`operations.audit.doors.${door}`)).toBe(true);
  });

  test.each(accountKinds)('the account %s', (kind) => {
    expect(words.has(`operations.ledger.kinds.${kind}`)).toBe(true);
    expect(words.has(`operations.ledger.meanings.${kind}`)).toBe(true);
  });
});
