import { feature, type SeedVendor, text } from '../offers';

export const beichen: SeedVendor = {
  slug: 'beichen',
  companyName: '北辰客服（示例）有限公司',
  storeName: '北辰客服',
  owner: '陆北辰',
  bankName: '江城农商银行',
  accountNumber: '620010002000300004',
  intro: '在线客服与工单，帮售后团队把每个问题跟到底。',
  products: [
    {
      name: '北辰工单',
      summary: '售后问题统一受理，自动分派，超时提醒，客户随时查看处理进度。',
      tags: ['工单', '客服', '售后'],
      highlights: ['自动分派与超时提醒'],
      description: text(
        '每个问题都有人跟，每次答复都有记录。',
        feature('能做什么', '网页、邮件、电话统一受理', '按技能与负载自动分派', '时效与满意度统计'),
      ),
      specs: [
        [
          '坐席版',
          [
            ['MONTH', 80, 72],
            ['YEAR', 860, 760],
          ],
          760,
        ],
      ],
      hue: 24,
    },
    {
      name: '北辰在线客服',
      summary: '网站与小程序在线咨询，机器人先答，人工接力，会话质检与满意度统计。',
      tags: ['在线客服', '机器人', '会话'],
      highlights: ['机器人先答，人工接力'],
      description: text(
        '让每一次咨询都有回应。',
        feature('能做什么', '网站、小程序统一接入', '知识库问答与转人工', '会话质检与满意度统计'),
      ),
      specs: [
        [
          '标准版',
          [
            ['MONTH', 120, 96],
            ['YEAR', 1280, 980],
          ],
          980,
        ],
      ],
      hue: 12,
    },
  ],
};
