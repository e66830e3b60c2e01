/** Surnames that most people bear. */
export const commonSurnames = [
  ...'王李张刘陈杨赵黄周吴徐孙马胡朱郭何高林罗郑梁宋谢唐韩冯于董程曹袁邓许傅沈彭吕苏卢',
];

/** Surnames whose reading as a name differs from the everyday one, so that search must know both. */
export const polyphonicSurnames = [...'单仇查解朴区曾盖覃翟缪乐纪任华员种冼尉宁'];

/** Surnames of two characters, several of them with a reading of their own. */
export const compoundSurnames = [
  '尉迟',
  '万俟',
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '令狐',
  '长孙',
  '皇甫',
  '澹台',
];

/** Characters of which given names are composed. */
export const givenCharacters = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅红玲健云莉宁波辉鹏飞宇浩凯帆',
  ...'晨阳欣怡佳雪婷婉清岩峰松柏桐枫林森海江河湖泉源振国建文学志远立新成安康乐重行长朝',
];

/** Characters beyond the basic plane or seldom met: CJK Extensions A, B and E, which some systems lose. */
export const rareCharacters = ['𠮷', '𬎆', '㛃', '䶮', '𠅤', '𬀩'];

/** First parts of names written with a dot. */
export const dottedFirst = [
  '阿依古丽',
  '买买提',
  '古丽娜尔',
  '艾尔肯',
  '帕提古丽',
  '热依汗',
  '吐尔逊',
  '阿不都拉',
  '玛依拉',
  '木拉提',
  '迪丽努尔',
  '阿不都热西提',
];

/** Second parts of names written with a dot. */
export const dottedSecond = [
  '买买提',
  '艾山',
  '吐尔地',
  '卡德尔',
  '阿不都克里木',
  '热合曼',
  '依明',
  '司马义',
];

/** Given names that meet again and again with a common surname: the demo's namesakes. */
export const frequentGivenNames = ['伟', '建国', '秀兰', '志强', '婷婷', '明'];
