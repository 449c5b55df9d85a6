import { excerptOf, toReadable } from './readable';

const amount = /(?:[¥￥]|rmb\s?|cny\s?)\s?(\d[\d,]*(?:\.\d{1,2})?)(万)?|(\d[\d,]*(?:\.\d{1,2})?)\s?(万)?\s?(?:元|块)/g;
const saysPrice =
  /(?:售价|价格|定价|原价|现价|优惠价|特价|会员价|仅需|只需|只要|低至|包年|包月|每[年月]|一[年月]|price|only|from)[^\d¥￥]{0,6}$/;
const saysPeriod = /^\s?(?:\/|起|每|一?[年月天次]|per |a (?:month|year))/;
const freeForever = /(?:永久|完全|全部|终身|全)免费/g;

/**
 * What a text says of the price that the price table does not: amounts that no period costs, and "free" where something
 * is paid. Only amounts said to be a price count. LST-07.
 */
export function findPriceContradictions(source: string, prices: readonly bigint[]): string[] {
  const readable = toReadable(source);
  const { text } = readable;
  const known = new Set(prices);
  const found = [...text.matchAll(amount)].filter((match) => {
    const end = match.index + match[0].length;
    const isPrice =
      saysPrice.test(text.slice(Math.max(0, match.index - 12), match.index)) ||
      saysPeriod.test(text.slice(end, end + 8));
    return isPrice && !known.has(fenOf(match[1] ?? match[3] ?? '', Boolean(match[2] ?? match[4])));
  });
  const isPaid = prices.length > 0 && prices.every((price) => price > 0n);
  const free = isPaid ? [...text.matchAll(freeForever)] : [];
  return [...found, ...free].map(({ 0: match, index }) => excerptOf(readable, index, index + match.length));
}

function fenOf(typed: string, tenThousands: boolean): bigint {
  const [yuan = '0', part = ''] = typed.replaceAll(',', '').split('.');
  const fen = BigInt(yuan) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
  return tenThousands ? fen * 10_000n : fen;
}
