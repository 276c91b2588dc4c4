package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.Records.anew;
import static tw.portfolio.samples.Records.change;
import static tw.portfolio.samples.Records.moved;
import static tw.portfolio.samples.Records.student;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.samples.SchoolBuilder;

/** Whose a national id is, and that it is one student's only, in every {@link RecordStore}. */
public abstract class NationalIdContract extends RecordContract {
  private static final NationalId OTHER = NationalId.of("B123456780").orElseThrow();

  @Test
  void shouldSayWhoseANationalIdIs() {
    NationalId first = MING.identity();
    Student again =
        student(901, "s901", "王小明", first.number(), StudentStatus.ENROLLED, new Seat(1, "102", 9));
    Student corrected =
        student(901, "s901", "王小明", "B123456780", StudentStatus.ENROLLED, new Seat(1, "102", 9));
    keep(MING);
    keep(List.of(change(MING, gone())));
    keep(again);
    assertThat(records.bearers(SCHOOL).numbers(first)).containsExactlyInAnyOrder("s1", "s901");

    keep(List.of(change(again, corrected)));

    assertThat(records.bearers(SCHOOL).numbers(first)).containsExactly("s1");
    assertThat(records.bearers(SCHOOL).numbers(corrected.identity())).containsExactly("s901");
    assertThat(records.bearers(ELSEWHERE).numbers(first)).isEmpty();
  }

  private static Student gone() {
    return moved(MING, YEAR, StudentStatus.TRANSFERRED, Optional.empty());
  }

  private static Student another(long id, NationalId identity) {
    Seat seat = new Seat(1, "102", (int) (id - 900));
    return student(id, "s" + id, "高小新", identity.number(), StudentStatus.ENROLLED, seat);
  }

  @Test
  void shouldGiveANationalIdToOneStudentOnly() {
    Student second = another(901, MING.identity());
    Student third = another(902, OTHER);
    keep(MING, third);

    assertThat(write(anew(second))).isEqualTo(anew(second));
    Student taking = another(902, MING.identity());
    assertThat(write(List.of(change(third, taking)))).containsExactly(change(third, taking));

    assertThat(stored(second.key())).isEmpty();
    assertThat(stored(third.key())).contains(third);
    assertThat(records.bearers(SCHOOL).numbers(MING.identity())).containsExactly("s1");
    assertThat(records.write(ELSEWHERE, anew(second), WHO, WHY, SchoolBuilder.NOW)).isEmpty();
  }

  @Test
  void shouldWriteOneOfTwoNewStudentsWithOneNationalId() {
    Student second = another(901, MING.identity());

    assertThat(write(anew(MING, second))).isEqualTo(anew(second));
  }

  @Test
  void shouldGiveANationalIdToOneOfThoseWhoAreWrittenAtOnce() {
    List<Student> rivals =
        IntStream.range(901, 907).mapToObj(id -> another(id, MING.identity())).toList();

    List<List<RecordChange>> refused =
        new BoundedParallel(rivals.size())
            .each(rivals, rival -> records.write(SCHOOL, anew(rival), WHO, WHY, SchoolBuilder.NOW));

    assertThat(refused).filteredOn(List::isEmpty).hasSize(1);
    assertThat(records.bearers(SCHOOL).numbers(MING.identity())).hasSize(1);
  }

  @Test
  void shouldGiveANationalIdToWhoComesBackAndNotToBoth() {
    keep(MING);
    keep(List.of(change(MING, gone())));
    Student again = another(901, MING.identity());
    keep(again);

    assertThat(write(List.of(change(gone(), MING)))).containsExactly(change(gone(), MING));

    assertThat(stored(MING.key())).contains(gone());
  }

  @Test
  void shouldLetTwoStudentsChangeNationalIdsWithEachOther() {
    Student first = another(901, MING.identity());
    Student second = another(902, OTHER);
    keep(first, second);
    Student mended = another(901, OTHER);
    Student mendedToo = another(902, MING.identity());

    keep(List.of(change(first, mended), change(second, mendedToo)));
    keep(List.of(change(mended, first), change(mendedToo, second)));

    assertThat(records.bearers(SCHOOL).numbers(OTHER)).containsExactly("s902");
    assertThat(stored(first.key())).contains(first);
  }

  @Test
  void shouldMarkANationalIdWithoutTellingIt() {
    String mark = records.mark(SCHOOL, MING.identity());

    assertThat(mark).isEqualTo(records().mark(SCHOOL, MING.identity()));
    assertThat(mark).isNotEqualTo(records.mark(SCHOOL, OTHER)).doesNotContain("A123456789");
  }

  @Test
  void shouldReplaceANationalId() {
    keep(MING);
    Student corrected =
        student(1, "s1", "王小明", "AC01234567", StudentStatus.ENROLLED, new Seat(1, "101", 1));

    keep(List.of(change(MING, corrected)));

    assertThat(stored(MING.key()))
        .map(Student.class::cast)
        .map(Student::identity)
        .isEqualTo(NationalId.of("AC01234567"));
  }
}
