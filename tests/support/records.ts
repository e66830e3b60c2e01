import { citizen, credit } from './numbers.ts';
import type { Fields } from './workbook.ts';

/** A judgment defaulter as a court writes one, by the code names of domain/fields.md. */
export const courtPerson = (order = 1, changes: Fields = {}): Fields => ({
  iname: `虞知${'一二三四五六七八九十'.charAt(order % 10)}`,
  caseCode: `（2025）津0113执${1000 + order}号`,
  age: 45,
  sexy: '男',
  cardNum: citizen('1980-03-15', order * 2 - 1),
  businessEntity: '',
  courtName: '天津市北辰区人民法院',
  areaName: '天津',
  partyTypeName: '自然人',
  gistId: `（2024）津0113民初${2000 + order}号`,
  gistUnit: '天津市北辰区人民法院',
  regDate: '2025-06-03',
  publishDate: '2025-11-05',
  duty: '支付货款人民币128000元及利息',
  performance: '全部未履行',
  performedPart: '',
  unperformPart: '全部',
  disruptTypeName: '违反财产报告制度',
  ...changes,
});

export const courtCompany = (order = 1, changes: Fields = {}): Fields =>
  courtPerson(order, {
    iname: `天津市墨榆${order}号贸易有限公司`,
    caseCode: `（2025）津0113执${5000 + order}号`,
    age: 0,
    sexy: '',
    cardNum: credit(order),
    businessEntity: '虞知行',
    partyTypeName: '法人或其他组织',
    disruptTypeName: '有履行能力而拒不履行生效法律文书确定义务',
    ...changes,
  });

/** A penalty of the 双公示 exchange, by its Chinese headings. */
export const penalty = (order = 1, changes: Fields = {}): Fields => ({
  行政相对人名称: `天津市墨榆${order}号食品有限公司`,
  行政相对人类别: '法人及非法人组织',
  '行政相对人代码_1(统一社会信用代码)': credit(100 + order),
  法定代表人: '虞知行',
  行政处罚决定书文号: `津辰市监罚〔2026〕${order}号`,
  违法行为类型: '违反食品安全管理规定',
  违法事实: '销售超过保质期的食品',
  处罚依据: '《中华人民共和国食品安全法》第一百二十四条',
  处罚类别: '罚款',
  处罚内容: '罚款人民币5000元',
  '罚款金额（万元）': 0.5,
  处罚决定日期: '2026-05-11',
  处罚有效期: '2099-12-31',
  公示截止期: '2027-05-11',
  处罚机关: '区市场监管局',
  ...changes,
});

export const wage = (order = 1, changes: Fields = {}): Fields => ({
  对象名称: `天津市墨榆${order}号建筑劳务有限公司`,
  统一社会信用代码: credit(200 + order),
  列入时间: '2026-01-12',
  预计退出日期: '2029-01-12',
  法定代表人: '虞知行',
  发布机关名称: '区人社局',
  文书号: `津辰人社列〔2026〕${order}号`,
  列入黑名单事由: '克扣、无故拖欠农民工工资报酬，数额达到认定拒不支付劳动报酬罪数额标准',
  列入依据: '人社部令第45号',
  失信黑名单项目名称: '墨榆家园一期',
  ...changes,
});

/** A disclosure of 非法行医黑名单. */
export const medical = (order = 1, changes: Fields = {}): Fields => ({
  主体名称: `虞知${'一二三四五六七八九十'.charAt(order % 10)}`,
  主体类别: '自然人',
  统一社会信用代码: '',
  证件类型: '居民身份证',
  证件号码: citizen('1979-08-22', order * 2),
  失信事实: '未取得医师执业证书开展诊疗活动',
  认定依据: '《中华人民共和国医师法》第五十九条',
  认定文书号: `津辰卫医罚〔2026〕${order}号`,
  认定单位: '区卫计委',
  发布单位: '区卫计委',
  认定日期: '2026-03-02',
  告知日期: '2026-02-10',
  告知方式: '直接送达',
  公示期限至: '2028-03-02',
  期限依据: '认定书载明',
  ...changes,
});

/** A company of 严重违法超限超载运输失信名单. */
export const overload = (order = 1, changes: Fields = {}): Fields =>
  medical(order, {
    主体名称: `天津市墨榆${order}号运输有限公司`,
    主体类别: '法人',
    统一社会信用代码: credit(300 + order),
    证件号码: '',
    失信事实: '超限运输3次，车辆未经许可行驶公路',
    认定文书号: `津辰交罚〔2026〕${order}号`,
    认定单位: '区运管局',
    发布单位: '区运管局',
    年度违法次数: 4,
    车辆总数: 50,
    违法车辆数: 2,
    停业整顿: '否',
    ...changes,
  });

export const honour = (order = 1, changes: Fields = {}): Fields => ({
  主体名称: `天津市墨榆${order}号超市有限公司`,
  主体类别: '组织',
  统一社会信用代码: credit(400 + order),
  证件号码: '',
  荣誉类型: '诚信企业',
  年度: 2026,
  批次: '第一批',
  认定单位: '区文明办',
  认定文书号: `津辰文明〔2026〕${order}号`,
  认定日期: '2026-04-20',
  有效期至: '2028-04-20',
  所在镇街: '宜兴埠镇',
  事迹: '连续十年诚信经营',
  同意公开: '是',
  ...changes,
});

/** A licence of the 双公示 exchange, by its Chinese headings. */
export const licence = (order = 1, changes: Fields = {}): Fields => ({
  行政相对人名称: `天津市墨榆${order}号餐饮有限公司`,
  行政相对人类别: '法人及非法人组织',
  '行政相对人代码_1(统一社会信用代码)': credit(500 + order),
  法定代表人: '虞知行',
  法定代表人证件类型: '身份证',
  法定代表人证件号码: citizen('1971-02-11', 3),
  证件类型: '',
  证件号码: '',
  行政许可决定文书名称: '准予行政许可决定书',
  行政许可决定文书号: `津辰审食许〔2026〕${order}号`,
  许可类别: '普通',
  许可证书名称: '食品经营许可证',
  许可编号: `示例食2026-${order}`,
  许可内容: '准予从事热食类食品制售',
  许可决定日期: '2026-02-03',
  有效期自: '2026-02-03',
  有效期至: '2031-02-02',
  许可机关: '区审批局',
  许可机关统一社会信用代码: credit(900, '11'),
  当前状态: 1,
  数据来源单位: '区审批局',
  数据来源单位统一社会信用代码: credit(900, '11'),
  备注: '',
  ...changes,
});

export const commitment = (order = 1, changes: Fields = {}): Fields => ({
  承诺主体: `天津市墨榆${order}号百货有限公司`,
  统一社会信用代码: credit(600 + order),
  承诺类别: '主动公示型',
  承诺事项: '依法诚信经营，明码标价',
  承诺日期: '2026-01-20',
  受理单位: '区市场监管局',
  履约状态: '履约中',
  公开: '是',
  备注: '',
  ...changes,
});

export const act = (order = 1, changes: Fields = {}): Fields => ({
  行政相对人名称: `天津市墨榆${order}号机械有限公司`,
  行政相对人类别: '法人及非法人组织',
  '行政相对人代码_1(统一社会信用代码)': credit(650 + order),
  行政行为类别: '行政监督检查',
  行政决定文书号: `津辰市监查〔2026〕${order}号`,
  行政行为内容: '对特种设备使用情况进行监督检查',
  行政行为依据: '《中华人民共和国特种设备安全法》第五十七条',
  行政决定日期: '2026-03-04',
  作出机关: '区市场监管局',
  ...changes,
});

export const voluntary = (order = 1, changes: Fields = {}): Fields => ({
  注册主体: `天津市墨榆${order}号软件有限公司`,
  统一社会信用代码: credit(680 + order),
  信息类别: '资质证照',
  信息内容: '取得质量管理体系认证',
  注册日期: '2026-03-04',
  受理单位: '区市场监管局',
  真实性承诺: '是',
  授权公开: '是',
  核验状态: '已核验',
  核验日期: '2026-03-10',
  ...changes,
});
