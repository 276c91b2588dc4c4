package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.reminder.MailLedger.Claim;
import tw.portfolio.reminder.MailLedger.Line;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;

/** What every mail ledger promises. Each test needs a day of its own, or an empty ledger. */
public abstract class MailLedgerContract {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final Instant LEASE = NOW.plus(Duration.ofMinutes(2));

  private final Ids runs = new Ids(900);
  private final String morning = runs.get();
  private final String evening = runs.get();

  /** An empty ledger. */
  protected abstract MailLedger ledger();

  @Test
  void shouldLetTheFirstRunClaim() {
    assertThat(ledger().claim(line(1), morning, NOW, LEASE)).isEqualTo(new Claim.Claimed());
  }

  @Test
  void shouldTellAnotherRunThatTheMailIsUnderWay() {
    MailLedger ledger = ledger();
    ledger.claim(line(2), morning, NOW, LEASE);
    assertThat(ledger.claim(line(2), evening, NOW, LEASE.plusSeconds(1)))
        .isEqualTo(new Claim.InFlight(LEASE));
  }

  @Test
  void shouldLetTheSameRunClaimAgainWhenItsAnswerWasLost() {
    MailLedger ledger = ledger();
    ledger.claim(line(3), morning, NOW, LEASE);
    assertThat(ledger.claim(line(3), morning, NOW, LEASE)).isEqualTo(new Claim.Claimed());
  }

  @Test
  void shouldRememberWhatWasSent() {
    MailLedger ledger = ledger();
    ledger.claim(line(4), morning, NOW, LEASE);
    ledger.sent(line(4), morning, "message-4");
    assertThat(ledger.claim(line(4), evening, NOW, LEASE))
        .isEqualTo(new Claim.AlreadySent("message-4"));
    assertThat(ledger.claim(line(4), morning, LEASE, LEASE.plusSeconds(1)))
        .isEqualTo(new Claim.AlreadySent("message-4"));
  }

  @Test
  void shouldNotGiveAwayAMailWhoseRunDied() {
    MailLedger ledger = ledger();
    ledger.claim(line(5), morning, NOW, LEASE);
    assertThat(ledger.claim(line(5), evening, LEASE, LEASE.plusSeconds(1)))
        .isEqualTo(new Claim.Uncertain());
  }

  @Test
  void shouldFreeALineThatWasRefused() {
    MailLedger ledger = ledger();
    ledger.claim(line(6), morning, NOW, LEASE);
    ledger.refused(line(6), morning, "MessageRejected");
    assertThat(ledger.claim(line(6), evening, NOW, LEASE)).isEqualTo(new Claim.Claimed());
    ledger.sent(line(6), evening, "message-6");
    assertThat(ledger.claim(line(6), morning, NOW, LEASE))
        .isEqualTo(new Claim.AlreadySent("message-6"));
  }

  @Test
  void shouldStayUncertainBeforeTheLeaseIsOver() {
    MailLedger ledger = ledger();
    ledger.claim(line(7), morning, NOW, LEASE);
    ledger.uncertain(line(7), morning);
    assertThat(ledger.claim(line(7), evening, NOW, LEASE)).isEqualTo(new Claim.Uncertain());
    assertThat(ledger.claim(line(7), morning, NOW, LEASE)).isEqualTo(new Claim.Uncertain());
  }

  @Test
  void shouldTakeTheSameNoteTwice() {
    MailLedger ledger = ledger();
    ledger.claim(line(8), morning, NOW, LEASE);
    ledger.sent(line(8), morning, "message-8");
    ledger.sent(line(8), morning, "message-8");
    assertThat(ledger.claim(line(8), evening, NOW, LEASE))
        .isEqualTo(new Claim.AlreadySent("message-8"));
  }

  @Test
  void shouldRefuseNotesFromARunThatHasNotClaimed() {
    MailLedger ledger = ledger();
    assertThatThrownBy(() -> ledger.sent(line(9), morning, "message-9"))
        .isInstanceOf(IllegalStateException.class);
    ledger.claim(line(9), morning, NOW, LEASE);
    assertThatThrownBy(() -> ledger.refused(line(9), evening, "MessageRejected"))
        .isInstanceOf(IllegalStateException.class);
    ledger.sent(line(9), morning, "message-9");
    assertThatThrownBy(() -> ledger.refused(line(9), morning, "MessageRejected"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldKeepDaysRecipientsAndTeachersApart() {
    MailLedger ledger = ledger();
    Line line = line(10);
    Line nextDay = new Line(line.school(), line(11).day(), line.recipient(), line.teacher());
    Line deputy = new Line(line.school(), line.day(), Staff.DEPUTY.id(), line.teacher());
    Line own = new Line(line.school(), line.day(), Staff.DEPUTY.id(), Staff.DEPUTY.id());
    assertThat(List.of(line, nextDay, deputy, own))
        .allSatisfy(
            each ->
                assertThat(ledger.claim(each, morning, NOW, LEASE)).isEqualTo(new Claim.Claimed()));
  }

  @Test
  @Simultaneous
  void shouldLetOneOfManyClaimAtTheSameTime() throws Exception {
    MailLedger ledger = ledger();
    List<Callable<Claim>> claims =
        IntStream.range(0, 8)
            .mapToObj(_ -> runs.get())
            .map(run -> (Callable<Claim>) () -> ledger.claim(line(12), run, NOW, LEASE))
            .toList();
    int claimed = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Claim> claim : threads.invokeAll(claims)) {
        claimed += claim.get() instanceof Claim.Claimed ? 1 : 0;
      }
    }
    assertThat(claimed).isEqualTo(1);
  }

  private static Line line(int day) {
    return new Line(
        SchoolBuilder.SCHOOL, LocalDate.of(2026, 11, day), Staff.LIN.id(), Staff.LIN.id());
  }
}
