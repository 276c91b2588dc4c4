package tw.portfolio.reminder.delivery;

import java.util.Map;

/**
 * What a message of reminders came to. It names nobody.
 *
 * @param fates how many mails there are of each fate
 * @param refusals the mail service's codes for the refused mails, with how many of each
 */
public record RunResult(Map<Fate, Integer> fates, Map<String, Integer> refusals) {
  /** Copies the maps. */
  public RunResult {
    fates = Map.copyOf(fates);
    refusals = Map.copyOf(refusals);
  }

  /** What can become of a mail. */
  public enum Fate {
    /** The mail service took it in this run. */
    SENT("sent"),
    /** It had gone out before. */
    ALREADY_SENT("alreadySent"),
    /** Nobody knows whether it went out; it is not sent again. */
    UNCERTAIN("uncertain"),
    /** Another run is sending it right now. */
    IN_FLIGHT("inFlight"),
    /** Its recipient has no address, and was told by notices alone. */
    WITHOUT_EMAIL("withoutEmail"),
    /** It was definitely not taken; it is tried again. */
    REFUSED("refused"),
    /** Its line could not be read or written; it is tried again. */
    FAILED("failed");

    private final String code;

    Fate(String code) {
      this.code = code;
    }

    /** Its name in logs. */
    public String code() {
      return code;
    }
  }

  /** How many have that fate. */
  public int count(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }

  /** Whether a person has to look at it. */
  public boolean needsAttention() {
    return count(Fate.UNCERTAIN) + count(Fate.REFUSED) + count(Fate.FAILED) > 0;
  }

  /** Whether the same message may send something more when it comes again. */
  public boolean left() {
    return count(Fate.REFUSED) + count(Fate.FAILED) > 0;
  }
}
