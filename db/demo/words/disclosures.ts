import type { shapes } from '../companies.ts';

/** What one disclosure list needs to tell: who is on it, for what, on which basis. */
export interface DisclosureStory {
  /** Stem of the document numbers, after the place's head. */
  stem: string;
  basis: string;
  /** Share of natural persons among the subjects. */
  persons: number;
  shapes: (keyof typeof shapes)[];
  /** Facts that fit persons and organisations alike. */
  facts: string[];
  grades: string[];
  /** Years an entry stays public. */
  years: number[];
  /** Ids of units that receive a copy, as far as the jurisdiction has them. */
  copied: string[];
}

/** The disclosure lists of the demo by list id. */
export const disclosureStories = {
  'illegal-medical-practice': {
    stem: '卫非医',
    basis: '《中华人民共和国医师法》第五十九条',
    persons: 0.7,
    shapes: ['clinic', 'pharmacy'],
    facts: [
      '未取得医疗机构执业许可开展口腔诊疗活动，收取费用{sum}元',
      '聘用无医师资格人员从事注射美容，涉及顾客{n}人',
      '在出租房内无证行医{n}个月，使用过期药品',
    ],
    grades: ['较重', '严重'],
    years: [1, 3],
    copied: ['fayuan', 'gongan'],
  },
  'overload-transport': {
    stem: '运超限',
    basis: '《公路安全保护条例》第六十六条',
    persons: 0.55,
    shapes: ['carrier'],
    facts: ['一年内违法超限运输超过规定次数', '车货总质量超过限定标准{n}%，并多次被查处'],
    grades: [''],
    years: [1, 2],
    copied: ['jiaoguan'],
  },
  'taxi-dishonesty': {
    stem: '运出租',
    basis: '《巡游出租汽车经营服务管理规定》《网络预约出租汽车经营服务管理暂行办法》',
    persons: 0.8,
    shapes: ['taxi'],
    facts: [
      '巡游出租车无照经营，收取车费{sum}元',
      '巡游出租车驾驶员无证上岗{n}次',
      '网约车无照经营，经平台派单{n}次',
      '网约车驾驶员无证上岗',
    ],
    grades: ['一般', '较重', ''],
    years: [1],
    copied: ['shichang'],
  },
  'insurance-violations': {
    stem: '人社险',
    basis: '《中华人民共和国社会保险法》第八十八条',
    persons: 0.6,
    shapes: ['company', 'pharmacy'],
    facts: [
      '以伪造证明材料的手段骗取失业保险待遇{sum}元',
      '虚构劳动关系为{n}人参保，骗取社会保险待遇{sum}元',
      '冒用他人社会保障卡就医，骗取医疗保险基金{sum}元',
    ],
    grades: ['较重', '严重'],
    years: [1, 3],
    copied: ['fayuan', 'gongan'],
  },
  'environment-serious-violators': {
    stem: '环严',
    basis: '《中华人民共和国环境保护法》第五十四条',
    persons: 0,
    shapes: ['factory'],
    facts: ['通过暗管排放水污染物，持续{n}日', '篡改自动监测数据{n}次，逃避监管', '非法处置危险废物{n}吨'],
    grades: ['严重'],
    years: [3],
    copied: ['fagai', 'caizheng'],
  },
  'travel-agency-records': {
    stem: '文旅记',
    basis: '《中华人民共和国旅游法》第九十八条',
    persons: 0,
    shapes: ['travel'],
    facts: [
      '以明显低于成本的价格招徕旅游者{n}人',
      '未与旅游者签订书面合同，涉及团队{n}个',
      '未经旅游者同意转团，收取费用{sum}元',
      '擅自变更行程并强迫购物，涉及旅游者{n}人',
    ],
    grades: [''],
    years: [1, 2],
    copied: ['shichang'],
  },
  'black-list': {
    stem: '市监严',
    basis: '《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）',
    persons: 0.1,
    shapes: ['food', 'pharmacy'],
    facts: [
      '生产经营掺假掺杂食品，货值金额{sum}元，情节严重',
      '提交虚假材料取得登记，经责令改正拒不改正',
      '组织虚假交易{n}笔，被处以较重行政处罚',
    ],
    grades: ['严重'],
    years: [3],
    copied: ['fagai', 'shuiwu'],
  },
  'joint-punishment-list': {
    stem: '联惩',
    basis: '国办发〔2020〕49号',
    persons: 0,
    shapes: ['company', 'builder', 'food'],
    facts: [
      '被列入严重失信主体名单后拒不改正，决定由有关部门联合惩戒',
      '拒不履行行政处罚决定，涉及金额{sum}元',
    ],
    grades: ['严重'],
    years: [3],
    copied: ['fagai', 'caizheng'],
  },
  'sme-payment-arrears': {
    stem: '清欠',
    basis: '《保障中小企业款项支付条例》',
    persons: 0,
    shapes: ['company', 'builder'],
    facts: ['拖欠中小企业货款{sum}元，逾期{n}个月未付', '拖欠民营企业工程款{sum}元，经督促仍未支付'],
    grades: ['较重', '严重'],
    years: [1, 2],
    copied: ['fagai', 'guozi'],
  },
  'illegal-construction-serious': {
    stem: '综执违建',
    basis: '《中华人民共和国城乡规划法》第六十四条',
    persons: 0.3,
    shapes: ['company', 'factory'],
    facts: [
      '未取得规划许可建设厂房{n}平方米，逾期未拆除',
      '占用耕地建设库房，拒不恢复原状，已进入强制执行程序',
    ],
    grades: ['一般', '较重', '严重', '严重'],
    years: [2, 3],
    copied: ['jianwei', 'caizheng'],
  },
  'online-lending-serious-dishonest': {
    stem: '网贷',
    basis: '网贷严重失信人对外通报机制',
    persons: 0.8,
    shapes: ['company'],
    facts: ['恶意逃废网络借贷债务{sum}元，逾期{n}个月', '虚构用途骗取网络借贷{sum}元，经催收拒不归还'],
    grades: [''],
    years: [1, 2],
    copied: ['fayuan', 'gongan'],
  },
  'safety-credit-grade-d': {
    stem: '交安信',
    basis: '交通运输安全生产信用等级评定结果',
    persons: 0.4,
    shapes: ['carrier', 'builder'],
    facts: ['重大事故隐患挂牌督办{n}日后仍未按要求整改', '动态监控装置被人为关闭{n}次，经约谈未改正'],
    grades: ['D', 'D', 'D', 'C'],
    years: [1],
    copied: ['shichang', 'gongan'],
  },
} satisfies Record<string, DisclosureStory>;
export type DisclosureList = keyof typeof disclosureStories;

/** 惩戒措施 that rows draw from. */
export const measures = [
  '限制参加评优表彰',
  '限制享受财政性资金项目支持',
  '限制参加政府采购活动',
  '列为重点监管对象，提高检查频次',
  '依法限制取得相关行政许可',
];
