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
  /** What keeps one request, or many together, from taking the memory or the time of the whole server. */
  bounds: {
    /** Bodies of all requests that are being read. */
    together: 160 * megabyte,
    /** A refused body is read and thrown away up to here, so that its sender sees the answer. */
    discarded: 128 * megabyte,
    /** A form without files. */
    plainForm: megabyte / 4,
    /** Parts, fields or values of one body. A statement in JSON may hold 2,000 commas. */
    parts: 10_000,
    /** Characters of one text field; more than any field may have. */
    text: 20_000,
  },
  ticketMinutes: 10,
  /** Seconds after which a caller may try again when the database cannot be used. */
  retryAfter: 10,
  /** Years that personal data is kept after a case is closed: this project's default, not law. */
  retentionYears: 3,
} as const;

/** What can be limited. */
export type LimitName = keyof typeof deskSettings.limits;
