import type { PrecheckId } from '@/lib/policy';
import { findAll, type Readable, toReadable } from './readable';

/** A way round the market found in a text. */
export interface Contact {
  check: Extract<PrecheckId, 'qq' | 'wechat' | 'phone' | 'email' | 'bankNumber'>;
  excerpt: string;
}

// What people put between the digits of a number so that no program finds it.
const gap = '[\\s\\-‐-―_.·•,、/()*~|`]{0,3}';
const digits = (from: number, to: number) => `\\d(?:${gap}\\d){${from - 1},${to - 1}}`;
const notInWord = '(?<![a-z0-9_.])';
const endsHere = '(?![a-z0-9_]|[.,]\\d)';
/** A figure with its unit is no number of anybody. */
const noQuantity = '(?!\\s*(?:[人元条次个万亿份家位名件%]|users|items|calls))';

const mobile = new RegExp(`${notInWord}(?:\\+?86${gap})?1${gap}[3-9](?:${gap}\\d){9}${endsHere}`, 'g');
const landline = new RegExp(
  `${notInWord}(?:0(?:10|2\\d|[3-9]\\d{2})[-\\s()]{1,3}\\d{4}${gap}\\d{3,4}|[48]00${gap}\\d{3,4}${gap}\\d{3,4})${endsHere}${noQuantity}`,
  'g',
);
const qq = new RegExp(
  `(?:q\\s?q|扣扣|抠抠|企鹅号)[\\s:,，是为]{0,3}(?:号码?|客服|咨询|群号?|联系)?[\\s:,，是为]{0,3}[1-9](?:${gap}\\d){4,10}${endsHere}${noQuantity}`,
  'g',
);

const wechatNames = '(?:微\\s?信|薇信|徽信|威信|v\\s?信|wechat|weixin)';
const handle = '[a-z][a-z0-9_-]{5,19}';
const wechat = [
  new RegExp(`${wechatNames}\\s?(?:号码?|id|同号|加)[\\s:是为]{0,3}(?:${handle}|${digits(6, 11)})${endsHere}`, 'g'),
  new RegExp(`${wechatNames}\\s?:\\s?(?:(?=[a-z_-]*\\d|[a-z0-9-]*_)${handle}|${digits(6, 11)})${endsHere}`, 'g'),
  new RegExp(`(?:(?<![a-z0-9])[vw]x|加v|\\+v)\\s?[:号]\\s?(?:${handle}|${digits(6, 11)})${endsHere}`, 'g'),
  /加(?:我|客服|老师|顾问|技术|店主)的?微信(?!小程序|公众|支付|群发)/g,
];

const mail = /[a-z0-9][\w.+-]*\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]+(?:\.[a-z0-9-]+)+/g;
const exampleMail = /@\s?(?:[\w-]+\.)*example\.(?:com|org|net)$|@\s?(?:[\w-]+\.)*(?:example|test|localhost)$/;

const payee = '(?:账号|帐号|账户|帐户|卡号|开户行?|汇款|打款|转账|对公|支付宝|account (?:no|number)\\.?)';
const bankAccount = new RegExp(`${payee}[^\\d\\n]{0,24}${digits(9, 25)}${endsHere}${noQuantity}`, 'g');
const bankCard = new RegExp(`${notInWord}[3-6]${gap}\\d(?:${gap}\\d){13,17}${endsHere}`, 'g');

/** QQ, WeChat, phone, mail and bank numbers in a text, also dressed up or written in characters. V-05. */
export function findContacts(source: string): Contact[] {
  const [written, spoken] = [toReadable(source), toReadable(source, true)];
  // A number of the bank is long enough to hold one of a phone: it is said once, as what it is.
  const bank = [...findAll(spoken, bankAccount), ...findAll(spoken, bankCard).filter(({ match }) => passesLuhn(match))];
  const isInBank = (excerpt: string) => bank.some((found) => found.excerpt === excerpt);
  const phones = [...findAll(spoken, mobile), ...findAll(spoken, landline)].filter(
    ({ match, excerpt }) => !isThousands(match) && !isInBank(excerpt),
  );
  return [
    ...named('qq', findAll(spoken, qq)),
    ...named('wechat', [...wechat.flatMap((pattern) => findAll(wechatIn(written, spoken, pattern), pattern))]),
    ...named('phone', phones),
    ...named(
      'email',
      findAll(written, mail).filter(({ match }) => !exampleMail.test(match)),
    ),
    ...named('bankNumber', bank),
  ];
}

// Names keep their characters, numbers written in characters do not.
function wechatIn(written: Readable, spoken: Readable, pattern: RegExp): Readable {
  return written.text.search(pattern) >= 0 ? written : spoken;
}

function named(check: Contact['check'], found: readonly { excerpt: string }[]): Contact[] {
  return [...new Set(found.map(({ excerpt }) => excerpt))].map((excerpt) => ({ check, excerpt }));
}

/** Figures grouped by thousands, such as 13,800,138,000. */
function isThousands(match: string): boolean {
  return /^\d{1,3}(?:,\d{3})+$/.test(match);
}

// The check digit of cards.
function passesLuhn(match: string): boolean {
  const numbers = [...match.replace(/\D/g, '')].map(Number).reverse();
  const sum = numbers.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return numbers.length >= 15 && sum % 10 === 0;
}
