import { claimChange, requestCompanyChange, returnChange } from '@/lib/changes';
import type { OperatorActor, VendorActor } from '@/lib/db';
import { listDocuments } from '@/lib/documents';
import { addBeijingDays, beijingDay } from '@/lib/kernel/clock';
import { claimApplication, judgeApplicationDocument, requestChanges } from '@/lib/onboarding';
import { someCompanyChange } from '../../tests/factories/changes';
import { aCitizenNumber, aLicence } from '../../tests/factories/onboarding';
import { applyToJoin } from '../../tests/support/acts/joining';
import type { Market } from '../../tests/support/market';
import { type SeedPartners, wait } from './openings';
import { addPerson } from './people';

/** Another legal representative, reported in time: it waits for staff. ONB-21 */
export async function reportChange(market: Market, vendor: VendorActor, legalRepresentative: string): Promise<void> {
  const now = await market.now();
  const input = await someCompanyChange(market.prisma, vendor, beijingDay(now), {
    legalRepresentative,
    representativeIdNumber: aCitizenNumber(),
    representativeIdCopy: await aLicence(now, 'LEGAL_REPRESENTATIVE_ID'),
    changedOn: addBeijingDays(beijingDay(now), -9),
    explanation: `法定代表人变更为${legalRepresentative}，工商登记已完成，执照已换发。`,
    expiresOn: addBeijingDays(beijingDay(now), 3 * 365),
  });
  await market.as(vendor, requestCompanyChange, input);
}

/** A new licence reported too late: staff have a case about it, and the vendor something to correct. ONB-21, ONB-22 */
export async function reportLate(market: Market, staff: OperatorActor, vendor: VendorActor): Promise<void> {
  const now = await market.now();
  const input = await someCompanyChange(market.prisma, vendor, beijingDay(now), {
    changedOn: addBeijingDays(beijingDay(now), -46),
    explanation: '经营场所变更，营业执照换发。',
  });
  const { changeId } = await market.as(vendor, requestCompanyChange, input);
  await wait(market, 4);
  await market.as(staff, claimChange, { changeId });
  await market.as(staff, returnChange, {
    changeId,
    reason: '执照上的核准日期与填写的变更日期不一致，请核对后重新提交。',
    remarks: { changedOn: '以新执照上的核准日期为准。' },
  });
}

/** A company whose papers and data were not good enough: it has to correct them. ONB-22 */
export async function sendBack(market: Market, partners: SeedPartners, staff: OperatorActor): Promise<void> {
  const applicant = await addPerson(market, 'correcting@demo.example', '陆瑶', '13900003003');
  const { applicationId } = await applyToJoin(market, partners, applicant, {
    companyName: '青禾报表（示例）有限公司',
    storeName: '青禾报表',
    bankName: '东湖商业银行',
    accountNumber: '620010002000300093',
  });
  await wait(market, 2);
  await market.as(staff, claimApplication, { applicationId });
  const licence = (await listDocuments(market.prisma, { applicationId })).find(({ kind }) => kind === 'LICENCE');
  if (!licence) return;
  const reason = '照片不清晰，请上传加盖公章的彩色扫描件。';
  await market.as(staff, judgeApplicationDocument, { documentId: licence.id, verdict: 'reject', reason });
  await market.as(staff, requestChanges, {
    applicationId,
    reason: '营业执照照片不清晰，联系电话无法接通，请补正后重新提交。',
    remarks: { contactPhone: '多次拨打无人接听，请填写可以联系到的号码。' },
  });
}
