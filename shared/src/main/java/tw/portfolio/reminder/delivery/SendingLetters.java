package tw.portfolio.reminder.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.reminder.digest.DigestMail;
import tw.portfolio.reminder.digest.DigestNotices;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Sends digests, each at most once by the ledger, a few side by side at the pace of the mail
 * service: one write takes ten, and one says what became of them. So a run that dies leaves ten at
 * the most of which nobody knows whether they went out.
 */
public final class SendingLetters {
  /** Longer than any ten mails take to be handed over. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final int AT_ONCE = 10;
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(AT_ONCE);

  private final MailLedger ledger;
  private final Mailer mailer;
  private final DigestMail mails;
  private final Unsubscribing unsubscribing;
  private final MailPace pace;
  private final InstantSource clock;
  private final Supplier<String> runs;

  /**
   * Sends through these.
   *
   * @param runs names each group as no other is named
   */
  public SendingLetters(
      MailLedger ledger,
      Mailer mailer,
      DigestMail mails,
      Unsubscribing unsubscribing,
      MailPace pace,
      InstantSource clock,
      Supplier<String> runs) {
    this.ledger = ledger;
    this.mailer = mailer;
    this.mails = mails;
    this.unsubscribing = unsubscribing;
    this.pace = pace;
    this.clock = clock;
    this.runs = runs;
  }

  /**
   * Sends letters of a school. A mail that fails does not stop the others.
   *
   * @param deadline when to begin no further ten
   * @return false if time ran out; what was not sent is sent when the same is asked again
   */
  public boolean send(List<Letter> letters, Instant deadline, Tally tally) {
    for (List<Letter> group : groups(letters)) {
      if (!clock.instant().isBefore(deadline)) {
        return false;
      }
      send(group, tally);
    }
    return true;
  }

  /** As many as one write has room for, ten at the most. */
  private static List<List<Letter>> groups(List<Letter> letters) {
    List<List<Letter>> groups = new ArrayList<>();
    List<Letter> group = new ArrayList<>();
    int size = 0;
    for (Letter letter : letters) {
      int more = entry(letter).size();
      if (group.size() == AT_ONCE || (size + more > MailLedger.MOST_AT_ONCE && !group.isEmpty())) {
        groups.add(List.copyOf(group));
        group.clear();
        size = 0;
      }
      group.add(letter);
      size += more;
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }

  private static MailLedger.Entry entry(Letter letter) {
    return new MailLedger.Entry(letter.line(), DigestNotices.of(letter.digest()));
  }

  private void send(List<Letter> group, Tally tally) {
    String run = runs.get();
    Instant now = clock.instant();
    Map<MailLedger.Line, MailLedger.Claim> claims;
    try {
      claims =
          ledger.claim(
              group.stream().map(SendingLetters::entry).toList(), run, now, now.plus(LEASE));
    } catch (StoreUnavailableException _) {
      tally.count(RunResult.Fate.FAILED, group.size());
      return;
    }
    List<Letter> taken =
        group.stream().filter(letter -> isTaken(letter, claims.get(letter.line()), tally)).toList();
    if (!taken.isEmpty()) {
      settle(taken, fates(taken, now), run, tally);
    }
  }

  private static boolean isTaken(Letter letter, MailLedger.Claim claim, Tally tally) {
    switch (claim) {
      case MailLedger.Claim.Claimed() -> {
        return true;
      }
      case MailLedger.Claim.AlreadySent _ -> {
        tally.over(letter);
        tally.count(RunResult.Fate.ALREADY_SENT, 1);
      }
      case MailLedger.Claim.InFlight _ -> tally.count(RunResult.Fate.IN_FLIGHT, 1);
      case MailLedger.Claim.Uncertain() -> {
        tally.over(letter);
        tally.count(RunResult.Fate.UNCERTAIN, 1);
      }
    }
    return false;
  }

  private Map<MailLedger.Line, MailLedger.Fate> fates(List<Letter> taken, Instant now) {
    Map<PersonId, URI> links = links(taken, now);
    List<MailLedger.Fate> fates =
        SIDE_BY_SIDE.each(
            taken,
            letter ->
                letter
                    .address()
                    .map(address -> post(letter, address, links))
                    .orElseGet(MailLedger.Fate.Told::new));
    Map<MailLedger.Line, MailLedger.Fate> found = new HashMap<>();
    for (int at = 0; at < taken.size(); at++) {
      found.put(taken.get(at).line(), fates.get(at));
    }
    return found;
  }

  private Map<PersonId, URI> links(List<Letter> taken, Instant now) {
    List<PersonId> people =
        taken.stream()
            .filter(letter -> letter.address().isPresent() && !letter.digest().demanded())
            .map(letter -> letter.digest().to().id())
            .toList();
    SchoolCode school = taken.getFirst().digest().to().school();
    return people.isEmpty() ? Map.of() : unsubscribing.links(school, people, now);
  }

  private MailLedger.Fate post(Letter letter, MailAddress address, Map<PersonId, URI> links) {
    Mail mail =
        mails.of(
            letter.digest(), address, Optional.ofNullable(links.get(letter.digest().to().id())));
    pace.before();
    return switch (mailer.send(mail)) {
      case Mailer.Outcome.Sent(String messageId) -> new MailLedger.Fate.Sent(messageId);
      case Mailer.Outcome.Refused(String reason) -> new MailLedger.Fate.Refused(reason);
      case Mailer.Outcome.Unknown _ -> new MailLedger.Fate.Unknown();
    };
  }

  private void settle(
      List<Letter> taken, Map<MailLedger.Line, MailLedger.Fate> fates, String run, Tally tally) {
    try {
      ledger.settle(fates, run);
      taken.forEach(letter -> count(letter, fates.get(letter.line()), tally));
    } catch (StoreUnavailableException _) {
      // The lines stay as they are being sent, so once the lease is over every run says the same.
      tally.count(RunResult.Fate.UNCERTAIN, fates.size());
    }
  }

  private static void count(Letter letter, MailLedger.Fate fate, Tally tally) {
    if (!(fate instanceof MailLedger.Fate.Refused)) {
      tally.over(letter);
    }
    switch (fate) {
      case MailLedger.Fate.Sent _ -> tally.count(RunResult.Fate.SENT, 1);
      case MailLedger.Fate.Told() -> tally.count(RunResult.Fate.WITHOUT_EMAIL, 1);
      case MailLedger.Fate.Refused(String reason) -> tally.refused(reason);
      case MailLedger.Fate.Unknown() -> tally.count(RunResult.Fate.UNCERTAIN, 1);
    }
  }
}
