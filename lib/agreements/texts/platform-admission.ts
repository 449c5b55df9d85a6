import type { AgreementText } from './text';

/** What a company agreed to when it joined under the rules of 2018; the access agreement took its place. ONB-06, C-23. */
export const platformAdmission: AgreementText = {
  kind: 'PLATFORM_ADMISSION',
  version: '2018-07',
  effectiveFrom: '2017-08-01',
  titleZh: '平台入驻协议',
  titleEn: 'Platform Admission Agreement',
  textZh: `本协议由申请入驻的企业（以下称“服务商”）与{operator}的运营方（以下称“平台”）订立。服务商勾选同意后，平台会记录所同意的文本、版本、时间和网络地址，作为签署的凭据。

## 一、入驻资格

1. 服务商应当是依法设立并有效存续的企业，从事所售商品所属行业满市场规则要求的年限，不接受个人入驻。
2. 出售小程序的服务商，注册资本应当高于市场规则规定的数额。
3. 服务商应当提交组织机构代码或统一社会信用代码、营业执照以及真实有效的联系方式，由平台人工审核。
4. 提交的资料发生变化或失效的，服务商应当在市场规则规定的期限内更新。

## 二、合作方式

1. 服务商以自己的名义在店铺中出售商品，自行定价，对商品的咨询、交付、质量和售后负全部责任。
2. 平台提供展示、交易、代收款项、结算和纠纷协调服务，并按订单实际成交金额收取平台服务费，费率以付款当日有效的市场规则为准。
3. 服务商应当按市场规则要求的天数和时段提供在线客服，及时答复用户的咨询和投诉。

## 三、保证金

1. 服务商在商品上架之前，应当按商品所属类目缴足保证金；应缴金额以市场规则的档位为准，各档位之间就高缴纳。
2. 保证金应当由服务商自己的对公账户汇入，平台收到后出具收据；收据不是发票。
3. 保证金不计利息。合作终止且没有未了结的订单、纠纷和处罚时，平台在市场规则规定的期限内全额退还，服务商同时交回收据原件。

## 四、商品与交付

1. 商品的名称、图片、描述和价格应当真实一致，不得侵犯他人权利，不得含有恶意程序，不得诱导用户离开平台交易。
2. 上架的商品应当运行在平台的云上，或者是与之紧密配合的工具。
3. 服务商应当在承诺的时间内交付，交付内容应当与商品页面的说明一致。

## 五、用户信息

1. 服务商只能为履行订单使用用户信息，不得出售、转让或用于其他目的。
2. 平台对用户联系方式作隐去处理。因开票、邮寄取得的信息，只能用于开票和邮寄。

## 六、发票与结算

1. 服务商按用户实际支付的金额向用户开具合法有效的发票，并在市场规则规定的期限内寄出。
2. 订单完成且复议期结束后，平台按市场规则与服务商结算，并扣除平台服务费。

## 七、违规处理

1. 服务商违反市场规则的，平台可以按行为发生时有效的规则采取屏蔽信息、下架商品、封闭店铺、限制发布、扣除保证金、清退等措施。
2. 服务商对处理有异议的，可以在规则规定的期限内申诉。

## 八、期限与终止

1. 本协议自服务商同意之日起生效，至合作终止时止。
2. 市场规则是本协议的组成部分；规则变更前发生的行为适用变更前的规则。
3. 服务商可以申请退出。退出前应当妥善处理未完成的订单、退款和发票。

## 九、争议解决

1. 本协议适用中华人民共和国内地法律，争议由平台所在地有管辖权的人民法院处理。
2. 本协议中文与英文文本不一致时，以中文文本为准。`,
  textEn: `This agreement is made between the company that applies to sell (the “vendor”) and whoever operates {operator} (the “platform”). When the vendor ticks its consent, the platform records the text, its version, the time and the network address; that record is the signature.

## 1. Who may join

1. The vendor is a company lawfully established and in existence that has been in its trade for as many years as the market's rules ask; individuals are not admitted.
2. A vendor of mini-programs has a registered capital above the sum named in the market's rules.
3. The vendor submits its organisation code or unified social credit code, its business licence and contact details that are true and work; staff of the platform review them.
4. Where such data change or lapse, the vendor updates them within the period named in the market's rules.

## 2. How we work together

1. The vendor sells in its store in its own name, sets its prices and answers in full for advice, delivery, quality and after-sales service.
2. The platform shows goods, carries trades, collects and settles money and mediates disputes. It charges a service fee on what was actually paid for an order, at the rate of the rules in force on the day of payment.
3. The vendor offers online service on the days and at the hours the market's rules ask for, and answers users' questions and complaints without delay.

## 3. Deposit

1. Before a product goes on the shelf, the vendor pays the deposit of its category in full. The tiers are those of the market's rules; where several apply, the highest is due.
2. The deposit is transferred from the vendor's own corporate account. The platform issues a receipt for it; the receipt is not an invoice.
3. The deposit bears no interest. When the cooperation ends and no order, dispute or sanction is open, the platform returns it in full within the period named in the rules, and the vendor hands back the original receipt.

## 4. Products and delivery

1. Names, pictures, descriptions and prices are true and consistent. Products infringe nobody's rights, contain nothing malicious and do not lure users away from the platform.
2. What is listed runs on the platform's cloud, or is a tool that works closely with it.
3. The vendor delivers within the time it promised, and delivers what the product's page says.

## 5. Users' data

1. The vendor uses users' data only to fulfil orders; it neither sells nor passes them on, nor uses them for anything else.
2. The platform masks users' contact details. What is learnt for invoices and mailing serves invoices and mailing alone.

## 6. Invoices and settlement

1. The vendor issues users lawful invoices for what they actually paid and mails them within the period named in the rules.
2. Once an order is complete and its review period over, the platform settles with the vendor under the market's rules and keeps its service fee.

## 7. Breaches

1. Where the vendor breaks the market's rules, the platform may, under the rules in force at the time of the conduct, block information, take products off the shelf, close the store, restrict publishing, deduct from the deposit or remove the vendor.
2. A vendor that disagrees may appeal within the period named in the rules.

## 8. Term and end

1. This agreement takes effect on the day the vendor agrees and lasts until the cooperation ends.
2. The market's rules are part of this agreement; conduct before a change is judged by the rules before it.
3. The vendor may ask to leave. Before it does, it settles its open orders, refunds and invoices.

## 9. Disputes

1. The law of mainland China applies; the competent People's Court at the platform's seat decides.
2. Where the Chinese and the English text differ, the Chinese one prevails.`,
};
