import { assertCertified } from '@/lib/certification';
import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { policyAt } from '@/lib/policy';
import { PricingRefused } from '../errors';
import { specProblems } from '../pricing';
import { listingFigures } from '../rules';
import type { SaveSpecsInput } from '../schema';
import { lockOwnProduct } from '../store/products';
import { editableRevision, type KeyedSpec, replaceSpecs } from '../store/revisions';

/** A vendor sets a product's specs and their prices, new and for renewal. SPC-01…07. */
export async function saveSpecs(ctx: Context<VendorActor>, { productId, specs }: SaveSpecsInput): Promise<void> {
  const product = await lockOwnProduct(ctx, productId);
  await assertCertified(ctx, ctx.actor.vendorId);
  const policy = policyAt(ctx.now);
  const problems = specProblems(policy, specs);
  if (Object.keys(problems).length > 0) {
    throw new PricingRefused(problems, { params: listingFigures(policy), ruleIds: ['SPC-04', 'SPC-07'] });
  }
  const revision = await editableRevision(ctx, product.id);
  const known = new Set(revision.specs.map((spec) => spec.key));
  // A key names a spec across revisions; one the product does not have, or has twice, is a new spec.
  const keyed = specs.map((spec): KeyedSpec => ({ ...spec, key: known.delete(spec.key) ? spec.key : newId('sky') }));
  await replaceSpecs(ctx, revision.id, keyed);
  const before = { specs: revision.specs.map(inShort) };
  recordChange(ctx, { subjectType: 'product', subjectId: productId, before, after: { specs: keyed.map(inShort) } });
}

function inShort({ key, name, onSale, prices, renewals }: KeyedSpec) {
  const row = (price: KeyedSpec['prices'][number]) => `${price.count} ${price.unit}: ${price.original} → ${price.sale}`;
  return { key, name, onSale, prices: prices.map(row), renewals: renewals.map(row) };
}
