import type { AgreementText } from './text';

/** What every account agrees to when it registers. GEN-04, GEN-09. */
export const userTerms: AgreementText = {
  kind: 'USER_TERMS',
  version: '2019-09',
  effectiveFrom: '2019-09-01',
  titleZh: '用户协议',
  titleEn: 'User Terms',
  textZh: `本协议由您与{operator}的运营方（以下称“平台”）订立，说明您注册账号、浏览、购买和使用本市场商品时双方的权利与义务。请在勾选同意之前完整阅读；勾选并完成注册，即表示您已读懂并接受全部条款。

## 一、账号

1. 您应当具有完全民事行为能力；代表企业注册的，您应当已获得该企业的授权。
2. 注册信息应当真实、准确并及时更新。账号归注册时填写的主体使用，不得出租、出借或转让。
3. 您应当妥善保管密码。以您的账号完成的操作视为您本人的操作；发现账号被他人使用时，请立即修改密码、结束陌生的登录，并告知平台。

## 二、平台的角色

1. 平台提供商品展示、下单、付款、交付衔接和纠纷协调等服务，是中立的交易场所。
2. 商品由入驻的服务商以自己的名义出售，服务商对商品质量、交付和售后负责，并向您开具发票。
3. 平台在规则规定的范围内审核商品与服务商，但审核不代替您在购买前的判断。

## 三、下单与付款

1. 订单页显示的规格、周期、价格以及商品服务协议是您与服务商之间合同的内容。提交订单前需要勾选商品服务协议，勾选时的文本随订单保存。
2. 您可以先充值，再用账户余额付款。付款成功后款项由平台代为保管，在订单完成且复议期结束之前不会交给服务商。
3. 未付款的订单超过规则规定的天数会自动失效。失效的订单不能再付款，您可以重新下单。

## 四、复议期与退款

1. 各类商品的复议期、自助退款的次数和无法自助退款时的办法，以购买当日有效的市场规则为准，并显示在订单页。
2. 平台退回的款项回到付款的账户余额。退款后对应的服务随即停止，请提前导出您的数据。
3. 超过复议期的退款由您与服务商协商；协商不成的，可以请平台介入。

## 五、您的承诺

1. 不利用市场从事违法活动，不上传侵犯他人权利的内容。
2. 不虚构交易，不恶意退款或恶意举报，不绕过平台与服务商私下交易。
3. 不以技术手段干扰市场运行，不批量抓取数据，不试探或利用系统漏洞。

## 六、个人信息

1. 平台只为提供服务收集必要的信息。服务商看到的联系方式是隐去部分数字的；开票和邮寄需要的信息只用于开票和邮寄。
2. 您可以随时查看自己的登录记录，结束不需要的登录，并选择接收哪些通知。

## 七、规则的适用与变更

1. 市场规则是本协议的组成部分。某一行为适用行为发生时有效的规则，之后的修改不溯及既往。
2. 协议变更时，平台会提前公布新版本及生效日期。您不同意变更的，可以停止使用并结清未完成的订单；生效后需要您再次同意的事项，会在办理时单独征得同意。

## 八、责任与争议

1. 平台因过错给您造成损失的，依法承担责任；因服务商的商品或服务造成的损失，由服务商承担，平台依规则协助处理。
2. 因不可抗力导致服务中断的，双方互不承担责任，但应当及时通知对方并尽力减少损失。
3. 本协议适用中华人民共和国内地法律。争议先行协商；协商不成的，由平台所在地有管辖权的人民法院处理。
4. 本协议中文与英文文本不一致时，以中文文本为准。`,
  textEn: `These terms are made between you and whoever operates {operator} (the “platform”). They say what each side may expect when you register an account and when you browse, buy and use what is offered here. Please read all of them before you tick the box: by ticking it and completing your registration you say that you have understood and accepted every clause.

## 1. Your account

1. You must have full legal capacity. If you register for a company, you must have its authority to do so.
2. What you tell us must be true, exact and kept up to date. The account serves the person or company it was registered for and must not be rented out, lent or transferred.
3. Keep your password safe. What is done with your account counts as done by you. If someone else is using it, change the password at once, end the sign-ins you do not know, and tell us.

## 2. What the platform is

1. The platform shows products, takes orders and payments, connects delivery and helps to settle disputes. It is a neutral place of trade.
2. Products are sold by admitted vendors in their own name. Each vendor answers for quality, delivery and after-sales service, and issues your invoice.
3. The platform reviews vendors and products within the limits of its rules. A review does not replace your own judgement before you buy.

## 3. Orders and payment

1. The spec, period, price and service agreement shown on the order page make up the contract between you and the vendor. You tick the service agreement before you submit the order; the text you ticked is kept with the order.
2. You may recharge first and pay from your balance. Once paid, the money is held by the platform and does not reach the vendor before the order is complete and its review period has ended.
3. An unpaid order lapses after the number of days the rules set. A lapsed order cannot be paid; you may place a new one.

## 4. Review period and refunds

1. The review period of each kind of product, how often you may refund by yourself and what to do when you cannot follow the market rules in force on the day of purchase, and are shown on the order page.
2. What the platform returns goes back to the balance that paid. The service ends with the refund, so export your data first.
3. After the review period a refund is a matter between you and the vendor; if you cannot agree, you may ask the platform to step in.

## 5. What you promise

1. You do nothing unlawful through the market and upload nothing that infringes the rights of others.
2. You do not feign purchases, refund or report in bad faith, or trade with vendors behind the platform's back.
3. You do not disturb the market by technical means, harvest its data, or probe and exploit its weaknesses.

## 6. Personal data

1. We collect only what the service needs. Vendors see your contact details in part only; what is needed for invoices and post is used for invoices and post alone.
2. You may look at your sign-ins at any time, end those you do not need, and choose which messages reach you.

## 7. Which rules apply, and how they change

1. The market rules are part of these terms. Conduct is judged by the rules in force when it happened; later changes do not reach back.
2. A new version is published with its effective date before it applies. If you disagree you may stop using the market and settle your open orders; where a new consent is needed we ask for it when it is needed.

## 8. Liability and disputes

1. The platform is liable by law for loss caused by its own fault. Loss caused by a vendor's product or service is the vendor's to bear, and the platform helps to deal with it under the rules.
2. Neither side answers for interruptions by force majeure, but each must tell the other promptly and keep the damage small.
3. The law of mainland China applies. Disputes are first talked over; failing that, the competent People's Court at the platform's seat decides.
4. Where the Chinese and the English text differ, the Chinese one prevails.`,
};
