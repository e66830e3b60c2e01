/** Codes with which SQLite or the system say that nothing was written and that trying again later can help. */
const passing = /^(?:SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EDQUOT|EIO|EROFS)/;

/** True where the code of an error, or of what caused it, matches. */
function hasCode(error: unknown, codes: RegExp): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && codes.test(cause.code)) return true;
  }
  return false;
}

/** True where an error says that the database cannot be used at present. */
export const isStoreUnavailable = (error: unknown): boolean => hasCode(error, passing);

/** True where another process holds the database. */
export const isLocked = (error: unknown): boolean => hasCode(error, /^SQLITE_(?:BUSY|LOCKED)/);
