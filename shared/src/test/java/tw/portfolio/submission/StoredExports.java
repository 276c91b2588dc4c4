package tw.portfolio.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import tw.portfolio.history.Author;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.submission.ExportStore.Packed;
import tw.portfolio.submission.ExportStore.Started;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/** A store of export jobs, and what is put into it. */
public abstract class StoredExports {
  static final Instant NOW = SchoolBuilder.NOW;
  static final Author.Someone OFFICE =
      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());
  static final Sha256 SHA =
      new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  static final ExportPlan PLAN =
      new ExportPlan(
          "a1",
          List.of(
              share("101", 1, "a1", new Figures(2, 3, 1, 0, 0)),
              share("高二忠", 2, "a1", new Figures(1, 1, 0, 1, 2)),
              share("高三孝", 3, "a1", new Figures(0, 0, 5, 0, 0))));

  final Ids ids = new Ids(700);
  ExportStore store;

  /** Opens an empty store. */
  protected abstract ExportStore open();

  @BeforeEach
  void openTheStore() {
    store = open();
  }

  static ClassShare share(String className, int ordinal, String attempt, Figures figures) {
    return new ClassShare(
        className,
        ordinal,
        "213303_115_" + className + ".zip",
        attempt,
        "seen" + ordinal,
        figures,
        figures.pieces() + 1,
        1000);
  }

  ExportJob asked(ExportOrder order, Instant at) {
    return ExportJob.asked(SchoolBuilder.SCHOOL, new ExportId(ids.get()), order, OFFICE, at);
  }

  /** A draft that was begun. */
  ExportJob started() {
    return started(Orders.DRAFT);
  }

  ExportJob started(ExportOrder order) {
    ExportJob job = asked(order, NOW);
    assertThat(store.start(job, Optional.empty())).isEqualTo(new Started.Anew());
    return job;
  }

  /** A draft that was planned. */
  ExportJob planned() {
    ExportJob job = started();
    store.planned(job, PLAN, List.of(), NOW);
    return job;
  }

  ExportRecord record(ExportJob job) {
    return store.find(job.school(), job.id()).orElseThrow();
  }

  ExportJob now(ExportJob job) {
    return record(job).job();
  }

  static Lease lease(String attempt, int seconds) {
    Instant at = NOW.plusSeconds(seconds);
    return new Lease(attempt, at, at.plusSeconds(120));
  }

  static Packed packed(String attempt, List<ExportProblem> problems) {
    Product archive = new Product("213303_115_101.zip", "k/" + attempt, 900, SHA);
    return new Packed(
        attempt,
        new PackedClass(Optional.of(archive), "list/" + attempt, 4, problems.size()),
        problems,
        3,
        1000);
  }

  static ExportProblem problem(int number) {
    return problem(number, "101");
  }

  static ExportProblem problem(int number, String className) {
    return new ExportProblem(
        ProblemCause.FILE_MISSING,
        "王小明",
        new ClassPlace(SchoolBuilder.YEAR, className, 1, "s1"),
        Optional.of(
            new PieceId(
                WorkKind.OUTCOME,
                SchoolBuilder.TERM,
                Students.MING.id(),
                Ids.nth(100_000 + number))),
        "報告" + number + ".pdf");
  }
}
