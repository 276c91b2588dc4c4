package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.submission.Batch;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOrder;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.Purpose;
import tw.portfolio.submission.book.memory.MemoryBookSettings;
import tw.portfolio.submission.memory.MemoryExports;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.submission.source.memory.MemoryRegisteredStudents;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;

/** What receipts are compared with. */
class HandedInBooksTest {
  private static final ReceiptPeriod PERIOD = new ReceiptPeriod(YEAR, 0);

  private final Campus campus =
      new Campus(SchoolBuilder.aSchool().withWindows(Windows.allOpen(NOW)));
  private final MemoryRecords records = new MemoryRecords(campus.school());
  private final MemoryExports exports = new MemoryExports(campus.school());
  private final HandedInBooks books =
      new HandedInBooks(
          new HandedInBooks.Ports(
              campus.school(),
              new MemoryRegisteredStudents(campus.school()),
              campus.school(),
              new MemoryStudentRecords(campus.school()),
              records,
              new MemoryBookSettings(campus.school()),
              campus.school(),
              exports));

  @BeforeEach
  void register() {
    records.write(
        SCHOOL, Records.anew(Records.MING, Records.HUA), new Author.Platform(), "", campus.now());
  }

  @Test
  void shouldHaveWhatWasHandedInAndNothingThatIsOnlyChosen() {
    Piece certified = campus.certified(Courses.MING_PHYSICS);
    campus.select(certified);
    assertThat(rows()).isEmpty();

    campus.submit(certified);

    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.sheet()).isEqualTo("學期課程學習成果");
              assertThat(row.cells())
                  .containsEntry("課程代碼", Courses.MING_PHYSICS.code().text())
                  .doesNotContainKeys("身分證號", "出生日期");
            });
  }

  @Test
  void shouldHaveNothingOfWhomNothingWasHandedIn() {
    assertThat(
            books
                .open(SCHOOL, new ReceiptPeriod(SchoolBuilder.YEAR, 1), ReceiptKind.GRADES, "")
                .of(Students.HUA.id()))
        .isEmpty();
  }

  @Test
  void shouldSayByWhichHandingInItHasGone() {
    Piece certified = campus.certified(Courses.MING_PHYSICS);
    campus.select(certified);
    campus.submit(certified);
    HandedIn.Rows outcomes = books.open(SCHOOL, PERIOD, ReceiptKind.OUTCOMES, "26");
    HandedIn.Rows achievements = books.open(SCHOOL, PERIOD, ReceiptKind.ACHIEVEMENTS, "25");

    assertThat(outcomes.of(Students.MING.id())).hasSize(1);
    assertThat(achievements.of(Students.MING.id())).isEmpty();
    assertThat(outcomes.handingsIn()).hasSize(1);
    assertThat(achievements.handingsIn()).isEmpty();
  }

  /** What a book of one batch says is not missing in that of the other. */
  @Test
  void shouldHaveOfABookOfOneBatchOnlyWhatWentInIt() {
    Piece certified = campus.certified(Courses.MING_PHYSICS);
    campus.select(certified);
    campus.submit(certified);
    asked(Batch.FIRST);
    HandedIn.Rows first = books.open(SCHOOL, PERIOD, ReceiptKind.OUTCOMES, "36");
    HandedIn.Rows second = books.open(SCHOOL, PERIOD, ReceiptKind.OUTCOMES, "76");

    assertThat(first.of(Students.MING.id())).hasSize(1);
    assertThat(first.others()).containsExactly("76");
    assertThat(second.of(Students.MING.id())).isEmpty();
    assertThat(second.handingsIn()).isEmpty();
    assertThat(second.others()).containsExactly("36");
    assertThat(rows()).hasSize(1);
    assertThat(books.open(SCHOOL, PERIOD, ReceiptKind.OUTCOMES, "26").others()).isEmpty();
  }

  /** The handing in that has locked 王小明's outcomes was of that batch. */
  private void asked(Batch batch) {
    HandedIn.Rows all = books.open(SCHOOL, PERIOD, ReceiptKind.OUTCOMES, "26");
    assertThat(all.of(Students.MING.id())).isNotEmpty();
    ExportOrder order =
        new ExportOrder(
            WorkKind.OUTCOME, YEAR, Purpose.SUBMISSION, new Scope.Grade(3), Optional.of(batch));
    Author.Someone office =
        new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());
    for (String id : all.handingsIn()) {
      assertThat(
              exports.start(
                  ExportJob.asked(SCHOOL, new ExportId(id), order, office, campus.now()),
                  Optional.empty()))
          .isEqualTo(new ExportStore.Started.Anew());
    }
  }

  private List<SheetRow> rows() {
    return books.open(SCHOOL, PERIOD, ReceiptKind.OUTCOMES, "26").of(Students.MING.id());
  }
}
