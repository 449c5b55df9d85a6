import { type Fen, fen } from '@/lib/kernel/money';

/** Whole yuan in fen. */
export const yuan = (amount: number): Fen => fen(BigInt(amount) * 100n);

const price = (unit: 'MONTH' | 'YEAR', original: number, sale: number) => ({
  unit,
  count: 1,
  original: yuan(original),
  sale: yuan(sale),
});

export const company = {
  companyName: '云岫软件有限公司',
  storeName: '云岫软件',
  bankName: '东湖商业银行',
  accountNumber: '620010002000300040',
};

export const offer = {
  name: '云岫表单',
  summary: '在线收集与整理数据',
  description: '拖拽搭建表单，数据自动汇总。',
  tags: ['表单'],
  specs: [
    {
      key: '',
      name: '标准版',
      onSale: true,
      prices: [price('MONTH', 150, 135), price('YEAR', 1_600, 1_440)],
      renewals: [price('YEAR', 1_200, 1_000)],
    },
    {
      key: '',
      name: '专业版',
      onSale: true,
      prices: [price('MONTH', 200, 200), price('YEAR', 2_400, 2_000)],
      renewals: [price('YEAR', 2_000, 2_000)],
    },
  ],
};

export const invoice = {
  kind: 'ORDINARY' as const,
  title: '周南工作室',
  taxNumber: '',
  recipient: '周南',
  recipientPhone: '13911112222',
  recipientAddress: '某市某区某路 3 号',
};

export const courier = {
  courier: '顺路速递',
  trackingNumber: 'SL20260921001',
  invoiceNumber: '26312000000012345678',
};
