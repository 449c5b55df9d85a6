import { feature, type SeedVendor, text } from '../offers';

export const shanlan: SeedVendor = {
  slug: 'shanlan',
  companyName: '山岚数据（示例）有限公司',
  storeName: '山岚数据',
  owner: '沈知秋',
  bankName: '东湖商业银行',
  accountNumber: '620010002000300003',
  intro: '让没有数据团队的公司，也看得懂自己的数据。',
  products: [
    {
      name: '山岚报表',
      summary: '连接业务数据库，拖拽生成经营报表与大屏，定时推送到邮箱和群。',
      tags: ['报表', '数据分析', '大屏'],
      highlights: ['十分钟连上业务数据库', '报表定时推送到群聊'],
      description: text(
        '老板要的数，不必再等一个下午。',
        feature('能做什么', '支持常见关系型数据库与表格文件', '拖拽生成报表、看板与大屏', '按时推送，异常自动提醒'),
      ),
      specs: [
        [
          '基础版',
          [
            ['MONTH', 300, 270],
            ['YEAR', 3000, 2400],
          ],
          2400,
        ],
        ['高级版', [['YEAR', 9800, 7840]], 7840],
      ],
      hue: 262,
    },
    {
      name: '山岚进销存',
      summary: '采购、库存、销售一体管理，多仓调拨与批次追溯，适合商贸与电商企业。',
      tags: ['进销存', '库存', '电商'],
      highlights: ['多仓库调拨与批次追溯'],
      description: text(
        '库存准，生意才稳。',
        feature('能做什么', '采购、销售、退货、盘点', '多仓调拨与批次追溯', '应收应付与毛利分析'),
      ),
      specs: [
        [
          '标准版',
          [
            ['MONTH', 260, 234],
            ['YEAR', 2600, 1980],
          ],
          1980,
        ],
      ],
      hue: 286,
    },
  ],
};
