package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.settings.LeaverRetentionStore.LeaverRetentionRefusal;

/** What every {@link LeaverRetentionStore} does. */
public abstract class LeaverRetentionStoreContract extends StoreContract {
  private static final LeaverRetention FIRST = LeaverRetention.first(6, NOW);

  /** What schools have set, beside the school that was opened. */
  protected abstract LeaverRetentionStore retention();

  /** The history beside it. */
  protected abstract ChangeLog log();

  private WriteResult<LeaverRetentionRefusal> keep(LeaverRetention next) {
    return retention().keep(SCHOOL, next, KeepingLeaverRetention.founded(next, "依校務會議", NOW));
  }

  private void assertRefused(LeaverRetention next) {
    assertThat(reasons(keep(next)))
        .isEqualTo(List.of(new LeaverRetentionRefusal.LeaverRetentionDiffers()));
  }

  @Test
  void shouldHaveNoUsualValue() {
    assertThat(retention().of(SCHOOL)).isEmpty();
  }

  @Test
  void shouldGiveBackWhatIsSetWithALineOfTheHistory() {
    assertWritten(keep(FIRST));
    assertThat(retention().of(SCHOOL)).contains(FIRST);
    LeaverRetention second = FIRST.changed(4, NOW.plus(Duration.ofDays(90)));
    assertWritten(keep(second));

    assertThat(retention().of(SCHOOL)).contains(second);
    assertThat(log().of(SCHOOL, KeepingLeaverRetention.SUBJECT))
        .extracting(Change::to)
        .hasToString("[Optional[離校學生資料保存 6 年], Optional[離校學生資料保存 4 年]]");
  }

  @Test
  void shouldBuildEachVersionOnTheOneBefore() {
    assertRefused(FIRST.changed(7, NOW));
    assertWritten(keep(FIRST));
    assertRefused(FIRST);
    assertRefused(FIRST.changed(7, NOW).changed(8, NOW));

    assertThat(retention().of(SCHOOL)).contains(FIRST);
  }

  @Test
  @Simultaneous
  void shouldLetOneOfSeveralEditorsThrough() throws InterruptedException {
    assertWritten(keep(FIRST));
    List<Callable<WriteResult<LeaverRetentionRefusal>>> editors =
        IntStream.rangeClosed(7, 12)
            .<Callable<WriteResult<LeaverRetentionRefusal>>>mapToObj(
                years -> () -> keep(FIRST.changed(years, NOW)))
            .toList();

    assertThat(written(editors)).isEqualTo(1);
    assertThat(retention().of(SCHOOL).orElseThrow().version()).isEqualTo(2);
  }
}
