import { hashPassword } from '@/lib/auth';
import type { Db, PublicActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { contextFor } from '../../support/context';

export const password = 'a right password';
export const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const nobody: PublicActor = { kind: 'public' };

let hash: Promise<string> | undefined;

/** An account that can be signed in to with `password`. */
export async function aPerson(
  db: Db,
  { isStaff = false, sealed = false } = {},
): Promise<{ id: string; email: string }> {
  hash ??= hashPassword(password);
  const id = newId('acc');
  const email = `${id}@example.com`;
  await db.account.create({
    data: {
      id,
      email,
      name: '林晓禾',
      passwordHash: await hash,
      status: sealed ? 'SEALED' : 'ACTIVE',
      totpSecret: isStaff ? totpSecret : null,
      createdAt: new Date('2026-11-19T02:00:00Z'),
    },
  });
  return { id, email };
}

/** A context of somebody who has not signed in. */
export function strangerContext(db: Db) {
  return contextFor(db, nobody);
}
