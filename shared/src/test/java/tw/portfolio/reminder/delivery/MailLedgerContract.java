package tw.portfolio.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.reminder.delivery.MailLedger.Claim;
import tw.portfolio.reminder.delivery.MailLedger.Entry;
import tw.portfolio.reminder.delivery.MailLedger.Fate;
import tw.portfolio.reminder.delivery.MailLedger.Line;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;

/** What every mail ledger promises. Each test needs a day of its own, or an empty ledger. */
public abstract class MailLedgerContract {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final Instant LEASE = NOW.plus(Duration.ofMinutes(3));
  private static final Claim CLAIMED = new Claim.Claimed();

  private final Ids runs = new Ids(900);
  private final String morning = runs.get();
  private final String evening = runs.get();

  /** An empty ledger, the same throughout a test. */
  protected abstract MailLedger ledger();

  /** The kinds of notices that somebody was told by it. */
  protected abstract List<String> told(PersonId person, Instant now);

  private Map<Line, Claim> claim(String run, Instant now, Line... lines) {
    return ledger()
        .claim(
            Arrays.stream(lines).map(line -> new Entry(line, List.of())).toList(),
            run,
            now,
            now.plus(Duration.ofMinutes(3)));
  }

  private Claim claimed(String run, Instant now, Line line) {
    return claim(run, now, line).get(line);
  }

  private void settle(String run, Line line, Fate fate) {
    ledger().settle(Map.of(line, fate), run);
  }

  @Test
  void shouldLetTheFirstRunTakeSeveralLinesAtOnce() {
    assertThat(claim(morning, NOW, line(1, Staff.LIN), line(1, Staff.CHANG)))
        .containsOnly(
            Map.entry(line(1, Staff.LIN), CLAIMED), Map.entry(line(1, Staff.CHANG), CLAIMED));
  }

  @Test
  void shouldTakeThoseThatAreFreeAndTellWhatIsSoOfTheOthers() {
    claim(morning, NOW, line(2, Staff.LIN), line(2, Staff.CHANG));
    settle(morning, line(2, Staff.CHANG), new Fate.Sent("message-2"));

    assertThat(claim(evening, NOW, line(2, Staff.LIN), line(2, Staff.CHANG), line(2, Staff.DEPUTY)))
        .containsOnly(
            Map.entry(line(2, Staff.LIN), new Claim.InFlight(LEASE)),
            Map.entry(line(2, Staff.CHANG), new Claim.AlreadySent("message-2")),
            Map.entry(line(2, Staff.DEPUTY), CLAIMED));
  }

  @Test
  void shouldLetTheSameRunClaimAgainWhenItsAnswerWasLost() {
    claim(morning, NOW, line(3, Staff.LIN));
    assertThat(claimed(morning, NOW, line(3, Staff.LIN))).isEqualTo(CLAIMED);
  }

  @Test
  void shouldRememberWhatWasSent() {
    claim(morning, NOW, line(4, Staff.LIN));
    settle(morning, line(4, Staff.LIN), new Fate.Sent("message-4"));
    assertThat(claimed(evening, NOW, line(4, Staff.LIN)))
        .isEqualTo(new Claim.AlreadySent("message-4"));
    assertThat(claimed(morning, LEASE, line(4, Staff.LIN)))
        .isEqualTo(new Claim.AlreadySent("message-4"));
  }

  @Test
  void shouldRememberWhoWasToldWithoutMail() {
    claim(morning, NOW, line(13, Staff.LIN));
    settle(morning, line(13, Staff.LIN), new Fate.Told());
    assertThat(claimed(evening, NOW, line(13, Staff.LIN))).isEqualTo(new Claim.AlreadySent(""));
  }

  @Test
  void shouldNotGiveAwayAMailWhoseRunDied() {
    claim(morning, NOW, line(5, Staff.LIN));
    assertThat(claimed(evening, LEASE, line(5, Staff.LIN))).isEqualTo(new Claim.Uncertain());
  }

  @Test
  void shouldFreeALineThatWasRefused() {
    claim(morning, NOW, line(6, Staff.LIN));
    settle(morning, line(6, Staff.LIN), new Fate.Refused("MessageRejected"));
    assertThat(claimed(evening, NOW, line(6, Staff.LIN))).isEqualTo(CLAIMED);
    settle(evening, line(6, Staff.LIN), new Fate.Sent("message-6"));
    assertThat(claimed(morning, NOW, line(6, Staff.LIN)))
        .isEqualTo(new Claim.AlreadySent("message-6"));
  }

  @Test
  void shouldStayUncertainBeforeTheLeaseIsOver() {
    claim(morning, NOW, line(7, Staff.LIN));
    settle(morning, line(7, Staff.LIN), new Fate.Unknown());
    assertThat(claimed(evening, NOW, line(7, Staff.LIN))).isEqualTo(new Claim.Uncertain());
    assertThat(claimed(morning, NOW, line(7, Staff.LIN))).isEqualTo(new Claim.Uncertain());
  }

  @Test
  void shouldTakeTheSameNoteTwice() {
    claim(morning, NOW, line(8, Staff.LIN));
    settle(morning, line(8, Staff.LIN), new Fate.Sent("message-8"));
    settle(morning, line(8, Staff.LIN), new Fate.Sent("message-8"));
    assertThat(claimed(evening, NOW, line(8, Staff.LIN)))
        .isEqualTo(new Claim.AlreadySent("message-8"));
  }

  @Test
  void shouldRefuseNotesFromARunThatHasNotClaimed() {
    assertThatThrownBy(() -> settle(morning, line(9, Staff.LIN), new Fate.Sent("message-9")))
        .isInstanceOf(IllegalStateException.class);
    claim(morning, NOW, line(9, Staff.LIN));
    assertThatThrownBy(() -> settle(evening, line(9, Staff.LIN), new Fate.Told()))
        .isInstanceOf(IllegalStateException.class);
    settle(morning, line(9, Staff.LIN), new Fate.Sent("message-9"));
    assertThatThrownBy(() -> settle(morning, line(9, Staff.LIN), new Fate.Unknown()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldKeepDaysAndRecipientsApart() {
    Line line = line(10, Staff.LIN);
    assertThat(List.of(line, line(11, Staff.LIN), line(10, Staff.CHANG)))
        .allSatisfy(each -> assertThat(claimed(morning, NOW, each)).isEqualTo(CLAIMED));
  }

  @Test
  void shouldTellByNoticesWhoIsTakenAndNobodyElse() {
    claim(morning, NOW, line(14, Staff.LIN));
    ledger()
        .claim(
            List.of(noticed(line(14, Staff.LIN)), noticed(line(14, Staff.CHANG))),
            evening,
            NOW,
            LEASE);

    assertThat(told(Staff.LIN.id(), NOW)).isEmpty();
    assertThat(told(Staff.CHANG.id(), NOW)).containsExactly("waiting");
  }

  @Test
  @Simultaneous
  void shouldLetOneOfManyClaimAtTheSameTime() throws Exception {
    List<Callable<Claim>> claims =
        IntStream.range(0, 8)
            .mapToObj(_ -> runs.get())
            .map(run -> (Callable<Claim>) () -> claimed(run, NOW, line(12, Staff.LIN)))
            .toList();
    int claimed = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Claim> claim : threads.invokeAll(claims)) {
        claimed += claim.get() instanceof Claim.Claimed ? 1 : 0;
      }
    }
    assertThat(claimed).isEqualTo(1);
  }

  @Test
  void shouldTellWhoHasHadAMailOfADayOrMayHaveHadIt() {
    claim(morning, NOW, line(28, Staff.LIN), line(28, Staff.CHANG), line(28, Staff.DEPUTY));
    settle(morning, line(28, Staff.LIN), new Fate.Sent("m-1"));
    settle(morning, line(28, Staff.CHANG), new Fate.Refused("MessageRejected"));
    List<PersonId> asked =
        List.of(Staff.LIN.id(), Staff.CHANG.id(), Staff.DEPUTY.id(), Staff.HOMEROOM.id());
    LocalDate day = LocalDate.of(2026, 11, 28);

    assertThat(ledger().had(SchoolBuilder.SCHOOL, day, "digest", asked))
        .containsExactlyInAnyOrder(Staff.LIN.id(), Staff.DEPUTY.id());
    assertThat(ledger().had(SchoolBuilder.SCHOOL, day, "asked", asked)).isEmpty();
    assertThat(ledger().had(SchoolBuilder.SCHOOL, day, "digest", List.of())).isEmpty();
  }

  private static Entry noticed(Line line) {
    return new Entry(
        line,
        List.of(
            new NewNotice(
                line.recipient(),
                NOW,
                "digest waiting",
                "waiting",
                "您有 1 件課程學習成果待認證。",
                "1 course outcome is waiting for certification.",
                PageLink.to(WebPage.CERTIFICATIONS),
                Optional.empty())));
  }

  private static Line line(int day, Person recipient) {
    return new Line(SchoolBuilder.SCHOOL, LocalDate.of(2026, 11, day), recipient.id(), "digest");
  }
}
