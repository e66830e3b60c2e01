import type { shapes } from '../companies.ts';

/** Who receives an honour (荣誉类型) for what; a jurisdiction tells those whose honour it gives. */
export interface HonourStory {
  /** Id of the honour in the catalogue of profiles. */
  honour: string;
  /** 主体类别 of the honour format. */
  receiver: '个人' | '组织' | '群体' | '街区' | '家庭' | '地区';
  /** For organisations: what they are. */
  shape?: keyof typeof shapes;
  story: string;
}

/** Honours that the office of the founding document gives, the frequent ones repeated. */
export const civilHonours: HonourStory[] = [
  { honour: 'moral-model', receiver: '个人', story: '长期照料社区孤寡老人{n}位，{years}年从未间断' },
  { honour: 'good-person', receiver: '个人', story: '拾金不昧，将拾得的{sum}元现金送还失主' },
  { honour: 'good-person', receiver: '个人', story: '替亡故亲属偿还欠款{sum}元，{years}年守信如一' },
  {
    honour: 'most-beautiful-person',
    receiver: '个人',
    story: '在平凡岗位坚守{years}年，带动{n}名邻里参加志愿服务',
  },
  { honour: 'integrity-person', receiver: '个人', story: '经营小店{years}年，坚持足斤足两、不卖过期食品' },
  {
    honour: 'integrity-enterprise',
    receiver: '组织',
    shape: 'company',
    story: '连续{years}年按期支付货款和职工工资',
  },
  {
    honour: 'integrity-enterprise',
    receiver: '组织',
    shape: 'factory',
    story: '主动召回问题产品{n}件，全额赔付用户',
  },
  {
    honour: 'integrity-promise-shop',
    receiver: '组织',
    shape: 'shop',
    story: '公开承诺七日无理由退货，{years}年零投诉',
  },
  {
    honour: 'integrity-promise-shop',
    receiver: '组织',
    shape: 'pharmacy',
    story: '明码标价，公开承诺假一赔十',
  },
  {
    honour: 'civilised-integrity-market',
    receiver: '组织',
    shape: 'market',
    story: '设立公平秤{n}台，先行赔付制度落实到摊位',
  },
  {
    honour: 'civilised-organisation',
    receiver: '组织',
    shape: 'company',
    story: '组织职工志愿服务{n}次，帮扶困难家庭{years}户',
  },
  {
    honour: 'civilised-village-town',
    receiver: '组织',
    shape: 'village',
    story: '制定诚信公约，{years}年来村务公开无投诉',
  },
  { honour: 'civilised-city', receiver: '地区', story: '{n}个社区建成诚信主题街巷' },
  {
    honour: 'travel-agency-grade',
    receiver: '组织',
    shape: 'travel',
    story: '近{years}年游客满意度逐年提高，无有效投诉',
  },
  { honour: 'civilised-campus', receiver: '组织', shape: 'school', story: '开展诚信主题教育{n}场' },
  { honour: 'civilised-family', receiver: '家庭', story: '三代同堂，{years}年来与邻居守望相助' },
  { honour: 'integrity-group', receiver: '群体', story: '{n}名队员坚持为居民义务维修，言出必行' },
  { honour: 'integrity-group', receiver: '街区', story: '{n}家商户共同签订诚信经营公约' },
  { honour: 'integrity-example', receiver: '个人', story: '一诺千金，{years}年分期还清货款{sum}元' },
  { honour: 'integrity-trade', receiver: '群体', story: '全行业{n}家成员公开服务标准，互相监督' },
  {
    honour: 'integrity-organisation',
    receiver: '组织',
    shape: 'company',
    story: '{years}年按合同履约，零失信记录',
  },
  { honour: 'integrity-street', receiver: '街区', story: '{n}家商户共同承诺先行赔付' },
];

/** The honour that the tax office gives. */
export const taxHonours: HonourStory[] = [
  { honour: 'red-list', receiver: '组织', shape: 'company', story: '连续{years}年按期如实申报纳税' },
  { honour: 'red-list', receiver: '组织', shape: 'carrier', story: '连续{years}年无欠税、无涉税违法记录' },
];
