import { openRegister } from '#db/register/open.ts';
import { config } from '#src/config.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { secretKey } from '#src/publish/keys.ts';
import { claimState } from '#src/publish/owner.ts';
import { places } from '#src/publish/places.ts';

/** Opens what commands of the office work on: settings, profile, register and its key. */
export function openWorkplace() {
  const paths = places(config.var);
  const profile = loadProfile(config.profile);
  claimState(config.var, profile);
  const register = openRegister(paths.register);
  return { config, paths, profile, register, root: config.var, secret: secretKey(paths.keys, 'register') };
}
export type Workplace = ReturnType<typeof openWorkplace>;
