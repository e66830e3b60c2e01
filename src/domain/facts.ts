/**
 * What an entry can say beyond its fixed columns, in the order in which a record prints it, each with its
 * official label (domain/fields.md).
 */
export const factLabels = {
  caseGist: '执行依据文号',
  gistUnit: '作出执行依据单位',
  duty: '生效法律文书确定的义务',
  performance: '履行情况',
  performedPart: '已履行部分',
  unperformedPart: '未履行部分',
  conduct: '失信行为具体情形',
  court: '执行法院',
  area: '省份',
  violation: '违法行为类型',
  fact: '失信事实',
  penaltyFact: '违法事实',
  penaltyBasis: '处罚依据',
  penaltyKind: '处罚类别',
  penaltyContent: '处罚内容',
  fine: '罚款金额（万元）',
  confiscated: '没收金额（万元）',
  revokedLicence: '暂扣或吊销证照',
  penaltyValid: '处罚有效期',
  licenceDocument: '行政许可决定文书名称',
  licenceKind: '许可类别',
  licenceName: '许可证书名称',
  licenceNumber: '许可编号',
  licenceContent: '许可内容',
  validFrom: '有效期自',
  licenceState: '当前状态',
  commitmentKind: '承诺类别',
  commitmentState: '履约状态',
  cause: '列入事由',
  project: '项目名称',
  renewal: '续期原因',
  times: '年度违法次数',
  fleet: '车辆总数',
  fleetViolating: '违法车辆数',
  suspended: '停业整顿',
  story: '事迹',
} as const;
export type FactKey = keyof typeof factLabels;
export const factKeys = Object.keys(factLabels) as [FactKey, ...FactKey[]];
