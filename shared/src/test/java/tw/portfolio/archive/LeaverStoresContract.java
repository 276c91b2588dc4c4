package tw.portfolio.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Records.HUA;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.Records.moved;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.school.SchoolCode;

/** What every {@link LeaverRegister}, {@link DeletionStore} and {@link SchoolsToLookAt} does. */
public abstract class LeaverStoresContract extends StoreContract {
  private static final Student LEFT = moved(MING, YEAR, StudentStatus.GRADUATED, MING.seat());
  private static final SchoolCode ELSEWHERE = new SchoolCode("000001");

  /** The records beside the school that was opened. */
  protected abstract RecordStore records();

  /** The register beside them. */
  protected abstract LeaverRegister register();

  /** What was deleted, beside them. */
  protected abstract DeletionStore deletions();

  /** Which schools wait. */
  protected abstract SchoolsToLookAt schools();

  @BeforeEach
  void writeTheRegister() {
    write(LEFT, HUA);
  }

  private void write(Student... students) {
    assertThat(records().write(SCHOOL, Records.anew(students), new Author.Platform(), "測試", NOW))
        .isEmpty();
  }

  private static Registered entry(Student student) {
    return new Registered(
        student.person(),
        student.number(),
        student.name(),
        student.entered(),
        student.year(),
        student.status());
  }

  private static Deletion.Open open(Student student, Instant begun) {
    return new Deletion.Open(
        new Deletion(
            SCHOOL,
            student.person(),
            student.year(),
            "離校學年度結束後保存 6 年",
            Map.of("files", 3, "work", 12),
            begun,
            Optional.empty()),
        entry(student).subject(SCHOOL, begun));
  }

  private List<Deletion> all() {
    return deletions().page(SCHOOL, Optional.empty(), 10).entries();
  }

  @Test
  void shouldHaveEverybodyOfTheRegisterWithTheStatus() {
    assertThat(register().all(SCHOOL)).containsExactlyInAnyOrder(entry(LEFT), entry(HUA));
    assertThat(register().all(ELSEWHERE)).isEmpty();
  }

  @Test
  void shouldKnowTwoEntriesOfOnePersonByTheNationalId() {
    Student back =
        Records.student(
            71, "s71", "王小明", "A123456789", StudentStatus.ENROLLED, new Seat(1, "102", 7));
    write(back);

    Map<?, String> marks =
        register().marks(SCHOOL, List.of(LEFT.person(), HUA.person(), back.person()));
    assertThat(marks.get(back.person())).isEqualTo(marks.get(LEFT.person()));
    assertThat(marks.get(HUA.person())).isNotEqualTo(marks.get(LEFT.person()));
    assertThat(marks.toString()).doesNotContain("A123456789");
    assertThat(register().marks(SCHOOL, List.of(Ids.person(999)))).isEmpty();
  }

  @Test
  void shouldBeginByTakingTheEntryOutOfTheRegister() {
    Deletion.Open begun = open(LEFT, NOW);
    assertThat(deletions().begin(begun, entry(LEFT))).isTrue();

    assertThat(register().all(SCHOOL)).containsExactly(entry(HUA));
    assertThat(deletions().open(SCHOOL)).containsExactly(begun);
    assertThat(deletions().open(ELSEWHERE)).isEmpty();
    assertThat(all()).containsExactly(begun.deletion());
    assertThat(deletions().begin(begun, entry(LEFT))).isFalse();
  }

  @Test
  void shouldNotBeginWithWhoeverHasComeBackMeanwhile() {
    Student back = moved(LEFT, YEAR, StudentStatus.ENROLLED, LEFT.seat());
    assertThat(
            records()
                .write(
                    SCHOOL,
                    List.of(Records.change(LEFT, back)),
                    new Author.Platform(),
                    "測試",
                    NOW.plusSeconds(1)))
        .isEmpty();

    assertThat(deletions().begin(open(LEFT, NOW), entry(LEFT))).isFalse();
    assertThat(register().all(SCHOOL)).contains(entry(back));
    assertThat(all()).isEmpty();
    assertThat(deletions().open(SCHOOL)).isEmpty();
  }

  @Test
  void shouldForgetWhatItWasCarriedOnByOnceItIsFinished() {
    Deletion.Open begun = open(LEFT, NOW);
    assertThat(deletions().begin(begun, entry(LEFT))).isTrue();
    Deletion finished = begun.deletion().finished(NOW.plusSeconds(9));
    deletions().finish(finished);
    deletions().finish(finished);

    assertThat(deletions().open(SCHOOL)).isEmpty();
    assertThat(all()).containsExactly(finished);
  }

  @Test
  void shouldTellTheLatestFirstPageByPage() {
    List<Student> students =
        IntStream.range(0, 5)
            .mapToObj(
                at ->
                    Records.student(
                        80 + at,
                        "g" + at,
                        "離校" + at,
                        Records.nationalId(at),
                        StudentStatus.GRADUATED,
                        new Seat(3, "301", 1 + at)))
            .toList();
    write(students.toArray(Student[]::new));
    for (int at = 0; at < 5; at++) {
      Deletion.Open begun = open(students.get(at), NOW.plus(Duration.ofMinutes(at)));
      assertThat(deletions().begin(begun, entry(students.get(at)))).isTrue();
    }

    StoredPage<Deletion> first = deletions().page(SCHOOL, Optional.empty(), 3);
    StoredPage<Deletion> second = deletions().page(SCHOOL, first.next(), 3);
    assertThat(first.entries())
        .extracting(Deletion::person)
        .containsExactly(Ids.person(84), Ids.person(83), Ids.person(82));
    assertThat(second.entries())
        .extracting(Deletion::person)
        .containsExactly(Ids.person(81), Ids.person(80));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void shouldLookAtSchoolsWhoseTimeHasComeTheLongestWaitingFirst() {
    schools().next(SCHOOL, NOW.minusSeconds(60));
    schools().next(ELSEWHERE, NOW.minusSeconds(90));

    assertThat(schools().waiting(NOW)).containsExactly(ELSEWHERE, SCHOOL);
    schools().next(ELSEWHERE, NOW.plusSeconds(60));
    assertThat(schools().waiting(NOW)).containsExactly(SCHOOL);
  }
}
