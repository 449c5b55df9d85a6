import type { AgreementText } from './text';

/** What a company agrees to when it applies to sell. ONB-06, GEN-09. */
export const vendorAccess: AgreementText = {
  kind: 'VENDOR_ACCESS',
  version: '2019-09',
  effectiveFrom: '2019-09-01',
  titleZh: '服务商接入协议',
  titleEn: 'Vendor Access Agreement',
  textZh: `本协议由申请入驻的企业（以下称“服务商”）与{operator}的运营方（以下称“平台”）订立。服务商勾选同意后，平台会记录所同意的文本、版本、时间和网络地址，作为签署的凭据。

## 一、入驻资格

1. 服务商应当是依法设立并有效存续的企业，不接受个人入驻。同一企业只能入驻一次。
2. 服务商应当以对公账户完成实名认证，并提交加盖公章的营业执照和真实有效的联系方式。
3. 服务商应当具备独立研发能力与完整的售后服务，在线服务时间不少于市场规则的要求。
4. 提交的资料发生变化或失效的，服务商应当在市场规则规定的期限内更新。

## 二、合作方式

1. 服务商以自己的名义在店铺中出售商品，自行定价，对商品的咨询、交付、质量和售后负全部责任。
2. 平台提供展示、交易、代收款项、结算和纠纷协调服务，并按订单实际成交金额收取平台服务费，费率以付款当日有效的市场规则为准。
3. 服务商上架的商品应当运行在平台的云上，或者是与之紧密配合的工具，不得部署在其他品牌的云上。

## 三、费用与保证金

1. 平台认证费按年缴纳，用于核实主体身份和审核商品。认证费一经缴纳，无论商品是否通过审核均不退还；到期未续费的，店铺商品将被隐藏，直至续费。
2. 保证金用于担保服务商履行承诺，应缴金额取决于服务商已有收入的商品类目，以市场规则的档位为准，各档位之间就高缴纳。保证金不足的，相应类目的收入不能提现。
3. 保证金不计利息。合作终止且没有未了结的订单、纠纷和处罚时，平台在市场规则规定的期限内全额退还。

## 四、商品与交付

1. 商品的名称、图片、描述和价格应当真实一致，不得侵犯他人权利，不得含有恶意程序，不得诱导用户离开平台交易。
2. 自动交付的商品应当按交付接口规范接入并通过调试。交付失败的商品会被隐藏，逾期未修复的按市场规则处理。
3. 每件商品都应当附有商品服务协议。用户下单时勾选的文本对双方有约束力。

## 五、用户信息

1. 服务商只能为履行订单使用用户信息，不得出售、转让或用于其他目的。
2. 平台对用户联系方式作隐去处理。因开票、邮寄取得的信息，只能用于开票和邮寄。

## 六、发票

1. 服务商按用户实际支付的金额向用户开具合法有效的发票，并在市场规则规定的期限内寄出。
2. 平台就收取的平台服务费和平台认证费向服务商开具发票。

## 七、违规处理

1. 服务商违反市场规则的，平台可以按行为发生时有效的规则采取屏蔽信息、下架商品、封闭店铺、限制发布、扣除保证金、清退等措施。
2. 每项措施都附有依据、计算和期限，服务商可以在卖家中心查看，并可以在规则规定的期限内申诉。

## 八、期限、变更与终止

1. 本协议自服务商同意之日起生效，至合作终止时止。
2. 市场规则是本协议的组成部分；规则与本协议有不同规定的，就具体事项以规则中的特别规定为准。规则变更前发生的行为适用变更前的规则。
3. 服务商可以申请退出。退出前应当妥善处理未完成的订单、退款和发票。

## 九、争议解决

1. 本协议适用中华人民共和国内地法律，争议由平台所在地有管辖权的人民法院处理。
2. 本协议中文与英文文本不一致时，以中文文本为准。`,
  textEn: `This agreement is made between the company that applies to sell (the “vendor”) and whoever operates {operator} (the “platform”). When the vendor ticks its consent, the platform records the text, its version, the time and the network address; that record is the signature.

## 1. Who may join

1. The vendor is a company lawfully established and in existence; individuals are not admitted. A company joins once.
2. The vendor proves its identity through its corporate bank account and submits a business licence bearing its seal, with contact details that are true and work.
3. The vendor develops on its own, offers complete after-sales service and is online for at least the hours the market rules ask for.
4. When anything submitted changes or lapses, the vendor updates it within the time the market rules set.

## 2. How we work together

1. The vendor sells in its own store, in its own name and at its own prices, and answers in full for advice, delivery, quality and after-sales service.
2. The platform provides display, trade, collection of payments, settlement and help with disputes, and takes a service fee on what an order actually cost, at the rate of the market rules in force on the day of payment.
3. What is listed runs on the platform's cloud or is a tool closely tied to it, and is not deployed on another brand's cloud.

## 3. Fees and deposit

1. The certification fee is paid yearly for verifying identity and reviewing products. Once paid it is not returned, whether or not a product passes review. If it lapses, the store's products are hidden until it is renewed.
2. The deposit secures the vendor's promises. How much is due depends on the categories in which the vendor has income, by the tiers of the market rules; the highest tier covers those below. Without it, income of the categories concerned cannot be withdrawn.
3. The deposit bears no interest. When cooperation has ended and no order, dispute or penalty is open, it is returned in full within the time the market rules set.

## 4. Products and delivery

1. Name, pictures, description and price are true and agree with each other. A product infringes no one's rights, carries no malicious code, and does not lead users to trade elsewhere.
2. Products delivered automatically are connected as the delivery interface prescribes and have passed debugging. A product whose delivery fails is hidden; what is not repaired in time follows the market rules.
3. Every product comes with a service agreement. The text a user ticks when ordering binds both.

## 5. Users' data

1. The vendor uses what it learns of users only to fulfil their orders, and neither sells nor passes it on nor uses it otherwise.
2. The platform shows users' contact details in part only. What the vendor learns for invoices and post is used for invoices and post alone.

## 6. Invoices

1. The vendor issues each user a lawful invoice over what the user actually paid and posts it within the time the market rules set.
2. The platform invoices the vendor for its service and certification fees.

## 7. Breaches

1. If the vendor breaks the market rules, the platform may act under the rules in force at the time of the breach: block information, take products down, close the store, restrict publishing, deduct from the deposit, or end the cooperation.
2. Every measure states its grounds, arithmetic and duration. The vendor reads them in the seller center and may appeal within the time the rules set.

## 8. Term, change and end

1. This agreement holds from the vendor's consent until cooperation ends.
2. The market rules are part of it; where they provide specially for a matter, they prevail. Conduct before a change is judged by the rules before it.
3. The vendor may ask to leave. Before it does, it settles its open orders, refunds and invoices.

## 9. Disputes

1. The law of mainland China applies; the competent People's Court at the platform's seat decides.
2. Where the Chinese and the English text differ, the Chinese one prevails.`,
};
