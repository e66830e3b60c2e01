import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bankCard, citizenNumber, creditCode, oldNumber, organisationCode } from '#db/demo/numbers.ts';
import { randomFrom } from '#db/demo/random.ts';
import {
  compactCode,
  hasCreditCodeCheck,
  hasOrganisationCodeCheck,
  readCitizenNumber,
} from '#src/domain/codes.ts';
import { plusDays } from '#src/domain/days.ts';

const seeds = fc.nat({ max: 2 ** 32 - 1 });

test('every generated 统一社会信用代码 and the 组织机构代码 inside it pass their checks', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom('91', '92', '12', '54'), fc.boolean(), (seed, register, hyphen) => {
      const code = creditCode(randomFrom(seed), register, '120113');
      assert.ok(hasCreditCodeCheck(code), code);
      const inner = organisationCode(code, hyphen);
      assert.equal(inner.includes('-'), hyphen);
      assert.ok(hasOrganisationCodeCheck(compactCode(inner)), inner);
    }),
  );
});

test('every generated citizen number says its birth and sex, in the old form as well', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 24_000 }), fc.constantFrom('男', '女'), (seed, age, sex) => {
      const birth = plusDays('1999-12-31', -age);
      const number = citizenNumber(randomFrom(seed), '120113', birth, sex);
      assert.deepEqual(readCitizenNumber(number), { birth, sex });
      assert.deepEqual(readCitizenNumber(oldNumber(number)), { birth, sex });
    }),
  );
});

test('every generated bank card passes the Luhn test', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const digits = [...bankCard(randomFrom(seed))].reverse().map(Number);
      const doubled = digits.map((digit, place) => (place % 2 === 1 ? digit * 2 : digit));
      const sum = doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
      assert.equal(digits.length, 19);
      assert.equal(sum % 10, 0);
    }),
  );
});
