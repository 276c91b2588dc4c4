package tw.portfolio.contact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of mails to one address.
 *
 * @param state what that makes of it
 * @param times how many mails came back for now
 * @param last when the last one came back
 * @param seen the last mails that are in this, by the mail service's names: it may tell of one
 *     twice
 */
public record Trouble(AddressState state, int times, Instant last, List<String> seen) {
  private static final int MOST_SEEN = 10;

  /** Copies the list. */
  public Trouble {
    seen = List.copyOf(seen);
  }

  /** What is known of an address that one mail did not get through to. */
  static Trouble of(MailTrouble first) {
    return new Trouble(AddressState.GOOD, 0, first.at(), List.of()).with(first);
  }

  /**
   * The same with one mail more. An address that is bounced or complained of stays so until its
   * owner confirms it anew, or the school's book has another.
   */
  Trouble with(MailTrouble next) {
    String what = next.state().code() + " " + next.messageId();
    if (seen.contains(what)) {
      return this;
    }
    List<String> more = Stream.concat(Stream.of(what), seen.stream()).limit(MOST_SEEN).toList();
    return new Trouble(
        state.compareTo(next.state()) > 0 ? state : next.state(),
        next.state() == AddressState.DELAYED ? times + 1 : times,
        last.isAfter(next.at()) ? last : next.at(),
        more);
  }
}
