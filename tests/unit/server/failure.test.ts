import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceOf } from '../../../scripts/failure.ts';

const fault = (code: string, more = {}) => Object.assign(new Error('english'), { code, ...more });

test('every fault of disk, database and port is a sentence, however deep it lies', () => {
  for (const [error, expected] of [
    [fault('ENOSPC'), /磁盘空间已满/],
    [fault('SQLITE_FULL'), /磁盘空间已满/],
    [fault('SQLITE_IOERR_WRITE'), /磁盘读写出错/],
    [fault('SQLITE_BUSY_SNAPSHOT'), /占用/],
    [fault('SQLITE_READONLY_DIRECTORY'), /不可写/],
    [fault('EROFS', { syscall: 'open' }), /不可写/],
    [fault('EACCES', { syscall: 'open' }), /没有读写权限/],
    [fault('EACCES', { syscall: 'listen' }), /端口/],
    [fault('EADDRINUSE', { syscall: 'listen' }), /端口已被占用/],
    [new Error('a', { cause: new Error('b', { cause: fault('SQLITE_CORRUPT') }) }), /已损坏/],
    [new Error('一句话。'), /^一句话。$/],
    ['x', /^x$/],
  ] as const) {
    assert.match(sentenceOf(error), expected);
  }
});
