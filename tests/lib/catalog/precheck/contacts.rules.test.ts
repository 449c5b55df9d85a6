import { describe, expect, test } from 'vitest';
import { findContacts } from '@/lib/catalog/precheck/contacts';

const checksOf = (text: string) => findContacts(text).map(({ check }) => check);

describe('V-05: ways round the market are found', () => {
  test.each([
    ['phone', '有问题请拨打13800138000'],
    ['phone', '联系 138-0013-8000 咨询'],
    ['phone', '１３８ ００１３ ８０００'],
    ['phone', '一三八零零一三八零零零'],
    ['phone', '幺叁捌 〇〇壹叁 捌〇〇〇'],
    ['phone', '①③⑧⓪⓪①③⑧⓪⓪⓪'],
    ['phone', '1 3 8 0 0 1 3 8 0 0 0'],
    ['phone', '1.3.8.0.0.1.3.8.0.0.0'],
    ['phone', '138\u200b0013\u200b8000'],
    ['phone', '+86 13912345678'],
    ['phone', '**138**0013**8000**'],
    ['phone', '座机 0755-86013388'],
    ['phone', '(010) 8888 6666'],
    ['phone', '客服热线 400-820-8820'],
    ['qq', 'QQ：12345678'],
    ['qq', 'QQ群号 123456789'],
    ['qq', 'q q 12 345 678'],
    ['qq', '扣扣 一二三四五六七'],
    ['qq', '请加ＱＱ客服：１００２００３'],
    ['wechat', '微信号：yunbiaodan'],
    ['wechat', '微信: service_2020'],
    ['wechat', 'VX：cloud2020'],
    ['wechat', '薇信号 cloudform'],
    ['wechat', '加我微信领取资料'],
    ['wechat', 'WeChat ID: cloudform1'],
    ['wechat', '微 信号 一二三四五六七八'],
    ['email', '请写信到 help@cloudform.cn'],
    ['email', 'help (at) cloudform.cn'],
    ['bankNumber', '对公账户：7559 0000 1234 567'],
    ['bankNumber', '请汇款至 6222 0000 0000 0000 017'],
    ['bankNumber', '4111 1111 1111 1111'],
    ['bankNumber', '开户行 某某银行，账号 123456789012'],
  ])('%s: %s', (check, text) => {
    expect(checksOf(text)).toContain(check);
  });
});

describe('V-05: what only looks like a contact is left alone', () => {
  test.each([
    '支持 QQ 登录与微信登录',
    'QQ 10000 人在线',
    '微信小程序与微信支付一步接入',
    '添加微信支付渠道',
    'Supports WeChat integration out of the box',
    'WeChat: integration within minutes',
    '已服务 13,800,138,000 次调用',
    '版本 1.3.8.0 起支持',
    '2026-11-20 发布，编号 20261120115443',
    '每月 100000000 次调用',
    '支持 100 个账号同时在线',
    '账号数不限，存储 500 GB',
    '示例：user@example.com',
    '订单号 ord_13800138000abc',
    '一、二、三、四、五、六、七、八、九',
    '一三五七九周开课',
    '端口 8080，并发 3000',
    '响应时间 400 毫秒至 800 毫秒',
    '1380013800',
    '138001380001',
    '校验码 4111 1111 1111 1112',
  ])('%s', (text) => {
    expect(findContacts(text)).toEqual([]);
  });
});

test('V-05: the excerpt is what the vendor wrote, with a little around it', () => {
  const [found] = findContacts(
    '本产品由我们的团队开发并维护多年，有问题请拨打１３８－００１３－８０００，随时为您服务，感谢您的信任。',
  );
  expect(found).toEqual({
    check: 'phone',
    excerpt: '…并维护多年，有问题请拨打１３８－００１３－８０００，随时为您服务，感谢您的…',
  });
});
