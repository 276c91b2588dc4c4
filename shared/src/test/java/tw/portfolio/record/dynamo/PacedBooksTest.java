package tw.portfolio.record.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.dynamo.PacedWriter;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.code.Gender;

/** Books of a whole school, into a table that answers at once: only the pace holds them back. */
class PacedBooksTest {
  private static final int SHARE = 500;
  private static final long MOST = PacedWriter.IMPORT_WORKER.units();

  private final TimedTable table = new TimedTable();
  private final DynamoRecordStore records =
      new DynamoRecordStore(
          table.table(),
          (cause, _) -> {
            throw new AssertionError(cause);
          },
          new MemoryDataKeys());

  @Test
  void shouldTakeNoMoreThanItsShareOfAPartitionForTheStudentsBook() {
    write(1_500, PacedBooksTest::student);

    assertThat(table.transactions()).isLessThan(130);
    assertThat(table.mostUnitsInASecond()).isLessThanOrEqualTo(MOST);
    assertThat(table.passed()).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void shouldTakeNoMoreThanItsShareOfAPartitionForTheStudentsOfTwoSchools() {
    write(3_000, PacedBooksTest::student);

    assertThat(table.mostUnitsInASecond()).isGreaterThan(MOST * 8 / 10).isLessThanOrEqualTo(MOST);
  }

  @Test
  void shouldTakeNoMoreThanItsShareOfAPartitionForAllGradesOfASemester() {
    write(12_000, number -> grade(number % 1_500, number / 1_500));

    assertThat(table.mostUnitsInASecond()).isGreaterThan(MOST * 8 / 10).isLessThanOrEqualTo(MOST);
    // A worker has minutes for it.
    assertThat(table.passed()).isBetween(Duration.ofSeconds(13), Duration.ofSeconds(20));
  }

  @Test
  void shouldTakeNoMoreThanItsShareOfAPartitionForWhatIsAllAboutOneStudent() {
    write(2_000, number -> grade(1, number));

    assertThat(table.mostUnitsInASecond()).isLessThanOrEqualTo(MOST);
    assertThat(table.passed()).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(27));
  }

  private void write(int rows, Function<Integer, SchoolRecord> row) {
    List<RecordChange> changes =
        IntStream.range(0, rows)
            .mapToObj(row::apply)
            .map(after -> new RecordChange(Optional.empty(), after))
            .toList();
    for (int from = 0; from < rows; from += SHARE) {
      assertThat(
              records.write(
                  SchoolBuilder.SCHOOL,
                  changes.subList(from, Math.min(from + SHARE, rows)),
                  Author.of(Staff.actor(Entries.REGISTRAR)),
                  "匯入",
                  SchoolBuilder.NOW))
          .isEmpty();
    }
  }

  private static Student student(int number) {
    return new Student(
        Ids.person(number),
        "115" + number,
        "王小明",
        NationalId.of(Records.nationalId(number)).orElseThrow(),
        LocalDate.of(2010, 9, 15),
        Gender.MALE,
        SchoolBuilder.YEAR,
        SchoolBuilder.YEAR,
        StudentStatus.ENROLLED,
        Optional.of(new Seat(1 + number % 3, "1" + number / 40, 1 + number % 40)));
  }

  private static GradeRecord grade(int student, int course) {
    return new GradeRecord(
        Ids.person(student),
        SchoolBuilder.TERM,
        new GradeRecord.Course(
            new CourseCode("115213303110100121%05d".formatted(course)), "物理", 1, 3),
        new Taking.InSemester(),
        Optional.empty(),
        Entries.marks(80));
  }
}
