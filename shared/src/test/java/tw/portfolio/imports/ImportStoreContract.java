package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;

/** What every store of imports does. */
public abstract class ImportStoreContract {
  private static final Instant NOW = SchoolBuilder.NOW;
  private static final DeclaredSheet FILE =
      new DeclaredSheet(
          new FileName("班級.csv"),
          SheetType.CSV,
          120,
          new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
  private static final Preview PREVIEW =
      new Preview(new Preview.Tally(9, 1, 2, 3, 3, 4, 5, 0), "attempt");
  private static final Author.Someone ASKER = new Author.Someone(Staff.LIN.id(), Staff.LIN.name());

  private final Ids ids = new Ids(800);
  private ImportStore store;

  /** Opens an empty store. */
  protected abstract ImportStore open();

  @BeforeEach
  void openTheStore() {
    store = open();
  }

  private ImportJob asked(Instant at) {
    return ImportJob.announced(
        SchoolBuilder.SCHOOL,
        new ImportId(ids.get()),
        SchoolClass.KIND,
        SchoolBuilder.TERM,
        FILE,
        ASKER,
        at);
  }

  private static Change line(ImportJob job) {
    return job.line(ChangeAction.REQUEST, Optional.empty(), "班級.csv");
  }

  private ImportJob announced(Instant at) {
    ImportJob job = asked(at);
    assertThat(store.announce(job, line(job), Optional.empty())).isEqualTo(new AskedOnce.Anew<>());
    return job;
  }

  private Optional<ImportJob> find(ImportJob job) {
    return store.find(job.school(), job.id());
  }

  @Test
  void shouldGiveBackAnImportAsItWasAnnounced() {
    ImportJob job = announced(NOW);

    assertThat(find(job)).contains(job);
  }

  @Test
  void shouldNotKnowAnImportOfAnotherSchool() {
    ImportJob job = announced(NOW);

    assertThat(store.find(new SchoolCode("999999"), job.id())).isEmpty();
    assertThat(store.page(new SchoolCode("999999"), Optional.empty(), 10).entries()).isEmpty();
  }

  @Test
  void shouldGiveBackEveryState() {
    ImportJob job = announced(NOW);
    for (ImportState state :
        List.of(
            new ImportState.Checking(),
            new ImportState.Checked(PREVIEW),
            new ImportState.Wrong(PREVIEW),
            new ImportState.Refused(new FileRefusal("empty-file", "空的", "Empty")),
            new ImportState.Committing(PREVIEW, Progress.asked(2)),
            new ImportState.Committing(PREVIEW, new Progress(2, Optional.of(7))),
            new ImportState.Interrupted(PREVIEW, 3, Optional.empty()),
            new ImportState.Interrupted(
                PREVIEW, 3, Optional.of(new FileRefusal("file-altered", "不同", "Altered"))),
            new ImportState.Committed(PREVIEW, 3),
            new ImportState.AwaitingFile())) {
      job = job.become(state, job.updated().plusSeconds(1));
      assertThat(store.advance(job, Optional.empty())).isTrue();
      assertThat(find(job)).contains(job);
    }
  }

  @Test
  void shouldLetOnlyOneOfTwoTakeAnImportFurther() {
    ImportJob job = announced(NOW);
    ImportJob first = job.become(new ImportState.Checking(), NOW);
    ImportJob second = job.become(new ImportState.Checked(PREVIEW), NOW);

    assertThat(store.advance(first, Optional.of(line(first)))).isTrue();
    assertThat(store.advance(second, Optional.of(line(second)))).isFalse();
    assertThat(find(job)).contains(first);
  }

  @Test
  void shouldNotTakeFurtherWhatWasNeverAnnounced() {
    ImportJob job = asked(NOW).become(new ImportState.Checking(), NOW);

    assertThat(store.advance(job, Optional.empty())).isFalse();
    assertThat(find(job)).isEmpty();
  }

  @Test
  void shouldAnnounceOneImportForARequestThatIsRepeated() {
    ImportJob job = asked(NOW);
    ImportJob again = asked(NOW.plusSeconds(5));
    Optional<IdempotencyKey> request =
        Optional.of(
            new IdempotencyKey(Staff.LIN.id(), "key", "digest", NOW.plus(Duration.ofDays(1))));

    assertThat(store.announce(job, line(job), request)).isEqualTo(new AskedOnce.Anew<>());
    assertThat(store.announce(again, line(again), request))
        .isEqualTo(new AskedOnce.Repeated<>(Optional.of(job.id())));
    assertThat(find(again)).isEmpty();
    ImportJob later = asked(NOW.plus(Duration.ofDays(2)));
    assertThat(store.announce(later, line(later), request)).isEqualTo(new AskedOnce.Anew<>());
  }

  @Test
  void shouldFindTheImportsOfAllSchoolsThatAWorkerHasGoneSilentAbout() {
    ImportJob other =
        ImportJob.announced(
            new SchoolCode("999999"),
            new ImportId(ids.get()),
            SchoolClass.KIND,
            SchoolBuilder.TERM,
            FILE,
            ASKER,
            NOW);
    assertThat(store.announce(other, line(other), Optional.empty()))
        .isEqualTo(new AskedOnce.Anew<>());
    ImportJob writing =
        became(
            became(announced(NOW), new ImportState.Checked(PREVIEW), 1),
            new ImportState.Committing(PREVIEW, Progress.asked(0)),
            20);
    ImportJob checking = became(other, new ImportState.Checking(), 10);
    became(announced(NOW), new ImportState.Checking(), 9);
    became(announced(NOW), new ImportState.Checking(), 21);
    became(
        became(announced(NOW), new ImportState.Checking(), 11), new ImportState.Wrong(PREVIEW), 12);

    assertThat(store.silent(NOW.plusSeconds(10), NOW.plusSeconds(20)))
        .containsExactly(checking, writing);
  }

  private ImportJob became(ImportJob job, ImportState state, int second) {
    ImportJob after = job.become(state, NOW.plusSeconds(second));
    assertThat(store.advance(after, Optional.empty())).isTrue();
    return after;
  }

  @Test
  void shouldListTheNewestFirstPageByPage() {
    ImportJob first = announced(NOW);
    ImportJob second = announced(NOW.plusSeconds(1));
    ImportJob third = announced(NOW.plusSeconds(2));
    ImportJob changed = first.become(new ImportState.Checking(), NOW.plusSeconds(9));
    assertThat(store.advance(changed, Optional.empty())).isTrue();

    StoredPage<ImportJob> page = store.page(SchoolBuilder.SCHOOL, Optional.empty(), 2);

    assertThat(page.entries()).containsExactly(third, second);
    assertThat(store.page(SchoolBuilder.SCHOOL, page.next(), 2).entries()).containsExactly(changed);
  }
}
