package tw.portfolio.kernel.http;

/** When a route has it asked whether the account of whoever asks is in use. */
enum AskingAccount {
  /** Before anything else is done: a trip of its own. */
  FIRST,
  /** While it reads: nobody sees what was read, nor what came of it, whom the door bars. */
  MEANWHILE,
  /** Not at all: its one write demands it, or it reads the person for more than that. */
  BY_ITSELF,
  /** Not at all: whoever asks is nobody of a school yet, and may ask nothing else. */
  OF_NEWCOMERS,
  /** Not at all: nobody has signed in, and the secret in the path says whose it is. */
  OF_NOBODY
}
