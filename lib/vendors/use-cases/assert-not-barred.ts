import type { Context } from '@/lib/db';
import { policyAt } from '@/lib/policy';
import { BarredForever } from '../errors';
import { findBarred } from '../queries';
import { type BarredKind, type CompanyIdentity, decideBarred, identityKeys } from '../rules';

const fieldOf: Readonly<Record<BarredKind, string>> = {
  COMPANY_NAME: 'companyName',
  CREDIT_CODE: 'creditCode',
  ORGANISATION_CODE: 'organisationCode',
  REPRESENTATIVE: 'representativeIdNumber',
  REPRESENTATIVE_NAME: 'legalRepresentative',
};

/** Throws BarredForever, with the decision, where anything about a company is on the list of the cleared out. VIO-07. */
export async function assertNotBarred(ctx: Context, company: CompanyIdentity): Promise<void> {
  const found = new Set(await findBarred(ctx.db, company));
  const checked = identityKeys(company).map(({ kind }) => kind);
  const first = checked.find((kind) => found.has(kind));
  if (!first) return;
  const receipt = decideBarred(policyAt(ctx.now), { checked, found: checked.filter((kind) => found.has(kind)) });
  throw new BarredForever({ field: fieldOf[first], params: { what: first }, ruleIds: ['VIO-07'], receipt });
}
