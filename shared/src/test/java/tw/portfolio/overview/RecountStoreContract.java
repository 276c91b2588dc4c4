package tw.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.SchoolCode;

/** What is kept of recounts, wherever it is. */
public abstract class RecountStoreContract extends StoreContract {
  /** The store, beside the school's. */
  protected abstract RecountStore reports();

  private static RecountReport report(Instant at, Optional<String> by, int mended) {
    return new RecountReport(
        SCHOOL,
        at,
        by,
        List.of(
            new RecountReport.Year(YEAR, 2, mended, Map.of("課程學習成果第 1 學期待認證", 1, "未送出的成果", 2))));
  }

  @Test
  void shouldGiveTheLatestReportsNewestFirst() {
    RecountReport found = report(NOW, Optional.empty(), 0);
    RecountReport mended = report(NOW.plus(Duration.ofHours(3)), Optional.of("何家豪"), 2);
    RecountStore store = reports();
    store.keep(found, Optional.empty());
    store.keep(
        mended,
        Optional.of(
            new Change(
                new Subject(SubjectKind.TOTALS, "recount"),
                mended.at(),
                new Author.Platform(),
                ChangeAction.CHANGE,
                Optional.of("2"),
                Optional.of("0"),
                "",
                Optional.empty())));

    assertThat(store.latest(SCHOOL, 5)).containsExactly(mended, found);
    assertThat(store.latest(SCHOOL, 1)).containsExactly(mended);
    assertThat(store.latest(new SchoolCode("190301"), 5)).isEmpty();
  }
}
