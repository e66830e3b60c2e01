/** Codes with which SQLite or the system say that nothing was written and that trying again later can help. */
const passing = /^(?:SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EDQUOT|EIO|EROFS)/;

/** True where an error, or what caused it, says that the database cannot be used at present. */
export function isStoreUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && passing.test(cause.code)) return true;
  }
  return false;
}
