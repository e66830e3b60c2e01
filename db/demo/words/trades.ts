/**
 * Syllables of the invented trade names (字号). Seldom used together in life, so that the two or three
 * characters they make name no company that exists.
 */
export const tradeFirst = [...'砚澍翎霁昀湉槿骁珩暄栩沅筠煦衍骐蓼沄珞淞'];
export const tradeSecond = [...'岑屿棠麓槐渚琮菡樾璟浔砾榭苓蒿峪翊阙桁篁'];
export const tradeThird = [...'朔禾湄檀峤皋芷汀甫楹'];

/** What ordinary companies do, as it stands in their names. */
export const industries = [
  '商贸',
  '建筑工程',
  '装饰工程',
  '机械制造',
  '金属制品',
  '食品',
  '餐饮管理',
  '物业管理',
  '科技',
  '电子商务',
  '环保设备',
  '新材料',
  '包装印刷',
  '家具',
  '汽车服务',
  '仓储',
];

/** What a sole trader (个体工商户) runs. */
export const shops = [
  '餐饮店',
  '食品店',
  '便利店',
  '五金经营部',
  '汽车维修部',
  '水果店',
  '建材经营部',
  '理发店',
];
