/** A photo that the browser can't read, such as a HEIC. */
export class Unreadable extends Error {}

/** So many pages that they can't be read any more if they are to fit. */
export class TooMany extends Error {}
