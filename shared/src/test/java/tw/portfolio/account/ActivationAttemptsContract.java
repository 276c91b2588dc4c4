package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.account.SignIn.Provider.EDUCATION_CLOUD;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.school.SchoolCode;

/** What every {@link ActivationAttempts} does. */
public abstract class ActivationAttemptsContract {
  private static final SignIn ONE = new SignIn(EDUCATION_CLOUD, "a7F-1");
  private static final SignIn OTHER = new SignIn(EDUCATION_CLOUD, "a7F-2");
  private static final Instant NEXT_HOUR = NOW.plus(Duration.ofHours(1));

  /** None were tried yet. */
  protected abstract ActivationAttempts attempts();

  @Test
  void shouldBearTenOfAnAccountInAnHourHoweverManyComeAtOnce() throws Exception {
    ActivationAttempts attempts = attempts();
    List<Callable<Boolean>> tries = Collections.nCopies(25, () -> attempts.begin(ONE, NOW));
    long borne;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      borne = threads.invokeAll(tries).stream().filter(Future::resultNow).count();
    }

    assertThat(borne).isEqualTo(10);
    assertThat(attempts.begin(ONE, NOW)).isFalse();
    assertThat(attempts.begin(OTHER, NOW)).isTrue();
    assertThat(attempts.begin(ONE, NEXT_HOUR)).isTrue();
  }

  @Test
  void shouldBearThreeHundredOfASchoolInAnHour() {
    ActivationAttempts attempts = attempts();
    IntStream.range(0, 299).forEach(_ -> attempts.failed(SCHOOL, NOW));
    assertThat(attempts.bears(SCHOOL, NOW)).isTrue();

    attempts.failed(SCHOOL, NOW);
    assertThat(attempts.bears(SCHOOL, NOW)).isFalse();
    assertThat(attempts.bears(new SchoolCode("190301"), NOW)).isTrue();
    assertThat(attempts.bears(SCHOOL, NEXT_HOUR)).isTrue();
  }
}
