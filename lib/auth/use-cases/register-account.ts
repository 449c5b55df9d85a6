import { acceptAgreement } from '@/lib/agreements';
import { type Context, type PublicActor, recordChange } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { EmailTaken } from '../errors';
import { hashPassword } from '../passwords';
import type { RegisterAccountInput } from '../schema';
import { createSession } from '../store';

/** A person registers, accepts the user terms and is signed in (GEN-04, ONB-01). */
export async function registerAccount(
  ctx: Context<PublicActor>,
  input: RegisterAccountInput,
): Promise<{ sessionId: string }> {
  const id = newId('acc');
  const passwordHash = await hashPassword(input.password);
  const { count } = await ctx.db.account.createMany({
    data: [
      {
        id,
        email: input.email,
        name: input.name,
        phone: input.phone,
        passwordHash,
        locale: ctx.request.locale,
        createdAt: ctx.now,
      },
    ],
    skipDuplicates: true,
  });
  if (count !== 1) throw new EmailTaken({ field: 'email' });
  await acceptAgreement(ctx, { kind: 'USER_TERMS', accountId: id, agreementId: input.agreementId });
  recordChange(ctx, { subjectType: 'account', subjectId: id, after: { email: input.email, name: input.name } });
  const { ip, userAgent } = ctx.request;
  return { sessionId: await createSession(ctx.db, { accountId: id, ip, userAgent, secondFactor: false }) };
}
