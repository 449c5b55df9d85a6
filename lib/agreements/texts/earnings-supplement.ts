import type { AgreementText } from './text';

/** What a vendor signs before its first withdrawal. SET-05, SET-10, GEN-09. */
export const earningsSupplement: AgreementText = {
  kind: 'EARNINGS_SUPPLEMENT',
  version: '2019-09',
  effectiveFrom: '2019-09-01',
  titleZh: '收益补充协议',
  titleEn: 'Earnings Supplement',
  textZh: `本协议是《服务商接入协议》的补充，由服务商与{operator}的运营方（以下称“平台”）订立，约定服务商收益的计算、提现、收款账户与发票事宜。服务商首次提现前需要签署。

## 一、收益的产生

1. 用户付款后，款项由平台代为保管。订单完成且复议期结束时，平台按订单实际成交金额计算平台服务费，其余部分成为服务商的可提现收益。
2. 平台服务费按付款当日有效的费率计算，四舍五入到分，每笔订单只计算一次，服务商所得为余额。
3. 每笔结算都有一份决定凭据，列明依据的规则、金额与计算过程，服务商可以随时在卖家中心查看。

## 二、提现条件

1. 已签署《服务商接入协议》和本协议，并完成对公账户实名认证。
2. 已缴纳的保证金达到相应类目的档位。档位不足时，只能提取已覆盖类目的收益。
3. 没有因处罚或争议被冻结的款项。服务商对平台有欠款的，先从收益中抵扣。

## 三、提现与到账

1. 提现以完成结算的订单为单位，可以一次提取全部符合条件的订单，也可以选择其中一部分，不设最低金额。
2. 平台受理后向银行发出付款指令，到账时间以提现页显示的日期为准；该日期按工作日推算，并列出被跳过的休息日。
3. 银行退回付款的，款项退回服务商的可提现收益，平台告知原因，服务商更正后可以再次提现。

## 四、收款账户

1. 收益只付至服务商通过认证的本企业对公账户。
2. 签署本协议之前，服务商可以自行修改收款账户；签署之后需要修改的，应当提交申请并重新验证。
3. 账户变更后，平台可以在规则规定的时间内暂缓付款，以防资金被冒领。

## 五、退款的扣回

1. 平台执行的退款涉及已结算订单的，服务商应当退还相应收益，平台可以直接扣回或者从之后的结算中抵扣，并按比例退还平台服务费。
2. 服务商自行与用户协商、直接退还的款项，不影响已收取的平台服务费。

## 六、发票与税费

1. 服务商按订单全额向用户开具发票，平台就平台服务费向服务商开具发票，提现无须另行向平台提供发票。
2. 双方各自承担依法应缴的税费。

## 七、其他

1. 本协议自签署之日起生效，随《服务商接入协议》终止而终止；终止前已产生的权利义务不受影响。
2. 本协议未约定的事项，适用《服务商接入协议》和市场规则。
3. 本协议中文与英文文本不一致时，以中文文本为准。`,
  textEn: `This agreement supplements the Vendor Access Agreement. It is made between the vendor and whoever operates {operator} (the “platform”) and settles how earnings are computed, withdrawn, paid and invoiced. It is signed before the first withdrawal.

## 1. How earnings arise

1. What users pay is held by the platform. When an order is complete and its review period has ended, the platform computes its service fee on what the order actually cost; the rest becomes the vendor's withdrawable earnings.
2. The fee uses the rate in force on the day of payment, is rounded half-up to the fen and computed once per order; the vendor's share is the remainder.
3. Every settlement has a receipt with the rules it rests on, the amounts and the arithmetic, which the vendor may read in the seller center at any time.

## 2. Conditions of a withdrawal

1. The Vendor Access Agreement and this supplement are signed, and the corporate bank account is verified.
2. The deposit paid reaches the tier of the category concerned. If it falls short, only the earnings of the categories it covers can be withdrawn.
3. No money is frozen by a penalty or a dispute. What the vendor owes the platform is netted from its earnings first.

## 3. Withdrawal and arrival

1. Withdrawals take whole settled orders: all that qualify, or a choice among them. There is no minimum.
2. Having accepted a withdrawal, the platform instructs the bank. The date of arrival shown with the withdrawal is reckoned in working days and lists the days that were skipped.
3. If the bank returns a payment, the money returns to the vendor's withdrawable earnings, the platform says why, and the vendor may withdraw again once the cause is mended.

## 4. The receiving account

1. Earnings are paid only to the corporate account of the vendor's own company that passed verification.
2. Before signing this agreement the vendor may change the account by itself; afterwards a change is requested and verified anew.
3. After a change the platform may hold payments back for the time the rules set, so that nobody else collects them.

## 5. Refunds after settlement

1. Where the platform refunds an order that was settled, the vendor returns the earnings concerned. The platform may recover them directly or from later settlements, and gives back its service fee in proportion.
2. What a vendor agrees with a user and pays back directly leaves the service fee untouched.

## 6. Invoices and taxes

1. The vendor invoices users in full, the platform invoices its service fee to the vendor, and a withdrawal needs no further invoice.
2. Each side bears the taxes it owes by law.

## 7. Other terms

1. This agreement holds from its signature and ends with the Vendor Access Agreement; what arose before is not affected.
2. Where it is silent, the Vendor Access Agreement and the market rules apply.
3. Where the Chinese and the English text differ, the Chinese one prevails.`,
};
