import { config } from '@/lib/config';
import { keepEnvironment } from '../tests/factories/environment';
import { Market } from '../tests/support/market';
import { fillColumn } from './seed/articles';
import { vendors as catalogue } from './seed/catalogue';
import { reportChange, reportLate, sendBack } from './seed/changes';
import { buyLately, invoices, trade } from './seed/history';
import { askColleague, takeInColleagues } from './seed/members';
import type { SeedProduct } from './seed/offers';
import { enableWithdrawal, type OpenVendor, openMarket, openVendor, type SeedPartners } from './seed/openings';
import { addPerson, announceSignIns } from './seed/people';
import { compensate, failDelivery, leaveAtTheDoor, leaveInReview, punish } from './seed/troubles';

// The demo market: eleven weeks in which companies joined, sold, were paid, refunded, failed and were punished, told
// through the same use cases that people use, with the same partners at the other end.

const weeks = 11;
const dayMs = 86_400_000;

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl)
  throw new Error(
    'DATABASE_OWNER_URL is missing: the seed tells of the past, and only the owner may turn the clock back.',
  );

const { database, gateway, bank } = config();
const vendorUrl = process.env.SANDBOX_VENDOR_URL ?? `http://127.0.0.1:${process.env.SANDBOX_VENDOR_PORT ?? 4103}`;
const partners: SeedPartners = {
  gateway: gateway.url,
  bank: bank.url,
  vendor: vendorUrl,
  vendorToken: process.env.DEMO_VENDOR_TOKEN ?? 'nestleaf-demo-token',
};

keepEnvironment();
const market = await Market.open({ url: database.url, ownerUrl });
const today = Date.now();
await market.moveTo(new Date(today - weeks * 7 * dayMs));

const { staff } = await openMarket(market);
const buyer = await addPerson(market, 'buyer@demo.example', '周南', '13900001001');
const buyers = [
  buyer,
  await addPerson(market, 'buyer-2@demo.example', '吴漪', '13900001002'),
  await addPerson(market, 'buyer-3@demo.example', '郑北', '13900001003'),
];
const open: OpenVendor[] = [];
for (const [index, vendor] of catalogue.entries()) open.push(await openVendor(market, partners, staff, vendor, index));
const [yunxiu, qiye, shanlan, beichen, mingyue] = open;
if (!yunxiu || !qiye || !shanlan || !beichen || !mingyue) throw new Error('The catalogue names too few vendors.');
for (const { seller } of [yunxiu, qiye]) await enableWithdrawal(market, seller);
await takeInColleagues(market, yunxiu.seller);

await trade({ market, partners, buyers, vendors: open }, 52);
await invoices(market, open, buyer);
await market.moveTo(new Date(today - 6 * dayMs));
await punish(market, staff, mingyue, '以关联账号购买自有商品后申请退款，共四笔，收款与付款账户一致。', 'V-08');

const unfinished = (name: string, summary: string, hue: number): SeedProduct => ({
  name,
  summary,
  hue,
  tags: ['协作'],
  highlights: [],
  description: `${summary}\n\n## 能做什么\n\n- 开箱即用\n- 数据可随时导出`,
  specs: [
    [
      '标准版',
      [
        ['MONTH', 60, 54],
        ['YEAR', 600, 540],
      ],
      540,
    ],
  ],
});
await leaveInReview(
  market,
  staff,
  yunxiu.seller,
  unfinished('云岫签章', '合同在线签署，全程留痕，随时可验。', 190),
  unfinished('云岫日程', '团队日程共享，会议室一并预约。', 210),
);
await fillColumn(market, staff, open);
await leaveAtTheDoor(market, partners, staff);
await sendBack(market, partners, staff);
await reportLate(market, staff, shanlan.seller);
await market.moveTo(new Date(today - 3 * dayMs));
await failDelivery(market, partners, beichen);
await compensate(market, staff, qiye, '买家反馈页面导入后丢失两页内容，服务商逾期未处理，按承诺向买家赔付。');
await reportChange(market, yunxiu.seller, '林清');
await buyLately(market, buyer, [yunxiu, qiye]);
await addPerson(market, 'newcomer@demo.example', '来晚晴', '13900009001');

if ((await market.now()).getTime() < Date.now()) await market.moveTo(new Date());
await askColleague(market, yunxiu.seller);
await market.close();
announceSignIns();
console.log(`The demo market is open: ${open.length} vendors, ${buyers.length} buyers.`);
