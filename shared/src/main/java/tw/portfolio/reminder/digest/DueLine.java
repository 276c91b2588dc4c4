package tw.portfolio.reminder.digest;

/**
 * A line that is true of somebody.
 *
 * @param line what
 * @param fires whether its rule falls due today
 * @param demanded whether the school insists on it
 */
public record DueLine(DigestLine line, boolean fires, boolean demanded) {}
