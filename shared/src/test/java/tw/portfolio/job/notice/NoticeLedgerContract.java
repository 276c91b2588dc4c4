package tw.portfolio.job.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.Job;

/** What every {@link NoticeLedger} does. */
public abstract class NoticeLedgerContract {
  private final Job ended = EndedJobs.done(1);
  private NoticeLedger ledger;

  /** Opens an empty ledger. */
  protected abstract NoticeLedger open();

  @BeforeEach
  void openTheLedger() {
    ledger = open();
  }

  @Test
  void shouldGiveANoticeToOneRunOnly() {
    assertThat(ledger.claim(ended, "one", NOW)).isTrue();
    assertThat(ledger.claim(ended, "other", NOW)).isFalse();
  }

  @Test
  void shouldKnowARunThatAsksAgain() {
    assertThat(ledger.claim(ended, "one", NOW)).isTrue();
    assertThat(ledger.claim(ended, "one", NOW)).isTrue();
  }

  @Test
  void shouldGiveWhatWasGivenBackToAnotherRun() {
    ledger.claim(ended, "one", NOW);
    ledger.giveBack(ended, "one");

    assertThat(ledger.claim(ended, "other", NOW)).isTrue();
    assertThat(ledger.claim(ended, "one", NOW)).isFalse();
  }

  @Test
  void shouldTakeNothingBackFromWhoDoesNotHaveIt() {
    ledger.claim(ended, "one", NOW);

    assertThatIllegalStateException().isThrownBy(() -> ledger.giveBack(ended, "other"));
  }

  @Test
  void shouldTellEndsAndJobsApart() {
    Job later = ended.become(ended.state(), NOW);

    assertThat(ledger.claim(ended, "one", NOW)).isTrue();
    assertThat(ledger.claim(later, "other", NOW)).isTrue();
    assertThat(ledger.claim(EndedJobs.done(2), "other", NOW)).isTrue();
  }
}
