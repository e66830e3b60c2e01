import type { Refusal } from './desk.ts';
import { deskSettings } from './settings.ts';

const titles: Record<Refusal['status'], string> = {
  400: '内容无法读取',
  404: '没有找到',
  409: '申请正在办理',
  410: '记录已撤下',
  413: '内容过大',
  415: '类型不支持',
  422: '填写内容需要修改',
  429: '操作过于频繁',
  503: '暂时无法受理',
};

/** A refusal with several problems, each at its field. */
export const refuseForm = (status: Refusal['status'], errors: Refusal['errors']): Refusal => ({
  status,
  title: titles[status],
  errors,
});

/** A refusal with one problem; `field` is empty where no field is to blame. */
export const refuse = (status: Refusal['status'], code: string, message: string, field = ''): Refusal =>
  refuseForm(status, [{ field, code, message }]);

export const tooOften = (seconds: number): Refusal => ({
  ...refuse(429, 'too-often', `提交次数较多，请在 ${String(Math.ceil(seconds / 60))} 分钟后再试。`),
  retryAfter: seconds,
});

export const unavailable = (): Refusal => ({
  ...refuse(503, 'unavailable', '系统暂时无法保存，本次内容没有受理，请稍后再提交一次。'),
  retryAfter: deskSettings.retryAfter,
});

/** The one answer to a wrong secret and to a number that does not exist. */
export const noSuchCase = () =>
  refuse(404, 'not-found', '办理编号或查询码不相符，请对照回执核对后再试。', 'case');

export const isRefusal = (value: object): value is Refusal => 'errors' in value && 'status' in value;
