import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperatorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { StepRefused } from '@/lib/kernel/transitions';
import { type Carriers, resendMessage, sendMessage } from '@/lib/notifications';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

let database: CommittedDatabase;
beforeAll(async () => {
  database = await openCommittedDatabase();
});
afterAll(() => database.close());

const staff: OperatorActor = { kind: 'operator', accountId: 'acc_staff', sessionId: 'ses_staff', duties: [] };

async function aMessage(status: 'QUEUED' | 'SENT' | 'FAILED'): Promise<string> {
  const id = newId('out');
  const row = {
    channel: 'SMS' as const,
    accountId: 'acc_1',
    address: '13812345678',
    event: 'withdrawal.paid',
    key: id,
  };
  const text = { subject: '提现已打款', body: '提现已打款。', createdAt: new Date('2026-11-19T02:00:00Z') };
  const tried = status === 'FAILED' ? { attempts: 8, lastError: 'HTTP 503' } : {};
  await database.prisma.outboundMessage.create({ data: { id, ...row, ...text, ...tried, status } });
  return id;
}

const resend = (messageId: string) =>
  database.run(async (db, { now }) => {
    const ctx = contextFor(db, staff, now);
    await resendMessage(ctx, { messageId });
    return ctx.changes;
  });

const jobsOf = (messageId: string) => database.prisma.$queryRaw<unknown[]>`
  SELECT id FROM pgboss.job_common WHERE name = 'send-message' AND data->>'messageId' = ${messageId}`;

const messageOf = (id: string) => database.prisma.outboundMessage.findUniqueOrThrow({ where: { id } });

describe('NTF-01: a message that was given up', () => {
  test('is sent again by staff, with as many tries as a new one, and the audit row says what was before', async () => {
    const id = await aMessage('FAILED');
    expect(await resend(id)).toEqual([
      {
        subjectType: 'outbound-message',
        subjectId: id,
        before: { status: 'FAILED', attempts: 8, lastError: 'HTTP 503' },
        after: { status: 'QUEUED', attempts: 0 },
      },
    ]);
    expect(await jobsOf(id)).toHaveLength(1);
    const fails = async () => {
      throw new Error('HTTP 500');
    };
    const broken: Carriers = { EMAIL: { send: fails }, SMS: { send: fails } };
    for (let tries = 1; tries < 8; tries += 1) await sendMessage({ messageId: id }, broken).catch(() => undefined);
    expect(await messageOf(id)).toMatchObject({ status: 'QUEUED', attempts: 7 });
    const sent: string[] = [];
    const send: Carriers['SMS']['send'] = async ({ reference }) => void sent.push(reference);
    await sendMessage({ messageId: id }, { EMAIL: { send }, SMS: { send } });
    expect([sent, (await messageOf(id)).status]).toEqual([[id], 'SENT']);
  });

  test('is sent again once, however many press at the same time', async () => {
    const id = await aMessage('FAILED');
    const presses = await Promise.allSettled(Array.from({ length: 8 }, () => resend(id)));
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await jobsOf(id)).toHaveLength(1);
  });
});

test.each(['QUEUED', 'SENT'] as const)('a message that is %s is not sent again', async (status) => {
  const id = await aMessage(status);
  await expect(resend(id)).rejects.toBeInstanceOf(StepRefused);
  expect([await messageOf(id), await jobsOf(id)]).toMatchObject([{ status }, []]);
});

test('a message there is none of is not found', async () => {
  await expect(resend('out_missing')).rejects.toBeInstanceOf(NotFound);
});
