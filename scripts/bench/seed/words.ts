// What the products of the measured market are called. Enough different words that searches for two of them find a page
// or so of ten thousand products, as in a real market.

export const brands = wordsOf(`
  云帆 青石 北辰 明道 合川 望海 千机 知微 万象 启明 星桥 远山 同舟 锐思 朗润
  凌云 致远 泰和 恒信 博雅 元启 简一 优策 灵犀 百川 金穗 嘉木 安澜 晨曦 竹石
  砺行 方舟 鸣谦 若水 聚沙 鼎新 溯源 行知 瀚文 承影
`);

export const fields = wordsOf(`
  客户管理 项目协作 仓储管理 电子合同 人事考勤 财务报销 在线客服 问卷调研 知识文档
  视频会议 进销存 门店收银 会员营销 设备巡检 工单派发 数据报表 招聘筛选 绩效考核
  采购询价 物流跟踪 排班计划 直播运营 邮件群发 短信触达 网站分析 日志检索 接口监控
  备份归档 代码托管 测试管理 学习培训 访客预约 会议室预订 资产盘点 车辆调度
  能耗统计 质量追溯 配方管理 分销结算 票据识别
`);

export const forms = wordsOf('平台 系统 助手 云 工作台 套件 中心 专家');

/** Short enough to be tags, and told apart in the summary and the highlights. */
export const features = wordsOf(`
  权限分级 审批流程 数据看板 移动办公 批量导入 消息提醒 自动对账 单点登录 操作审计
  模板复用 多级部门 自定义字段 智能分配 条码扫描 语音转写 图表下钻 历史版本
  全文检索 标签画像 定时任务 异常预警 离线填报 电子签章 水印保护 接口开放 脱敏导出
  多语界面 在线批注 拖拽搭建 地图定位 库存预测 积分兑换 优惠券 分账规则 发票查验
  合同比对 漏斗分析 热点追踪 流量统计 链路追踪 灰度发布 弹性扩容 快照恢复 异地容灾
  访问控制 密钥托管 病毒查杀 弱口令检测 基线核查 补丁管理 客户公海 线索打分
  回访计划 成交预测 外勤签到 排队叫号 扫码点单 桌台管理 储值卡 配送接单 考试题库
  学习路径 证书发放 直播回放 作业批改 家校沟通 课表编排 成绩分析 图书借阅 宿舍管理
  工时填报 甘特图 燃尽图 需求池 缺陷跟踪 迭代计划 代码评审 持续集成 用例管理
  性能压测 温湿度 能耗曲线 设备台账 备件管理 维修派工 点检路线 产线看板 工艺路线
  批次追溯 质检报告 应收应付 费用分摊 预算控制 固定资产 成本核算 税务申报 银企直连
  资金计划 报表合并 凭证归档
`);

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** A generator of numbers that gives the same market in every run. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, `sides`. */
  roll(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  pick<T>(all: readonly T[]): T {
    return all[this.roll(all.length)] as T;
  }

  /** So many different ones. */
  some<T>(all: readonly T[], count: number): T[] {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, all.length)) chosen.add(this.pick(all));
    return [...chosen];
  }
}
