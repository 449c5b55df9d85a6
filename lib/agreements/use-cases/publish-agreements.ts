import { config } from '@/lib/config';
import { type Context, touchPages } from '@/lib/db';
import { parseBeijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { contentHash } from '@/lib/kernel/receipts';
import { agreementTexts } from '../texts';
import type { AgreementText } from '../texts/text';

/** Puts every edition of the agreements into the registry; those already there stay as they were signed. GEN-09. */
export async function publishAgreements(ctx: Context): Promise<void> {
  const { operatorName } = config();
  const data = agreementTexts.map((edition) => published(edition, operatorName));
  await ctx.db.agreement.createMany({ data, skipDuplicates: true });
  touchPages(ctx, 'agreements');
}

function published(edition: AgreementText, operator: { zh: string; en: string }) {
  const textZh = edition.textZh.replaceAll('{operator}', operator.zh);
  const textEn = edition.textEn.replaceAll('{operator}', operator.en);
  return {
    ...edition,
    id: newId('agr'),
    effectiveFrom: startOfBeijingDay(parseBeijingDay(edition.effectiveFrom)),
    textZh,
    textEn,
    // Both languages are signed together, so one hash stands for both.
    textHash: contentHash({ textZh, textEn }),
  };
}
