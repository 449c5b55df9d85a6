import { expect, type Page } from '@playwright/test';
import { inTransaction, prisma, type VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Permission } from '@/lib/vendors/status';
import { aMember } from '../../factories/members';

/** An address nobody has written to in this market. */
export function anAddress(): string {
  return `${newId('colleague')}@example.com`;
}

/** A colleague who belongs to the company already. */
export function aColleague(vendor: VendorActor, ...permissions: Permission[]): Promise<VendorActor> {
  return inTransaction((db) => aMember(db, vendor, { permissions, name: `同事${newId('x').slice(-4)}` }), prisma());
}

/** The link in the newest letter to an address, once the worker has sent it. */
export async function linkToAddress(address: string): Promise<string> {
  const sink = `http://127.0.0.1:${process.env.SANDBOX_SINK_PORT ?? 4104}`;
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${sink}/api/messages?to=${encodeURIComponent(address)}&limit=1`);
        const [letter] = (await answer.json()) as { text: string }[];
        link = /https?:\/\/\S+\/invitations\/\S+/.exec(letter?.text ?? '')?.[0];
        return link;
      },
      { timeout: 30_000 },
    )
    .toBeDefined();
  return link ?? '';
}

/** Moves on by the tab key alone until the focus is on a control of this name. */
export async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'radio' | 'checkbox', name: RegExp) {
  const control = page.getByRole(role, { name }).first();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key never came to ${role} ${name}`);
}
