import type { Context, OperatorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { AgreementKind } from './status';

interface Edition {
  kind: AgreementKind;
  version: string;
  effectiveFrom: Date;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  textHash: string;
}

/** Keeps the one draft of an agreement; what it said before, for the audit. GEN-09. */
export async function saveDraft(ctx: Context<OperatorActor>, edition: Edition) {
  const { kind } = edition;
  const found = await ctx.db.agreementDraft.findUnique({
    where: { kind },
    select: { id: true, version: true, textHash: true },
  });
  const data = { ...edition, savedAt: ctx.now, savedById: ctx.actor.accountId };
  const { id } = await ctx.db.agreementDraft.upsert({
    where: { kind },
    create: { id: newId('agd'), ...data },
    update: data,
    select: { id: true },
  });
  return { draftId: id, before: found ? { version: found.version, textHash: found.textHash } : undefined };
}

/** Takes a draft away and returns it, so that two can never publish the same; null where it is gone. */
export async function takeDraft(ctx: Context, id: string) {
  const draft = await ctx.db.agreementDraft.findUnique({ where: { id } });
  const { count } = await ctx.db.agreementDraft.deleteMany({ where: { id } });
  return count === 1 ? draft : null;
}

/** Puts an edition into the registry for good. GEN-09. */
export async function addEdition(ctx: Context<OperatorActor>, edition: Edition & { id: string }): Promise<void> {
  await ctx.db.agreement.create({ data: { ...edition, publishedAt: ctx.now, publishedById: ctx.actor.accountId } });
}

/** A published edition of the same version, or one that begins on the same day or later: editions come in order. GEN-09. */
export async function findRivalEdition(ctx: Context, edition: Pick<Edition, 'kind' | 'version' | 'effectiveFrom'>) {
  const { kind, version, effectiveFrom } = edition;
  return ctx.db.agreement.findFirst({
    where: { kind, OR: [{ version }, { effectiveFrom: { gte: effectiveFrom } }] },
    orderBy: { effectiveFrom: 'desc' },
    select: { version: true },
  });
}
