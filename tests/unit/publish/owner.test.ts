import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProfile } from '#src/profiles/load.ts';
import { claimState } from '#src/publish/owner.ts';
import { beichen, openFolder } from '../../support/register.ts';

test('a state folder serves the jurisdiction that first used it, and says so to another', (t) => {
  const root = join(openFolder(t), 'var');
  claimState(root, beichen);
  claimState(root, beichen);
  assert.throws(
    () => claimState(root, loadProfile('linfen')),
    /“beichen”的台账和发布，不能用于“linfen”。.*XINBANG_VAR/,
  );
});
