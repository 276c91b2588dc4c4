package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SchoolNameStore.SchoolNameRefusal;

/** What every {@link SchoolNameStore} does. */
public abstract class SchoolNamesContract extends StoreContract {
  private static final SchoolName FIRST =
      SchoolName.first("臺南市立南寧高級中學", Optional.of("Nanning Senior High School"));

  /** What schools are called, beside the school that was opened. */
  protected abstract SchoolNameStore names();

  /** The history beside it. */
  protected abstract ChangeLog log();

  private WriteResult<SchoolNameRefusal> keep(SchoolName next) {
    return names().keep(SCHOOL, next, KeepingSchoolName.founded(next, "改名", NOW));
  }

  @Test
  void shouldCallASchoolByItsCodeUntilItHasAName() {
    assertThat(names().named(SCHOOL).heading()).isEqualTo("學校代碼 213303");
    assertWritten(keep(FIRST));

    assertThat(names().of(SCHOOL)).contains(FIRST);
    assertThat(names().named(SCHOOL).heading()).isEqualTo("臺南市立南寧高級中學（學校代碼 213303）");
    assertThat(names().of(new SchoolCode("190301"))).isEmpty();
  }

  @Test
  void shouldBuildEachVersionOnTheOneBeforeWithALineOfTheHistory() {
    SchoolName second = new SchoolName("南寧高中", Optional.empty(), 2);
    assertThat(reasons(keep(second))).isEqualTo(List.of(new SchoolNameRefusal.SchoolNameDiffers()));
    assertWritten(keep(FIRST));
    assertWritten(keep(second));
    assertThat(reasons(keep(second))).isEqualTo(List.of(new SchoolNameRefusal.SchoolNameDiffers()));

    assertThat(names().of(SCHOOL)).contains(second);
    assertThat(log().of(SCHOOL, KeepingSchoolName.SUBJECT))
        .extracting(line -> line.to().orElseThrow())
        .containsExactly("校名 臺南市立南寧高級中學（Nanning Senior High School）", "校名 南寧高中");
  }

  @Test
  @Simultaneous
  void shouldLetOneOfSeveralEditorsThrough() throws InterruptedException {
    List<Callable<WriteResult<SchoolNameRefusal>>> editors =
        IntStream.rangeClosed(1, 5)
            .<Callable<WriteResult<SchoolNameRefusal>>>mapToObj(
                number -> () -> keep(SchoolName.first("第 " + number + " 中學", Optional.empty())))
            .toList();

    assertThat(written(editors)).isEqualTo(1);
  }
}
