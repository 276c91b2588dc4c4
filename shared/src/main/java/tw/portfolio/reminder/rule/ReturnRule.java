package tw.portfolio.reminder.rule;

/**
 * Whether students get a mail when teachers return their work, gathered and once an hour at most.
 * Without one they still find it among their notices, and in the day's digest.
 *
 * @param on whether at all
 * @param demanded whether the school insists: such a mail comes however rarely somebody wants mail
 */
public record ReturnRule(boolean on, boolean demanded) {
  /** That of a school that has set none. */
  public static final ReturnRule USUAL = new ReturnRule(true, false);
}
