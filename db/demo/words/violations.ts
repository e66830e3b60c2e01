import type { shapes } from '../companies.ts';

/** A breach as a penalty decision words it: kind, fact and the article that it rests on. */
interface Violation {
  kind: string;
  fact: string;
  basis: string;
}

/** One unit's penalties: the stem of its document numbers after the place's head, its breaches and whom they are found with. */
export interface PenaltyStory {
  stem: string;
  /** Share of natural persons among the subjects. */
  persons: number;
  shapes: (keyof typeof shapes)[];
  violations: Violation[];
}

/** The penalties of the demo by field of work. */
export const penaltyStories = {
  market: {
    stem: '市监罚',
    persons: 0.1,
    shapes: ['company', 'food', 'shop'],
    violations: [
      {
        kind: '销售超过保质期的食品',
        fact: '经营场所货架上摆放并销售超过保质期的食品{n}件，货值金额{sum}元',
        basis: '《中华人民共和国食品安全法》第一百二十四条第一款',
      },
      {
        kind: '发布虚假广告',
        fact: '在店内宣传材料中使用"全国第一"等用语，与实际不符，广告费用{sum}元',
        basis: '《中华人民共和国广告法》第五十五条',
      },
      {
        kind: '未按规定明码标价',
        fact: '在售商品{n}种未标明价格',
        basis: '《中华人民共和国价格法》第四十二条',
      },
      {
        kind: '生产、销售不合格产品',
        fact: '销售的产品经抽样检验，{n}项指标不符合国家标准，货值金额{sum}元',
        basis: '《中华人民共和国产品质量法》第四十九条',
      },
    ],
  },
  environment: {
    stem: '环罚',
    persons: 0,
    shapes: ['factory'],
    violations: [
      {
        kind: '超过排放标准排放大气污染物',
        fact: '经监测，排气筒颗粒物排放浓度超过标准{n}%',
        basis: '《中华人民共和国大气污染防治法》第九十九条',
      },
      {
        kind: '超过排放标准排放水污染物',
        fact: '总排口化学需氧量超过标准{n}%',
        basis: '《中华人民共和国水污染防治法》第八十三条',
      },
      {
        kind: '未按规定贮存工业固体废物',
        fact: '厂区内堆放工业固体废物约{n}吨，未采取防扬散、防流失措施',
        basis: '《中华人民共和国固体废物污染环境防治法》第一百零二条',
      },
    ],
  },
  order: {
    stem: '综执罚',
    persons: 0.3,
    shapes: ['shop', 'builder'],
    violations: [
      {
        kind: '占用道路经营',
        fact: '在店外人行道摆放商品，占用面积{n}平方米，\n经责令改正后仍未清理',
        basis: '《城市市容和环境卫生管理条例》',
      },
      {
        kind: '运输建筑垃圾遗撒',
        fact: '车辆运输建筑垃圾时沿途遗撒，污染面积{n}平方米',
        basis: '《城市建筑垃圾管理规定》',
      },
    ],
  },
  health: {
    stem: '卫罚',
    persons: 0.3,
    shapes: ['clinic', 'salon'],
    violations: [
      {
        kind: '未取得执业许可开展诊疗活动',
        fact: '未取得《医疗机构执业许可证》，开展诊疗活动{n}次，收取费用{sum}元',
        basis: '《中华人民共和国基本医疗卫生与健康促进法》第九十九条',
      },
      {
        kind: '公共场所卫生不合格',
        fact: '顾客用品用具经检测{n}项卫生指标不符合标准',
        basis: '《公共场所卫生管理条例》第十四条',
      },
    ],
  },
  transport: {
    stem: '运罚',
    persons: 0.4,
    shapes: ['company', 'carrier'],
    violations: [
      {
        kind: '未取得道路运输经营许可从事货运',
        fact: '无道路运输经营许可从事货物运输，被查获{n}次',
        basis: '《中华人民共和国道路运输条例》第六十三条',
      },
    ],
  },
} satisfies Record<string, PenaltyStory>;
export type PenaltySubject = keyof typeof penaltyStories;
