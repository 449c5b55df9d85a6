import type { Db, OperatorActor } from '@/lib/db';
import { beijingDay } from '@/lib/kernel/clock';
import { recordFinding } from '@/lib/violations';
import { contextFor } from '../support/acting';
import { anAccount } from './catalog';

/** Staff who judge vendors' conduct. */
export async function aConductOfficer(db: Db): Promise<OperatorActor> {
  const accountId = await anAccount(db, { name: '商户治理' });
  await db.staffDuty.create({ data: { accountId, duty: 'CONDUCT' } });
  return { kind: 'operator', accountId, sessionId: 'ses_staff', duties: ['CONDUCT'] };
}

/** A vendor found guilty, of fake trading on the same day unless said otherwise. */
export async function aFinding(
  db: Db,
  vendorId: string,
  at: Date,
  { rowId = 'V-08', occurredOn = beijingDay(at) } = {},
) {
  const officer = contextFor(db, await aConductOfficer(db), at);
  const facts = '同一批账号反复下单后立即退款，收款与付款账户相同。';
  return (await recordFinding(officer, { vendorId, rowId, occurredOn, facts })).findingId;
}
