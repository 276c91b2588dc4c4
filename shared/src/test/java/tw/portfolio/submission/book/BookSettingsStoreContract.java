package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.book.BookSettings.GradeFile;
import tw.portfolio.submission.book.BookSettingsStore.BookSettingsRefusal;

/** What every {@link BookSettingsStore} does. */
public abstract class BookSettingsStoreContract {
  private static final BookSettings FIRST =
      new BookSettings(
          List.of(new GradeFile("21", List.of("4.2", "4.3")), new GradeFile("22", List.of("5.2"))),
          List.of("進", "夜"),
          1);
  private static final BookSettings SECOND = new BookSettings(List.of(), List.of(), 2);

  private Ports ports;

  /** Opens an empty store. */
  protected abstract Ports open();

  /**
   * Ports over one and the same store.
   *
   * @param settings what schools have set
   * @param log what was done there
   */
  public record Ports(BookSettingsStore settings, ChangeLog log) {}

  @BeforeEach
  void openTheStore() {
    ports = open();
  }

  @Test
  void shouldKnowNothingOfASchoolThatHasSetNothing() {
    assertThat(ports.settings().of(SCHOOL)).isEqualTo(BookSettings.NONE);
  }

  @Test
  void shouldGiveBackWhatIsSetWithALineOfTheHistory() {
    assertThat(keep(BookSettings.NONE, FIRST)).isEqualTo(new WriteResult.Written<>());
    assertThat(ports.settings().of(SCHOOL)).isEqualTo(FIRST);
    assertThat(ports.settings().of(new SchoolCode("190301"))).isEqualTo(BookSettings.NONE);

    assertThat(keep(FIRST, SECOND)).isEqualTo(new WriteResult.Written<>());
    assertThat(ports.settings().of(SCHOOL)).isEqualTo(SECOND);
    assertThat(ports.log().of(SCHOOL, KeepingBookSettings.SUBJECT))
        .extracting(line -> line.to().orElseThrow())
        .containsExactly("名冊別 21（4.2、4.3）；名冊別 22（5.2）；進修部班級 進、夜", "成績名冊未設定名冊別；沒有進修部");
  }

  @Test
  void shouldRefuseWhatBuildsOnAnotherVersion() {
    keep(BookSettings.NONE, FIRST);

    assertThat(keep(BookSettings.NONE, FIRST))
        .isEqualTo(
            new WriteResult.Rejected<>(List.of(new BookSettingsRefusal.BookSettingsDiffer())));
    assertThat(ports.settings().of(SCHOOL)).isEqualTo(FIRST);
  }

  private WriteResult<BookSettingsRefusal> keep(BookSettings before, BookSettings next) {
    Change line =
        KeepingBookSettings.line(
            new Author.Platform(), before, next, "依國教署公告", NOW.plusSeconds(next.version()));
    return ports.settings().keep(SCHOOL, next, line);
  }
}
