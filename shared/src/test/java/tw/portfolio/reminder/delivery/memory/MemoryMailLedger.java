package tw.portfolio.reminder.delivery.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The mail ledger in memory, for tests. Every call holds one lock. */
public final class MemoryMailLedger implements MailLedger {
  private final Map<Line, State> entries = new HashMap<>();
  private final List<NewNotice> told = new ArrayList<>();

  /** The notices that were written with what was taken. */
  public synchronized List<NewNotice> told() {
    return List.copyOf(told);
  }

  @Override
  public synchronized Map<Line, Claim> claim(
      Collection<Entry> asked, String run, Instant now, Instant until) {
    Map<Line, Claim> claims = new HashMap<>();
    for (Entry entry : asked) {
      Claim claim = claim(entry.line(), run, now);
      claims.put(entry.line(), claim);
      if (claim instanceof Claim.Claimed) {
        entries.put(entry.line(), new State.Sending(run, until));
        told.addAll(entry.notices());
      }
    }
    return claims;
  }

  private Claim claim(Line line, String run, Instant now) {
    return switch (entries.getOrDefault(line, new State.Free(""))) {
      case State.Free _ -> new Claim.Claimed();
      case State.Sending(String by, _) when by.equals(run) -> new Claim.Claimed();
      case State.Sending(_, Instant lease) ->
          lease.isAfter(now) ? new Claim.InFlight(lease) : new Claim.Uncertain();
      case State.Sent(_, String messageId) -> new Claim.AlreadySent(messageId);
      case State.Uncertain _ -> new Claim.Uncertain();
    };
  }

  @Override
  public synchronized Set<PersonId> had(
      SchoolCode school, LocalDate day, String what, Collection<PersonId> recipients) {
    return recipients.stream()
        .filter(
            person ->
                !(entries.getOrDefault(new Line(school, day, person, what), new State.Free(""))
                    instanceof State.Free))
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void settle(Map<Line, Fate> fates, String run) {
    Map<Line, State> next = new HashMap<>();
    fates.forEach((line, fate) -> next.put(line, settled(line, fate, run)));
    entries.putAll(next);
  }

  private State settled(Line line, Fate fate, String run) {
    State next =
        switch (fate) {
          case Fate.Sent(String messageId) -> new State.Sent(run, messageId);
          case Fate.Told() -> new State.Sent(run, "");
          case Fate.Refused _ -> new State.Free(run);
          case Fate.Unknown() -> new State.Uncertain(run);
        };
    State found = entries.getOrDefault(line, new State.Free(""));
    boolean settledBefore = found.getClass().equals(next.getClass());
    if (!found.run().equals(run) || !(found instanceof State.Sending || settledBefore)) {
      throw new IllegalStateException("The run has not claimed these mails");
    }
    return next;
  }

  private sealed interface State {
    String run();

    record Free(String run) implements State {}

    record Sending(String run, Instant until) implements State {}

    record Sent(String run, String messageId) implements State {}

    record Uncertain(String run) implements State {}
  }
}
