const minute = 60;
const megabyte = 1024 * 1024;

/** Every number of the desk in one place. `per` is in seconds, sizes are in bytes. */
export const deskSettings = {
  limits: {
    /** Posts of one caller, mended forms included. */
    posts: { points: 60, per: 10 * minute },
    /** Cases accepted from one caller. */
    cases: { points: 30, per: 60 * minute },
    /** Cases accepted about one entry: high, so that nobody can crowd out the subject. */
    entry: { points: 60, per: 60 * minute },
    /** Status queries of one caller. */
    status: { points: 60, per: 10 * minute },
  },
  evidence: { files: 5, bytes: 5 * megabyte },
  /** The whole body of a post: the evidence and a generous rest (base64 in JSON adds a third). */
  body: 26 * megabyte,
  jsonBody: 36 * megabyte,
  statusBody: 16 * 1024,
  ticketMinutes: 10,
  /** Seconds after which a caller may try again when the database cannot be used. */
  retryAfter: 10,
  /** Years that personal data is kept after a case is closed: this project's default, not law. */
  retentionYears: 3,
} as const;

/** What can be limited. */
export type LimitName = keyof typeof deskSettings.limits;
