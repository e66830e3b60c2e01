/** Conduct of art. 1 of 法释〔2017〕7号 as court files write it, the more frequent ones repeated. */
export const conducts = [
  '其他有履行能力而拒不履行生效法律文书确定义务',
  '其他有履行能力而拒不履行生效法律文书确定义务',
  '其他有履行能力而拒不履行生效法律文书确定义务',
  '违反财产报告制度',
  '违反财产报告制度',
  '违反限制消费令',
  '以虚假诉讼、虚假仲裁或者以隐匿、转移财产等方法规避执行',
  '以伪造证据、暴力、威胁等方法妨碍、抗拒执行',
  '无正当理由拒不履行执行和解协议',
];

/** Conduct whose term is two years exactly, for entries that are about to end. */
export const twoYearConducts = ['违反财产报告制度', '违反限制消费令'];

/** Duties of a judgment (生效法律文书确定的义务), without a word about third persons. */
export const duties = [
  '给付申请执行人借款本金{sum}元及利息',
  '支付申请执行人货款{sum}元，并承担案件受理费{fee}元',
  '支付租金{sum}元及违约金{fee}元',
  '赔偿申请执行人医疗费、误工费等各项损失共计{sum}元',
  '支付工程款{sum}元及逾期付款利息',
  '返还申请执行人购房款{sum}元，承担诉讼费{fee}元',
  '支付劳动报酬{sum}元',
  '偿还信用卡透支本金{sum}元及利息、滞纳金',
];

/** Duties that carry numbers and addresses of third persons, which must be masked before anything is shown. */
export const dutiesWithSecrets = [
  '给付申请执行人王某（身份证号{number}）借款本金{sum}元及利息',
  '支付货款{sum}元，汇入户名李某、账号{card}的账户，案件受理费{fee}元由被执行人负担',
  '支付抚养费{sum}元，联系人赵某，电话{phone}',
  '腾空并交付{area}示例里{house}号楼{door}门{flat}室房屋，支付占用费{sum}元',
  '与保证人刘某（公民身份号码{number}，手机{phone}）连带给付货款{sum}元',
];
