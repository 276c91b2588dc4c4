package tw.portfolio.history;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportState;
import tw.portfolio.imports.ImportStore;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobStore;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.samples.Ids;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.Orders;

/**
 * The lines of what takes longer than a request are in the order of events too: most of its steps
 * tell nothing, and none of them may lose when the last line was.
 */
public abstract class JobOrderContract {
  private static final Duration BEHIND = Duration.ofSeconds(30);
  private static final Author.Someone ASKER = new Author.Someone(REGISTRAR.id(), REGISTRAR.name());

  private Stores stores;
  private Instant clock = NOW;

  /**
   * Where jobs of all rooms are, with the history of one school.
   *
   * @param jobs what offices ask for
   * @param imports files on their way into the records
   * @param exports what is handed in
   * @param log the history
   */
  public record Stores(JobStore jobs, ImportStore imports, ExportStore exports, ChangeLog log) {}

  /** Opens empty stores. */
  protected abstract Stores open();

  @BeforeEach
  void openTheStores() {
    stores = open();
  }

  /** Each moment is earlier than the one before. */
  private Instant behind() {
    clock = clock.minus(BEHIND);
    return clock;
  }

  private Change line(Subject subject, String to) {
    return new Change(
        subject,
        behind(),
        ASKER,
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of(to),
        "",
        Optional.empty());
  }

  private void assertInOrder(Subject subject, String... to) {
    List<Change> lines = stores.log().of(SCHOOL, subject);
    assertThat(lines).extracting(line -> line.to().orElse("")).containsExactly(to);
    assertThat(lines).isSortedAccordingTo(Comparator.comparing((Change line) -> line.at()));
  }

  @Test
  void shouldKeepTheLinesOfAJobInOrder() {
    Job job =
        new Job(
            SCHOOL,
            new JobId(Ids.nth(1)),
            JobKind.BOOKS,
            "名冊",
            Document.empty(),
            ASKER,
            Optional.empty(),
            Optional.empty(),
            NOW,
            NOW,
            1,
            JobState.Working.preparing());
    Subject subject = new Subject(SubjectKind.JOB, job.id().text());
    stores.jobs().ask(job, line(subject, "申請"), Optional.empty());
    Job further = job.become(JobState.Working.preparing(), NOW);
    assertThat(stores.jobs().advance(further, Optional.empty())).isTrue();
    stores.jobs().tell(further, line(subject, "下載"));
    Job cancelled = further.become(new JobState.Cancelled(), NOW);
    assertThat(stores.jobs().advance(cancelled, Optional.of(line(subject, "取消")))).isTrue();

    assertInOrder(subject, "申請", "下載", "取消");
  }

  @Test
  void shouldKeepTheLinesOfAnImportInOrder() {
    ImportJob job =
        ImportJob.announced(
            SCHOOL,
            new ImportId(Ids.nth(1)),
            SchoolClass.KIND,
            TERM,
            new DeclaredSheet(new FileName("班級.csv"), SheetType.CSV, 120, Sha256.of("班級")),
            ASKER,
            NOW);
    Subject subject = job.line(ChangeAction.REQUEST, Optional.empty(), "班級.csv").subject();
    stores.imports().announce(job, line(subject, "上傳"), Optional.empty());
    ImportJob checking = job.become(new ImportState.Checking(), NOW);
    assertThat(stores.imports().advance(checking, Optional.empty())).isTrue();
    ImportJob again = checking.become(new ImportState.AwaitingFile(), NOW);
    assertThat(stores.imports().advance(again, Optional.of(line(subject, "重新上傳")))).isTrue();

    assertInOrder(subject, "上傳", "重新上傳");
  }

  @Test
  void shouldKeepTheLinesOfAHandingInInOrder() {
    ExportJob job =
        ExportJob.asked(SCHOOL, new ExportId(Ids.nth(1)), Orders.DRAFT, ASKER, behind());
    Subject subject = job.line().subject();
    stores.exports().start(job, Optional.empty());
    stores.exports().planned(job, new ExportPlan("a1", List.of()), List.of(), NOW);
    stores.exports().tell(job, line(subject, "下載"));
    stores.exports().resume(job, NOW);
    stores.exports().tell(job, line(subject, "再下載"));

    assertInOrder(subject, job.order().chinese(), "下載", "再下載");
  }
}
