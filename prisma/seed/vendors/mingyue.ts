import { feature, type SeedVendor, text } from '../offers';

export const mingyue: SeedVendor = {
  slug: 'mingyue',
  companyName: '明岳人力（示例）有限公司',
  storeName: '明岳人力',
  owner: '方明岳',
  bankName: '江城农商银行',
  accountNumber: '620010002000300005',
  intro: '考勤、排班与薪资，一家人的事一处办。',
  products: [
    {
      name: '明岳考勤',
      summary: '手机打卡、排班与加班统计，规则灵活，月底一键出表。',
      tags: ['考勤', '排班', '人事'],
      highlights: ['排班与调休规则灵活'],
      description: text(
        '月底不再加班算加班。',
        feature('能做什么', '定位、蓝牙与人脸打卡', '多班次排班与调休', '考勤报表一键导出'),
      ),
      specs: [
        [
          '百人版',
          [
            ['MONTH', 100, 90],
            ['YEAR', 1000, 800],
          ],
          800,
        ],
      ],
      hue: 340,
    },
  ],
};
