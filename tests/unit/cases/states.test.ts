import assert from 'node:assert/strict';
import test from 'node:test';
import { type CaseState, caseActions, caseStates, nextState } from '#src/domain/case-states.ts';

const allowed: [CaseState, string, CaseState][] = [
  ['received', 'accept', 'accepted'],
  ['received', 'decide-inadmissible', 'inadmissible'],
  ['accepted', 'forward', 'forwarded'],
  ['accepted', 'decide-uphold', 'upheld'],
  ['accepted', 'decide-reject', 'rejected'],
  ['accepted', 'decide-inadmissible', 'inadmissible'],
  ['forwarded', 'decide-uphold', 'upheld'],
  ['forwarded', 'decide-reject', 'rejected'],
  ['forwarded', 'decide-inadmissible', 'inadmissible'],
  ['upheld', 'finish', 'done'],
  ['rejected', 'finish', 'done'],
  ['inadmissible', 'finish', 'done'],
];

test('between every pair of states there is exactly the action that the rule names, or none', () => {
  for (const from of caseStates) {
    for (const to of caseStates) {
      const found = caseActions.filter((action) => nextState(from, action) === to);
      const expected = allowed.filter((rule) => rule[0] === from && rule[2] === to).map((rule) => rule[1]);
      assert.deepEqual(found, expected, `${from} → ${to}`);
    }
  }
});

test('every state but the last can be left, every state but the first can be reached, and none leads to itself', () => {
  for (const state of caseStates) {
    const leaves = caseActions.some((action) => nextState(state, action) !== null);
    assert.equal(leaves, state !== 'done', state);
    const reached = caseStates.some((from) =>
      caseActions.some((action) => nextState(from, action) === state),
    );
    assert.equal(reached, state !== 'received', state);
    assert.ok(caseActions.every((action) => nextState(state, action) !== state));
  }
});
