/** The longest that an event may keep its guests' cards. */
export const LONGEST_KEEP_DAYS = 365

/** Files that are older than this outlived every row that could name them: S3 removes them by itself. */
export const FILES_GO_AFTER_DAYS = LONGEST_KEEP_DAYS + 35
