package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.RetentionStore.RetentionRefusal;

/** What every {@link RetentionStore} does. */
public abstract class RetentionStoreContract extends StoreContract {
  private static final SchoolCode NEW = new SchoolCode("190302");
  private static final Retention FIRST = Retention.founded(5);

  /** What schools have set, beside the school that was opened. */
  protected abstract RetentionStore retention();

  /** The history beside it. */
  protected abstract ChangeLog log();

  private WriteResult<RetentionRefusal> keep(Retention next) {
    return retention().keep(NEW, next, KeepingRetention.founded(next, "依校務會議", NOW));
  }

  private void assertKept(Retention next) {
    assertThat(keep(next)).isEqualTo(new WriteResult.Written<>());
  }

  private void assertRefused(Retention next) {
    assertThat(keep(next))
        .isEqualTo(new WriteResult.Rejected<>(List.of(new RetentionRefusal.RetentionDiffers())));
  }

  @Test
  void shouldKnowNothingOfASchoolThatWasNeverFounded() {
    assertThatThrownBy(() -> retention().of(NEW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldGiveBackWhatIsSetWithALineOfTheHistory() {
    assertKept(FIRST);
    Retention second = FIRST.changed(7, NOW.plus(Duration.ofHours(1)));
    assertKept(second);

    assertThat(retention().of(NEW)).isEqualTo(second);
    assertThat(log().of(NEW, KeepingRetention.SUBJECT))
        .extracting(Change::to)
        .hasToString("[Optional[異動歷程保存 5 年], Optional[異動歷程保存 7 年]]");
  }

  @Test
  void shouldBuildEachVersionOnTheOneBefore() {
    assertRefused(FIRST.changed(7, NOW));
    assertKept(FIRST);
    assertRefused(FIRST);
    assertRefused(FIRST.changed(7, NOW).changed(8, NOW.plusSeconds(1)));

    assertThat(retention().of(NEW)).isEqualTo(FIRST);
  }

  @Test
  @Simultaneous
  void shouldLetOneOfSeveralEditorsThrough() throws InterruptedException {
    assertKept(FIRST);
    List<Callable<WriteResult<RetentionRefusal>>> editors =
        IntStream.rangeClosed(6, 12)
            .<Callable<WriteResult<RetentionRefusal>>>mapToObj(
                years -> () -> keep(FIRST.changed(years, NOW)))
            .toList();

    assertThat(written(editors)).isEqualTo(1);
    assertThat(retention().of(NEW).version()).isEqualTo(2);
  }
}
