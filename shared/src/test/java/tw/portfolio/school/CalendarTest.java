package tw.portfolio.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  @ParameterizedTest
  @CsvSource({
    "2024-08-01, 113, 1",
    "2024-12-31, 113, 1",
    "2025-01-31, 113, 1",
    "2025-02-01, 113, 2",
    "2025-07-31, 113, 2",
    "2025-08-01, 114, 1",
    "2024-02-29, 112, 2",
  })
  void shouldPutADayIntoItsYearAndSemester(LocalDate day, int year, int semester) {
    assertThat(SchoolYear.of(day).number()).isEqualTo(year);
    assertThat(Semester.of(day).number()).isEqualTo(semester);
  }

  @Test
  void shouldBeginAYearOnTheFirstOfAugust() {
    assertThat(new SchoolYear(113).firstDay()).isEqualTo(LocalDate.of(2024, 8, 1));
    assertThat(SchoolYear.of(new SchoolYear(113).firstDay())).isEqualTo(new SchoolYear(113));
    assertThat(new SchoolYear(113)).isLessThan(new SchoolYear(114)).hasToString("113");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 99, 200, 2024})
  void shouldRefuseANumberThatIsNoSchoolYear(int number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SchoolYear(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1001", "1131", "1132", "1992"})
  void shouldReadATermAsItIsWritten(String text) {
    assertThat(Term.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "113", "1130", "1133", "0991", "2001", "11311", " 1131", "1131\n", "１１３１"})
  void shouldRefuseWhatIsNoTerm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Term.parse(text));
  }

  @Test
  void shouldKnowSemestersByNumber() {
    assertThat(Semester.of(1)).contains(Semester.FIRST);
    assertThat(Semester.of(2)).contains(Semester.SECOND);
    assertThat(Semester.of(0)).isEmpty();
    assertThat(Semester.of(3)).isEmpty();
  }
}
