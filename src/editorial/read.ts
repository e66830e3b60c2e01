import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  type ArticleHead,
  articleHeadSchema,
  type ArticleKind,
  articleKindIds,
} from '#src/domain/editorial.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { maskArticle } from './mask.ts';

/** An editorial text as it may be shown: masked, as HTML without any tag of its own. */
export interface Article extends Omit<ArticleHead, 'parties'> {
  kind: ArticleKind;
  /** File name without its ending; stands in the address. */
  slug: string;
  html: string;
}

/** Texts that cannot be published; the message names every file and what is wrong in it. */
export class UnreadableArticles extends Error {}

const HEAD = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]+)$/;
const SLUG = /^[a-z0-9][a-z0-9-]{2,60}$/;

/**
 * Reads every Markdown file of `folders` (one sub-folder a kind); a later folder replaces texts of the same name.
 * @throws UnreadableArticles with one line for each fault.
 */
export function readArticles(folders: string[], profile: Profile, day: string): Article[] {
  const files = new Map<string, { kind: ArticleKind; slug: string; path: string }>();
  for (const folder of folders) {
    for (const kind of articleKindIds) {
      for (const file of list(join(folder, kind))) {
        const slug = file.slice(0, -'.md'.length);
        files.set(`${kind}/${slug}`, { kind, slug, path: join(folder, kind, file) });
      }
    }
  }
  const faults: string[] = [];
  const articles = [...files].flatMap(([name, { kind, slug, path }]) => {
    const read = readArticle(readFileSync(path, 'utf8'), slug, profile);
    if ('faults' in read) {
      faults.push(...read.faults.map((fault) => `· ${name}.md：${fault}`));
      return [];
    }
    return read.head.day > day ? [] : [toArticle(kind, slug, read.head, read.text)];
  });
  if (faults.length > 0)
    throw new UnreadableArticles(`有文章不能发布，请更正后重新发布：\n${faults.join('\n')}`);
  return articles;
}

const list = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .sort()
    : [];

function readArticle(
  text: string,
  slug: string,
  { units, topics }: Profile,
): { head: ArticleHead; text: string } | { faults: string[] } {
  if (!SLUG.test(slug)) return { faults: ['文件名只能用小写字母、数字和连字符'] };
  const [, yaml, body] = HEAD.exec(text) ?? [];
  if (yaml === undefined || body === undefined)
    return { faults: ['开头要有用 --- 隔开的说明，后面要有正文'] };
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    return {
      faults: [`开头的说明写法有误（${error instanceof Error ? error.message.split('\n')[0] : ''}）`],
    };
  }
  const parsed = articleHeadSchema.safeParse(data);
  if (!parsed.success) return { faults: z.prettifyError(parsed.error).replace(/✖ /g, '').split('\n') };
  const { unit, topic } = parsed.data;
  const faults = [
    ...(units.some(({ id }) => id === unit) ? [] : [`unit 里的单位“${unit}”不在地区配置中`]),
    ...(topic === undefined || topics.some(({ id }) => id === topic)
      ? []
      : [`topic “${topic}”不在地区配置中`]),
  ];
  return faults.length > 0 ? { faults } : { head: parsed.data, text: body };
}

/** No picture is shown: it could stand on another server, or show a person who has not agreed. */
const withoutPictures = (html: string) => html.replace(/<img\b[^>]*>/g, '');

function toArticle(kind: ArticleKind, slug: string, head: ArticleHead, text: string): Article {
  const { parties, title, ...rest } = head;
  const hide = maskArticle(parties);
  return { ...rest, kind, slug, title: hide(title), html: withoutPictures(micromark(hide(text))).trim() };
}
