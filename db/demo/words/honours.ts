import type { shapes } from '../companies.ts';

/** An honour (荣誉类型) and who receives it for what. */
export interface HonourStory {
  type: string;
  /** 主体类别 of the honour format. */
  receiver: '个人' | '组织' | '群体' | '街区' | '家庭';
  /** For organisations: what they are. */
  shape?: keyof typeof shapes;
  story: string;
}

/** Honours that the office of the founding document gives, the frequent ones repeated. */
export const civilHonours: HonourStory[] = [
  { type: '道德模范', receiver: '个人', story: '长期照料社区孤寡老人{n}位，{years}年从未间断' },
  { type: '身边好人', receiver: '个人', story: '拾金不昧，将拾得的{sum}元现金送还失主' },
  { type: '身边好人', receiver: '个人', story: '替亡故亲属偿还欠款{sum}元，{years}年守信如一' },
  { type: '最美人物', receiver: '个人', story: '在平凡岗位坚守{years}年，带动{n}名邻里参加志愿服务' },
  { type: '诚信人物', receiver: '个人', story: '经营小店{years}年，坚持足斤足两、不卖过期食品' },
  { type: '诚信企业', receiver: '组织', shape: 'company', story: '连续{years}年按期支付货款和职工工资' },
  { type: '诚信企业', receiver: '组织', shape: 'factory', story: '主动召回问题产品{n}件，全额赔付用户' },
  {
    type: '诚信经营承诺示范店',
    receiver: '组织',
    shape: 'shop',
    story: '公开承诺七日无理由退货，{years}年零投诉',
  },
  { type: '诚信经营承诺示范店', receiver: '组织', shape: 'pharmacy', story: '明码标价，公开承诺假一赔十' },
  {
    type: '文明诚信市场',
    receiver: '组织',
    shape: 'market',
    story: '设立公平秤{n}台，先行赔付制度落实到摊位',
  },
  {
    type: '文明单位',
    receiver: '组织',
    shape: 'company',
    story: '组织职工志愿服务{n}次，帮扶困难家庭{years}户',
  },
  { type: '文明村镇', receiver: '组织', shape: 'village', story: '制定诚信公约，{years}年来村务公开无投诉' },
  { type: '文明校园', receiver: '组织', shape: 'school', story: '开展诚信主题教育{n}场' },
  { type: '文明家庭', receiver: '家庭', story: '三代同堂，{years}年来与邻居守望相助' },
  { type: '诚信群体', receiver: '群体', story: '{n}名队员坚持为居民义务维修，言出必行' },
  { type: '诚信群体', receiver: '街区', story: '{n}家商户共同签订诚信经营公约' },
];

/** The honour that the tax office gives. */
export const taxHonours: HonourStory[] = [
  { type: '守信红名单', receiver: '组织', shape: 'company', story: '连续{years}年按期如实申报纳税' },
  { type: '守信红名单', receiver: '组织', shape: 'carrier', story: '连续{years}年无欠税、无涉税违法记录' },
];
