/** One column of an official format: our field, its code name if any, its headings (the first is official). */
export interface Column {
  field: string;
  code?: string;
  headings: readonly string[];
  required?: true;
}

export const column = (
  field: string,
  code: string | null,
  headings: string,
  required?: 'required',
): Column => ({
  field,
  ...(code ? { code } : {}),
  headings: headings.split('|'),
  ...(required ? { required: true } : {}),
});

const counterpartCode = (digit: number, name: string) =>
  `行政相对人代码_${digit}(${name})|行政相对人代码_${digit}|${name}`;

/** Who a 双公示 act is directed at; `act` is the first part of its code names, `CF` or `XK`, if it has any. */
export const counterpart = (act: string | null): Column[] =>
  coded(act ?? '').map(({ code, ...rest }) => (act && code ? { ...rest, code } : rest));

const coded = (act: string): Column[] => [
  column('name', `${act}_XDR_MC`, '行政相对人名称', 'required'),
  column('kind', `${act}_XDR_LB`, '行政相对人类别', 'required'),
  column('code', `${act}_XDR_SHXYM`, counterpartCode(1, '统一社会信用代码')),
  column('registration', `${act}_XDR_GSZC`, counterpartCode(2, '工商注册号')),
  column('organisationCode', `${act}_XDR_ZZJG`, counterpartCode(3, '组织机构代码')),
  column('registration', `${act}_XDR_SWDJ`, counterpartCode(4, '税务登记号')),
  column('registration', `${act}_XDR_SYDW`, counterpartCode(5, '事业单位证书号')),
  column('registration', `${act}_XDR_SHZZ`, counterpartCode(6, '社会组织登记证号')),
  column('representative', `${act}_FRDB`, '法定代表人'),
  column('unused', `${act}_FR_ZJLX`, '法定代表人证件类型'),
  column('unused', `${act}_FR_ZJHM`, '法定代表人证件号码'),
  column('unused', `${act}_FR_SFZH`, '法定代表人身份证号'),
  column('paper', `${act}_XDR_ZJLX`, '自然人证件类型|证件类型'),
  column('number', `${act}_XDR_ZJHM`, '自然人证件号码|证件号码'),
  column('adult', null, '成年确认'),
];
