import type { Client } from 'pg';
import sharp from 'sharp';
import { agreementTemplate, fillBlanks } from '@/lib/catalog';
import { writePublic } from '@/lib/files/disk';
import { addBeijingYears } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { contentHash } from '@/lib/kernel/receipts';
import { creditCodeCheck } from '@/lib/onboarding/credit-code';
import { policyAt } from '@/lib/policy';
import { sealText } from '@/lib/vault';
import { insertRows } from './insert';
import { brands, Dice, features, fields } from './words';

/** A vendor as its products need it. */
export type SeededVendor = {
  vendorId: string;
  ownerAccountId: string;
  brand: string;
  storeName: string;
  agreementVersionId: string;
  pictureId: string;
};

const acceptanceCriteria = ['功能与商品页面的描述一致', '账号可以登录并正常使用'];
const acceptanceWorkingDays = 5;

/** Admitted and certified companies with a store, a bank account, a delivery endpoint, a picture and an agreement each. */
export async function seedVendors(
  client: Client,
  { count, at, vendorUrl, vendorToken }: { count: number; at: Date; vendorUrl: string; vendorToken: string },
): Promise<SeededVendor[]> {
  const vendors = Array.from({ length: count }, (_, index) => nameVendor(index));
  await insertPeople(client, vendors, at);
  await insertCompanies(client, vendors, at);
  await insertRows(
    client,
    'delivery_interface',
    vendors.map(({ vendorId }, index) => ({
      vendor_id: vendorId,
      production_url: `${vendorUrl}/delivery/bench-${index}`,
      production_token: sealText('delivery-token', vendorId, vendorToken),
      verified_at: at,
      published_at: at,
      updated_at: at,
    })),
  );
  await insertAgreements(client, vendors, at);
  await insertPictures(client, vendors, at);
  return vendors;
}

type Named = SeededVendor & { index: number; companyName: string; intro: string };

function nameVendor(index: number): Named {
  const dice = new Dice(index + 1);
  const brand = brands[index % brands.length] ?? '';
  const field = dice.pick(fields);
  return {
    index,
    brand,
    vendorId: newId('vnd'),
    ownerAccountId: newId('acc'),
    agreementVersionId: newId('sav'),
    pictureId: newId('fil'),
    storeName: `${brand}${field}旗舰店`,
    companyName: `${brand}${field}科技（第${index + 1}）有限公司`,
    intro: `专注${field}，提供${dice.some(features, 4).join('、')}等能力，服务各类成长型企业。`,
  };
}

async function insertPeople(client: Client, vendors: readonly Named[], at: Date): Promise<void> {
  await insertRows(
    client,
    'account',
    vendors.map(({ ownerAccountId, companyName, index }) => ({
      id: ownerAccountId,
      email: `vendor-${index}@bench.example`,
      name: companyName.slice(0, 40),
      password_hash: 'none',
      locale: 'zh',
      status: 'ACTIVE',
      created_at: at,
    })),
  );
}

async function insertCompanies(client: Client, vendors: readonly Named[], at: Date): Promise<void> {
  await insertRows(
    client,
    'vendor',
    vendors.map(({ vendorId, ownerAccountId, companyName, index }) => {
      const code = `91440300MB${String(index).padStart(7, '0')}`;
      const phone = `1380${String(index).padStart(7, '0')}`;
      return {
        ...{ id: vendorId, owner_account_id: ownerAccountId, company_name: companyName },
        ...{ credit_code: code + creditCodeCheck(code), legal_representative: '王一', status: 'ADMITTED' },
        ...{ admitted_at: at, contact_name: '李二', contact_phone: phone, contact_address: '某市某路 1 号' },
        ...{ contact_email: `service-${index}@bench.example`, service_phone: phone, service_qq: '10001' },
        ...{ service_email: `service-${index}@bench.example`, service_days: 7, service_from: '09:00' },
        service_to: '18:00',
      };
    }),
  );
  const each = (row: (vendor: Named) => Parameters<typeof insertRows>[2][number]) => vendors.map(row);
  await insertRows(
    client,
    'vendor_member',
    each(({ vendorId, ownerAccountId }) => ({
      ...{ account_id: ownerAccountId, vendor_id: vendorId, is_owner: true, joined_at: at },
    })),
  );
  await insertRows(
    client,
    'store',
    each(({ vendorId, storeName, intro }) => ({ vendor_id: vendorId, name: storeName, intro, opened_at: at })),
  );
  await insertRows(
    client,
    'vendor_bank_account',
    each(({ vendorId, companyName, index }) => {
      const number = `6222${String(index).padStart(12, '0')}`;
      const sealed = sealText('bank-account', vendorId, number);
      const bank = {
        bank_name: '测试银行',
        account_name: companyName,
        account_tail: number.slice(-4),
        verified_at: at,
      };
      return { vendor_id: vendorId, account_number: sealed, ...bank };
    }),
  );
  await insertRows(
    client,
    'certification',
    each(({ vendorId }) => ({
      ...{ id: newId('crt'), vendor_id: vendorId, amount: 30_000, paid_at: at, valid_from: at },
      ...{ valid_until: addBeijingYears(at, 1), receipt_id: newId('rcp') },
    })),
  );
}

async function insertAgreements(client: Client, vendors: readonly Named[], at: Date): Promise<void> {
  const { forceMajeureNoticeDays } = policyAt(at).serviceAgreement;
  const rows = vendors.map((vendor) => {
    const blanks = {
      vendorName: vendor.companyName,
      acceptanceCriteria,
      acceptanceWorkingDays,
      forceMajeureNoticeDays,
    };
    return { vendor, agreementId: newId('sag'), text: fillBlanks(agreementTemplate('zh'), blanks) };
  });
  await insertRows(
    client,
    'service_agreement',
    rows.map(({ vendor, agreementId }) => ({
      ...{ id: agreementId, vendor_id: vendor.vendorId, name: '标准服务协议', created_at: at },
    })),
  );
  await insertRows(
    client,
    'service_agreement_version',
    rows.map(({ vendor, agreementId, text }) => ({
      ...{ id: vendor.agreementVersionId, agreement_id: agreementId, number: 1, text, text_hash: contentHash(text) },
      ...{ acceptance_criteria: acceptanceCriteria, acceptance_working_days: acceptanceWorkingDays, created_at: at },
    })),
  );
}

async function insertPictures(client: Client, vendors: readonly Named[], at: Date): Promise<void> {
  const drawn = await sharp({ create: { width: 390, height: 260, channels: 3, background: '#2b5a9b' } })
    .webp()
    .toBuffer();
  for (const { pictureId } of vendors) {
    await writePublic(pictureId, 'small', drawn);
    await writePublic(pictureId, 'large', drawn);
  }
  await insertRows(
    client,
    'stored_file',
    vendors.map(({ pictureId, vendorId, ownerAccountId }) => ({
      ...{ id: pictureId, purpose: 'PRODUCT_IMAGE', owner_account_id: ownerAccountId, vendor_id: vendorId },
      ...{ is_public: true, mime: 'image/webp', bytes: drawn.length, width: 390, height: 260, created_at: at },
      sha256: contentHash(pictureId),
    })),
  );
}
