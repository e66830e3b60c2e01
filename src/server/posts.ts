import type { IncomingMessage } from 'node:http';
import { deskSettings } from '#src/cases/settings.ts';
import { isSameSite } from './api.ts';
import { toWebRequest } from './web.ts';

/** Why a post to a page is not taken. */
export interface PostRefusal {
  status: 403 | 411 | 413;
  sentence: string;
}

/** The pages whose posts the desk reads and limits itself, with a form shown again. */
const FORMS = /^(?:objections|repairs)\/new\/$/;

/**
 * What speaks against a post to a page before its body is read, or null. A page other than the forms reads its body
 * whole, so that the size must be said beforehand; browsers always do.
 */
export function refusePost(request: IncomingMessage, path: string): PostRefusal | null {
  const asked = toWebRequest(request, 'headers');
  if (!asked || !isSameSite(asked)) {
    return { status: 403, sentence: '请求来自其他网站，没有提交。请回到本站页面填写。' };
  }
  if (FORMS.test(path)) return null;
  const length = request.headers['content-length'];
  if (length === undefined) {
    return { status: 411, sentence: '请求没有写明内容的长度（Content-Length）。请用浏览器提交。' };
  }
  return Number(length) > deskSettings.statusBody
    ? { status: 413, sentence: '提交的内容超过上限。请只填写页面上的各项。' }
    : null;
}
