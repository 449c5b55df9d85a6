import type { BrowserContext } from '@playwright/test';
import sharp from 'sharp';
import { acceptAgreement } from '@/lib/agreements';
import { kindsToSell } from '@/lib/agreements/status';
import { inTransaction, prisma, type VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { marketNow } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { anAgreement, aSeller } from '../../factories/catalog';
import { keepEnvironment } from '../../factories/environment';
import { contextFor } from '../../support/acting';
import { enter } from '../entering';

type Wishes = { certified?: boolean; interfacePublished?: boolean };

/** A vendor of this test alone, with one service agreement, signed in where the page belongs. */
export async function signedInSeller(context: BrowserContext, wishes: Wishes = {}): Promise<VendorActor> {
  keepEnvironment();
  const at = await marketNow(prisma());
  const seller = await inTransaction(async (db) => {
    const made = await aSeller(db, { storeName: `青禾${newId('x').slice(-6)}`, at, ...wishes });
    const { accountId, vendorId } = made;
    for (const kind of kindsToSell(policyAt(at))) {
      await acceptAgreement(contextFor(db, made, at), { kind, accountId, vendorId });
    }
    await anAgreement(db, made, { at });
    return made;
  });
  await enter(context, seller.accountId);
  return seller;
}

/** A picture that the market takes for a product. */
export async function aPng(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await sharp({ create: { width: 780, height: 520, channels: 3, background: '#cfe0ff' } })
    .png()
    .toBuffer();
  return { name: 'cover.png', mimeType: 'image/png', buffer };
}
