import type { DisclosureStory } from './stories.ts';

/** The lists of public records that are no black list, by list id, and the column of exposed conduct. */
export const recordStories = {
  'exposure-general': {
    stem: '文明曝',
    basis: '诚信红黑榜发布制度',
    persons: 0.4,
    shapes: ['shop', 'salon'],
    facts: ['多次承诺整改占道经营后仍未兑现', '以虚假宣传招揽顾客{n}人，拒不退款', '伪造志愿服务记录{n}次'],
    grades: [''],
    years: [1],
    copied: ['zonghe-zhifa', 'shichang'],
  },
  'eia-agency-files': {
    stem: '环评记',
    basis: '《建设项目环境影响报告书（表）编制监督管理办法》',
    persons: 0,
    shapes: ['company'],
    facts: ['环境影响报告表引用的监测数据有{n}处错误', '环境影响报告书主要结论与工程分析不一致'],
    grades: [''],
    years: [1, 2],
    copied: [],
    points: [3, 5, 10],
    mild: true,
  },
  'bidding-credit': {
    stem: '招采记',
    basis: '《中华人民共和国招标投标法实施条例》第七十八条',
    persons: 0,
    shapes: ['builder', 'company'],
    facts: ['中标后无正当理由不与招标人订立合同', '投标文件中业绩材料有{n}处与事实不符'],
    grades: [''],
    years: [1],
    copied: [],
    mild: true,
  },
  'poverty-fund-disclosure': {
    stem: '扶资公',
    basis: '扶贫资金项目公告公示制度',
    persons: 0,
    shapes: ['village'],
    facts: ['公告产业帮扶项目资金{sum}元，受益{n}户', '公示道路硬化项目资金{sum}元的使用情况'],
    grades: [''],
    years: [1],
    copied: [],
    mild: true,
  },
} satisfies Record<string, DisclosureStory>;
