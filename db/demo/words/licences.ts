import type { shapes } from '../companies.ts';

/** A licence as a decision words it. */
export interface LicenceStory {
  /** What tells its series of document numbers from others. */
  stem: string;
  name: string;
  /** 许可类别. */
  kind: string;
  content: string;
  /** Years for which it is given. */
  years: number;
  shapes: (keyof typeof shapes)[];
}

/** The licences of the demo. */
export const licences: LicenceStory[] = [
  {
    stem: '食',
    name: '食品经营许可证',
    kind: '普通',
    content: '准予从事预包装食品、散装食品销售，经营面积{n}平方米',
    years: 5,
    shapes: ['food', 'shop'],
  },
  {
    stem: '卫',
    name: '公共场所卫生许可证',
    kind: '普通',
    content: '准予经营理发、美容、沐浴或者住宿场所，使用面积{n}平方米',
    years: 4,
    shapes: ['salon'],
  },
  {
    stem: '运',
    name: '道路运输经营许可证',
    kind: '普通',
    content: '准予从事道路普通货物运输，核定车辆{n}辆',
    years: 4,
    shapes: ['carrier'],
  },
  {
    stem: '建',
    name: '建筑业企业资质证书',
    kind: '认可',
    content: '准予承接资质范围内的工程，注册技术人员{n}人',
    years: 5,
    shapes: ['builder'],
  },
  {
    stem: '医',
    name: '医疗机构执业许可证',
    kind: '普通',
    content: '准予按照登记的诊疗科目执业，诊疗用房{n}平方米',
    years: 5,
    shapes: ['clinic'],
  },
];

/** A licence that goes to a natural person. */
export const personalLicence: LicenceStory = {
  stem: '从',
  name: '道路货物运输驾驶员从业资格证',
  kind: '认可',
  content: '准予从事道路普通货物运输驾驶',
  years: 6,
  shapes: [],
};
