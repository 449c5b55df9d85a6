import { type Context, recordChange } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { AgreementChanged } from '../errors';
import { loadCurrentAgreement } from '../queries';
import type { AgreementKind } from '../status';

export interface Acceptance {
  kind: AgreementKind;
  accountId: string;
  vendorId?: string;
  /** The edition the signer saw; left out only where page and signature are one request. */
  agreementId?: string;
}

/**
 * Someone accepts the edition now in force: text, version, time, address and browser are recorded (ONB-06). Accepting
 * the same edition again changes nothing. Throws AgreementChanged where another edition was seen.
 */
export async function acceptAgreement(ctx: Context, acceptance: Acceptance): Promise<void> {
  const { kind, accountId, vendorId, agreementId } = acceptance;
  const current = await loadCurrentAgreement(ctx.db, kind, ctx.now);
  if (agreementId !== undefined && agreementId !== current.id) {
    throw new AgreementChanged({ params: { version: current.version }, ruleIds: ['ONB-06'] });
  }
  const { count } = await ctx.db.agreementAcceptance.createMany({
    data: [
      {
        id: newId('acp'),
        agreementId: current.id,
        kind,
        accountId,
        vendorId,
        textHash: current.textHash,
        acceptedAt: ctx.now,
        ip: ctx.request.ip,
        userAgent: ctx.request.userAgent.slice(0, 300),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 1) {
    const after = { kind, version: current.version, textHash: current.textHash };
    recordChange(ctx, { subjectType: 'agreement', subjectId: current.id, after });
  }
}
