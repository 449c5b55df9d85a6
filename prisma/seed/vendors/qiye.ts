import { feature, type SeedVendor, text } from '../offers';

export const qiye: SeedVendor = {
  slug: 'qiye',
  companyName: '栖野科技（示例）有限公司',
  storeName: '栖野科技',
  owner: '顾之南',
  bankName: '南山商业银行',
  accountNumber: '620010002000300002',
  intro: '做团队愿意天天打开的知识库与文档工具。',
  products: [
    {
      name: '栖野知识库',
      summary: '团队文档与知识沉淀，权限到页，全文搜索，历史版本可回溯。',
      tags: ['知识库', '文档', '协作'],
      highlights: ['权限可以细到每一页', '历史版本随时可找回'],
      description: text(
        '新人入职第一周最常问的问题，都应该有一页答案。',
        feature('能做什么', '多人同时编辑，评论与待办', '按空间、目录、页面设置权限', '全文搜索，附件内容也能搜到'),
        feature('数据安全', '每日自动备份', '操作日志保留一年'),
      ),
      specs: [
        [
          '十人版',
          [
            ['MONTH', 98, 88],
            ['YEAR', 980, 880],
          ],
          880,
        ],
        [
          '五十人版',
          [
            ['MONTH', 398, 358],
            ['YEAR', 3980, 3380],
          ],
          3380,
        ],
      ],
      hue: 150,
    },
    {
      name: '栖野项目看板',
      summary: '看板、甘特与迭代管理，任务到人，进度一目了然，适合研发与交付团队。',
      tags: ['项目管理', '看板', '研发'],
      highlights: ['看板与甘特同一份数据'],
      description: text(
        '进度不再靠问。',
        feature('能做什么', '看板、列表、甘特三种视图', '迭代燃尽图与工时统计', '与代码仓库、群机器人联动'),
      ),
      specs: [
        [
          '标准版',
          [
            ['MONTH', 160, 144],
            ['YEAR', 1680, 1480],
          ],
          1480,
        ],
      ],
      hue: 168,
    },
  ],
};
