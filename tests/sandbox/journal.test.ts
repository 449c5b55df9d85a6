import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Journal } from '../../scripts/sandbox/wire/journal';

const row = z.object({ amount: z.string() });
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-journal-'));
  file = join(folder, 'deep', 'journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => new Journal(file).table('rows', row);

describe('a journal', () => {
  it('gives back the last value of each row, in order, without the dropped', () => {
    const table = open();
    table.put('a', { amount: '1' });
    table.put('b', { amount: '2' });
    table.put('c', { amount: '3' });
    table.put('a', { amount: '4' });
    table.drop('b');
    expect(open().all()).toEqual([{ amount: '4' }, { amount: '3' }]);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('survives a last line cut short, and goes on', () => {
    open().put('a', { amount: '1' });
    appendFileSync(file, '{"table":"rows","key":"b","val');
    const table = open();
    expect(table.all()).toEqual([{ amount: '1' }]);
    table.put('c', { amount: '3' });
    expect(open().all()).toEqual([{ amount: '1' }, { amount: '3' }]);
  });

  it('refuses a damaged file and leaves it as it is', () => {
    open().put('a', { amount: '1' });
    const damaged = `nonsense\n${readFileSync(file, 'utf8')}`;
    writeFileSync(file, damaged);
    expect(open).toThrow('damaged at line 1');
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('in memory writes nothing', () => {
    const table = new Journal(null).table('rows', row);
    table.put('a', { amount: '1' });
    expect(table.get('a')).toEqual({ amount: '1' });
  });
});
