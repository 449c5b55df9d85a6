import type { PrecheckFigures, WatchedTerm } from '../figures/precheck';

const technical = ['值', '化', '限', '数', '长', '并发', '连接', '支持', '容量', '内存', '带宽'];
const ordinals = [...'步条次个章期页行列版天方项张周位款批组部篇月年季轮层级类节课份眼线手', '时间', '阶段', '人称'];
const blocked = (terms: readonly string[]): WatchedTerm[] => terms.map((term) => ({ term, severity: 'BLOCK' }));

/** Words the advertising law forbids for being beyond proof; those with a plain use as well only warn. LST-08. */
const SUPERLATIVES: readonly WatchedTerm[] = [
  ...blocked(['国家级', '最高级', '世界级', '最先进', '最权威', '最专业', '最便宜', '最低价', '全网最低', '史上最']),
  ...blocked(['全国第一', '世界第一', '全球第一', '行业第一', '业内第一', '全网第一', '销量第一', '排名第一']),
  ...blocked(['国内领先第一', '销量冠军', '史无前例', '独一无二', '绝无仅有', '万能']),
  { term: '最佳', notBefore: ['实践', '匹配', '路径', '时间'], severity: 'BLOCK' },
  { term: '最好的' },
  { term: '最好用' },
  { term: '最优', notBefore: ['化', '解', '路径', '先'] },
  { term: '最强' },
  { term: '最大', notBefore: technical },
  { term: '最安全' },
  { term: '第一', notBefore: ordinals },
  { term: '唯一', notBefore: ['标识', '索引', '编号', '性', '键', '约束', '值', '码', '的标识', '身份', ' id', 'id'] },
  { term: '顶级', notBefore: ['域名', '目录', '菜单', '节点'] },
  { term: '首选', notBefore: ['项', '语言', '联系'] },
  { term: '独家' },
  { term: '绝对', notBefore: ['路径', '值', '地址', '定位', '时间'] },
  { term: 'the best', notBefore: [' practice', '-practice', ' effort'], severity: 'BLOCK' },
  ...blocked(['number one', 'no. 1', 'world-class', 'the cheapest', 'the most advanced']),
];

/** Public clouds other than the market's own, in the order of the alphabet: naming one is no offence. ONB-08. */
const OTHER_CLOUDS: readonly WatchedTerm[] = [
  ...['Alibaba Cloud', 'Aliyun', 'Amazon Web Services', 'AWS', 'Azure', 'Baidu AI Cloud', 'DigitalOcean'],
  ...['Google Cloud', 'Huawei Cloud', 'IBM Cloud', 'JD Cloud', 'Kingsoft Cloud', 'Linode', 'Oracle Cloud', 'UCloud'],
  ...['阿里云', '百度智能云', '谷歌云', '华为云', '火山引擎', '甲骨文云', '金山云', '京东云', '天翼云', '亚马逊云'],
].map((term) => ({ term }));

/** Shared by both packs: neither edition leaves more than "accurate, lawful, no links, no copies". LST-07, LST-08. */
export const PRECHECK: PrecheckFigures = {
  checks: {
    link: { ruleId: 'LST-07', severity: 'BLOCK' },
    qq: { ruleId: 'V-05', severity: 'BLOCK' },
    wechat: { ruleId: 'V-05', severity: 'BLOCK' },
    phone: { ruleId: 'V-05', severity: 'BLOCK' },
    email: { ruleId: 'V-05', severity: 'WARN' },
    bankNumber: { ruleId: 'V-05', severity: 'BLOCK' },
    superlative: { ruleId: 'LST-08', severity: 'WARN' },
    otherCloud: { ruleId: 'ONB-08', severity: 'WARN' },
    priceInText: { ruleId: 'LST-07', severity: 'WARN' },
    freeBait: { ruleId: 'LST-07', severity: 'BLOCK' },
    nearCopy: { ruleId: 'LST-07', severity: 'WARN' },
    pictureSmall: { ruleId: 'LST-17', severity: 'BLOCK' },
    pictureReused: { ruleId: 'LST-03', severity: 'WARN' },
  },
  superlatives: SUPERLATIVES,
  otherClouds: OTHER_CLOUDS,
  freeBait: [
    { term: '免费' },
    { term: '0元', notAfter: [...'0123456789.,'] },
    { term: '零元' },
    { term: '不要钱' },
    { term: '白送' },
    { term: 'free', notBefore: ['-form', '-hand', '-text'], notAfter: ['-', 'ad ', 'hands '] },
  ],
  nearCopyFromBps: 6000,
  nearCopyPiecesMin: 20,
};
