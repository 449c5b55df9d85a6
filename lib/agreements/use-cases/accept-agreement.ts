import { type Context, recordChange } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { AgreementChanged } from '../errors';
import { type AgreementView, loadCurrentAgreement } from '../queries';
import type { AgreementKind } from '../status';

export interface Acceptance {
  kind: AgreementKind;
  accountId: string;
  vendorId?: string;
  /** The edition the signer saw; left out only where page and signature are one request. */
  agreementId?: string;
  /** Whether an edition that is announced but not yet in force may be signed already. */
  ahead?: boolean;
}

/**
 * Someone accepts the edition now in force: text, version, time, address and browser are recorded (ONB-06). Accepting
 * the same edition again changes nothing. Throws AgreementChanged where another edition was seen.
 */
export async function acceptAgreement(ctx: Context, acceptance: Acceptance): Promise<void> {
  const { kind, accountId, vendorId } = acceptance;
  const edition = await signableEdition(ctx, acceptance);
  const { count } = await ctx.db.agreementAcceptance.createMany({
    data: [
      {
        id: newId('acp'),
        agreementId: edition.id,
        kind,
        accountId,
        vendorId,
        textHash: edition.textHash,
        acceptedAt: ctx.now,
        ip: ctx.request.ip,
        userAgent: ctx.request.userAgent.slice(0, 300),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 1) {
    const after = { kind, version: edition.version, textHash: edition.textHash };
    recordChange(ctx, { subjectType: 'agreement', subjectId: edition.id, after });
  }
}

async function signableEdition(ctx: Context, { kind, agreementId, ahead }: Acceptance): Promise<AgreementView> {
  const current = await loadCurrentAgreement(ctx.db, kind, ctx.now);
  if (agreementId === undefined || agreementId === current.id) return current;
  const announced = ahead
    ? await ctx.db.agreement.findFirst({ where: { id: agreementId, kind, effectiveFrom: { gt: ctx.now } } })
    : null;
  if (announced) return announced;
  throw new AgreementChanged({ params: { version: current.version }, ruleIds: ['ONB-06'] });
}
