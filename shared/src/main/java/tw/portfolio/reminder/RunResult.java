package tw.portfolio.reminder;

import java.util.Map;

/**
 * What a run of reminders came to. It names nobody.
 *
 * @param schools schools in which something waits
 * @param sent mails that the mail service took in this run
 * @param alreadySent mails that had gone out today before
 * @param uncertain mails of which nobody knows whether they went out; they are not sent again
 * @param inFlight mails that another run is sending right now
 * @param withoutEmail teachers and deputies who could not be reached, for want of an address
 * @param refused mails that were definitely not taken; a later run tries again
 * @param windowClosed teachers for whom pieces wait that can't be certified now
 * @param failed teachers or mails whose record could not be read or written; a later run tries
 *     again
 * @param refusals the mail service's codes for the refused mails, with how many of each
 * @param schoolsLeft schools that were not worked off, for want of time or since something failed
 * @param unfinished whether time ran out; the next run goes on
 */
public record RunResult(
    int schools,
    int sent,
    int alreadySent,
    int uncertain,
    int inFlight,
    int withoutEmail,
    int refused,
    int windowClosed,
    int failed,
    Map<String, Integer> refusals,
    int schoolsLeft,
    boolean unfinished) {
  /** Copies the codes. */
  public RunResult {
    refusals = Map.copyOf(refusals);
  }

  /** Whether a person has to look at it. */
  public boolean needsAttention() {
    return uncertain > 0 || refused > 0 || failed > 0 || unfinished;
  }
}
