package tw.portfolio.reminder.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tw.portfolio.reminder.MailLedger;

/** The mail ledger in memory, for tests. Every call holds one lock. */
public final class MemoryMailLedger implements MailLedger {
  private final Map<Line, Entry> entries = new HashMap<>();

  @Override
  public synchronized Claim claim(Line line, String run, Instant now, Instant until) {
    return switch (entries.getOrDefault(line, new Entry.Pending(""))) {
      case Entry.Pending _ -> take(line, run, until);
      case Entry.Sending(String by, _) when by.equals(run) -> take(line, run, until);
      case Entry.Sending(_, Instant lease) ->
          lease.isAfter(now) ? new Claim.InFlight(lease) : new Claim.Uncertain();
      case Entry.Sent(_, String messageId) -> new Claim.AlreadySent(messageId);
      case Entry.Uncertain _ -> new Claim.Uncertain();
    };
  }

  private Claim take(Line line, String run, Instant until) {
    entries.put(line, new Entry.Sending(run, until));
    return new Claim.Claimed();
  }

  @Override
  public synchronized void sent(Line line, String run, String messageId) {
    settle(line, run, new Entry.Sent(run, messageId));
  }

  @Override
  public synchronized void refused(Line line, String run, String reason) {
    settle(line, run, new Entry.Pending(run));
  }

  @Override
  public synchronized void uncertain(Line line, String run) {
    settle(line, run, new Entry.Uncertain(run));
  }

  private void settle(Line line, String run, Entry next) {
    Entry found = entries.getOrDefault(line, new Entry.Pending(""));
    boolean settledBefore = found.getClass().equals(next.getClass());
    if (!found.run().equals(run) || !(found instanceof Entry.Sending || settledBefore)) {
      throw new IllegalStateException("The run has not claimed this mail");
    }
    entries.put(line, next);
  }

  private sealed interface Entry {
    String run();

    record Pending(String run) implements Entry {}

    record Sending(String run, Instant until) implements Entry {}

    record Sent(String run, String messageId) implements Entry {}

    record Uncertain(String run) implements Entry {}
  }
}
