/** What a vendor fills into the market's template of a service agreement. AGR-02, AGR-05, AGR-06. */
export interface AgreementBlanks {
  vendorName: string;
  acceptanceCriteria: readonly string[];
  acceptanceWorkingDays: number;
  forceMajeureNoticeDays: number;
}

export type AgreementLanguage = 'zh' | 'en';

/**
 * The market's template, blanks open: seven articles. The Chinese text is the one both parties agree to, the English one
 * is for reading. AGR-02…07.
 */
export function agreementTemplate(language: AgreementLanguage): string {
  return templates[language];
}

/** A text with its blanks filled in: `{vendor}`, `{criteria}`, `{acceptanceDays}`, `{forceMajeureDays}`. AGR-02, AGR-05. */
export function fillBlanks(text: string, blanks: AgreementBlanks): string {
  const values: Record<string, string> = {
    vendor: blanks.vendorName,
    criteria: blanks.acceptanceCriteria.map((line, index) => `(${letter(index)}) ${line}`).join('\n'),
    acceptanceDays: String(blanks.acceptanceWorkingDays),
    forceMajeureDays: String(blanks.forceMajeureNoticeDays),
  };
  return text.trim().replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** An agreement in English where its text is the market's template; a vendor's own words are not translated. AGR-02. */
export function englishReading(text: string, blanks: AgreementBlanks): string | null {
  return text === fillBlanks(templates.zh, blanks) ? fillBlanks(templates.en, blanks) : null;
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

const zh = `商品服务协议

甲方：购买本商品的用户
乙方：{vendor}

甲方在云市场选购乙方的商品，双方就服务的提供与使用约定如下。

第一条 服务内容与约定
1.1 服务内容、规格、期限和价格，以甲方下单时商品页面与订单记载的内容为准，订单是本协议的一部分。
1.2 甲方对服务有特殊要求的，应在下单前与乙方达成一致并写入订单或双方确认的需求说明。
1.3 乙方按商品页面承诺的时间开始并完成服务；自动开通的商品在付款后由系统开通。
1.4 服务完成后按第四条验收。本协议自甲方勾选同意并提交订单时生效，至订单约定的服务期届满时终止。

第二条 甲方的义务
2.1 指定一名联系人，负责沟通需求、提供资料和参与验收。
2.2 保证提供的资料真实、合法、可用，并对资料的来源负责。
2.3 在著作权许可的范围内使用服务成果，不复制、不转售、不提供给第三方。
2.4 为甲方制作的页面、图片等成果由甲方专用，用途不超出本协议约定。

第三条 乙方的义务
3.1 指定一名联系人，在承诺的服务时间内及时响应。
3.2 仅为履行本协议使用甲方数据，未经甲方同意不作他用，不向第三方提供。
3.3 在约定期限内完成服务，并通知甲方验收。
3.4 验收期内甲方指出不符合标准之处的，乙方应及时返工直至符合。
3.5 除双方另有书面约定外，乙方开发的程序源代码的著作权归乙方所有。

第四条 验收
4.1 验收标准：
{criteria}
4.2 验收期为 {acceptanceDays} 个工作日，自乙方通知甲方验收的次日起算。
4.3 甲方应在验收期内给出确认或具体的修改意见。

第五条 违约责任
5.1 一方违约的，另一方可在通知后中止履行；经催告仍未改正的，可解除协议并要求赔偿损失。
5.2 因不可抗力不能履行的，受影响一方应在 {forceMajeureDays} 日内通知对方并提供证明，可相应免除责任。
5.3 退款按云市场公布的退款规则执行。

第六条 保密
6.1 双方对在履行中知悉的对方商业信息、技术资料和账号信息负有保密义务，协议终止后继续有效。
6.2 依法应当披露的除外，但应事先通知对方。

第七条 其他
7.1 本协议任一条款无效的，不影响其余条款的效力。
7.2 服务期届满本协议自动终止；续费视为订立新的协议，以续费时的文本为准。
7.3 双方发生争议应先协商；协商不成的，可请云市场协助，或依法向有管辖权的人民法院起诉。
`;

const en = `Product service agreement (English, for reading; the Chinese text prevails)

Party A: the user who buys this product
Party B: {vendor}

Party A chooses a product of Party B on the marketplace. The parties agree as follows on how the service is given and used.

Article 1  The service
1.1 Content, spec, term and price are those of the product page and the order at the moment of ordering. The order is part of this agreement.
1.2 Special requirements are settled with Party B before ordering and written into the order or into a description both confirm.
1.3 Party B begins and completes the service at the times promised on the product page. Products that open by themselves are opened by the system after payment.
1.4 Completed service is accepted as Article 4 says. This agreement takes effect when Party A ticks it and submits the order, and ends with the term of service in the order.

Article 2  Duties of Party A
2.1 To name a contact for requirements, materials and acceptance.
2.2 To provide materials that are true, lawful and usable, and to answer for where they come from.
2.3 To use results within the copyright licensed, without copying, reselling or passing them on.
2.4 Pages, pictures and other results made for Party A are for its own use, within the purpose of this agreement.

Article 3  Duties of Party B
3.1 To name a contact who answers promptly within the promised hours of service.
3.2 To use Party A's data only to perform this agreement, and not to hand it to anyone without consent.
3.3 To complete the service within the term agreed and to notify Party A for acceptance.
3.4 To rework whatever Party A finds not up to the criteria within the acceptance period, until it is.
3.5 Unless agreed otherwise in writing, the copyright in source code written by Party B stays with Party B.

Article 4  Acceptance
4.1 Criteria:
{criteria}
4.2 The acceptance period is {acceptanceDays} working days, from the day after Party B's notice.
4.3 Within it Party A confirms, or says precisely what is to be changed.

Article 5  Breach
5.1 If one party is in breach, the other may suspend performance with notice; if a reminder does not help, it may cancel and claim its loss.
5.2 A party kept from performing by force majeure tells the other within {forceMajeureDays} days, with proof, and is released to that extent.
5.3 Refunds follow the refund rules published by the marketplace.

Article 6  Confidentiality
6.1 Both keep secret what they learn of the other's business, technology and accounts, also after this agreement has ended.
6.2 What the law requires to be disclosed is excepted, with notice beforehand.

Article 7  Miscellaneous
7.1 A clause that is invalid leaves the others standing.
7.2 This agreement ends by itself with the term of service. A renewal is a new agreement, in the text of that time.
7.3 Disputes are talked over first; failing that, the marketplace may be asked to help, or the competent court be seised.
`;

const templates: Readonly<Record<AgreementLanguage, string>> = { zh, en };
