import type { Profile } from '#src/profiles/schema.ts';
import { creditCode } from './numbers.ts';
import type { Person } from './persons.ts';
import type { Random } from './random.ts';
import { industries, shops, tradeFirst, tradeSecond, tradeThird } from './words/trades.ts';

/** An organisation that does not exist. */
export interface Company {
  name: string;
  /** 统一社会信用代码, unique among all organisations of one run. */
  code: string;
  kind: '法人' | '非法人组织' | '个体工商户';
  representative: Person;
  town: string;
}

/** What an organisation is called, given its trade name and town, and where it is registered. */
export interface Shape {
  /** First two characters of its code: register and kind. */
  register: string;
  kind: Company['kind'];
  name: (random: Random, trade: string, town: string, place: Place) => string;
}
type Place = Profile['place'];

const limited = (business: readonly string[]): Shape => ({
  register: '91',
  kind: '法人',
  name: (random, trade, _town, { prefixes, city }) => {
    const stem = trade + random.pick(business);
    return random.pick([
      ...prefixes.map((prefix) => `${prefix}${stem}有限公司`),
      `${stem}（${city}）有限公司`,
      `${stem}（${city}）有限公司`,
      // The same brackets in half width: matching must not tell them apart.
      `${stem}(${city})有限公司`,
    ]);
  },
});
const local = (register: string, kind: Company['kind'], endings: readonly string[]): Shape => ({
  register,
  kind,
  name: (random, trade, town, { area }) => `${area}${town}${trade}${random.pick(endings)}`,
});

/** The shapes of organisation that the lists need. */
export const shapes = {
  company: limited(industries),
  food: limited(['食品', '餐饮管理', '粮油', '商贸']),
  builder: limited(['建筑工程', '建筑劳务', '装饰工程', '市政工程']),
  factory: limited(['机械制造', '金属制品', '新材料', '包装印刷', '表面处理', '橡塑制品']),
  carrier: limited(['货物运输', '物流', '供应链管理']),
  taxi: limited(['出租汽车', '汽车租赁', '网约车服务']),
  travel: limited(['国际旅行社', '旅行社', '旅游服务']),
  pharmacy: limited(['大药房', '医疗服务', '医疗器械']),
  clinic: local('92', '非法人组织', ['口腔诊所', '中医诊所', '美容诊所', '推拿馆']),
  shop: local('92', '个体工商户', shops),
  salon: local('92', '个体工商户', ['理发店', '美容店', '浴室', '旅馆']),
  market: limited(['农贸市场管理', '商品交易市场管理']),
  school: local('12', '法人', ['小学', '中学']),
  village: local('54', '法人', ['村民委员会']),
} satisfies Record<string, Shape>;

/** Gives a new organisation of a shape at each call; no name and no code comes twice. */
export function companySource(
  random: Random,
  person: () => Person,
  { division, place }: Profile,
): (shape: Shape) => Company {
  const used = new Set<string>();
  const fresh = (draw: () => string) => {
    for (;;) {
      const value = draw();
      const compared = value.replaceAll('（', '(').replaceAll('）', ')');
      if (used.has(compared)) continue;
      used.add(compared);
      return value;
    }
  };
  const trade = () =>
    random.pick(tradeFirst) + random.pick(tradeSecond) + (random.chance(0.8) ? random.pick(tradeThird) : '');
  return ({ register, kind, name }) => {
    const town = random.pick(place.towns);
    return {
      name: fresh(() => name(random, trade(), town, place)),
      code: fresh(() => creditCode(random, register, division)),
      kind,
      representative: person(),
      town,
    };
  };
}
