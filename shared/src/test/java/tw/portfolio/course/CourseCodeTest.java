package tw.portfolio.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

class CourseCodeTest {
  @Test
  void shouldTellItsParts() {
    CourseCode code = new CourseCode("113213303H110A1B2CD0405");

    assertThat(code.entryYear()).isEqualTo(113);
    assertThat(code.school()).isEqualTo("213303");
    assertThat(code.category()).isEqualTo('2');
    assertThat(code.attribute()).isEqualTo('D');
    assertThat(code).hasToString("113213303H110A1B2CD0405");
  }

  @ParameterizedTest
  @CsvSource({
    "11321330311010012110101, true",
    "11321330311010018110101, false",
    "11321330311010019110101, false",
    "113213303110100181D0101, true",
    "113213303110100191D0101, true",
  })
  void shouldTakeWorkOfActivitiesOnlyIfTheyCarryCredits(String text, boolean submittable) {
    assertThat(new CourseCode(text).submittable()).isEqualTo(submittable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1132133031101001211010",
        "113213303110100121101012",
        "01321330311010012110101",
        "11321330311010012110a01",
        "1132133031101001211010 ",
        "11321330311010012110101\n",
        "１１３21330311010012110101"
      })
  void shouldRefuseWhatIsNoCourseCode(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CourseCode(text));
  }

  @ParameterizedTest
  @CsvSource({
    "11321330311010012110101, 3, true",
    "11321330311010012110101, 0, false",
    "11321330311010018110101, 1, false",
  })
  void shouldTakeOutcomesOnlyOfCoursesWithCredits(String code, int credits, boolean takes) {
    Enrolment enrolment =
        new Enrolment(
            new SchoolCode("213303"),
            new PersonId(Pseudonym.of(0, 1)),
            Term.parse("1131"),
            new CourseCode(code),
            "物理",
            1,
            credits,
            new Taking.InSemester(),
            new PersonId(Pseudonym.of(0, 2)),
            "林美玲");

    assertThat(enrolment.takesOutcomes()).isEqualTo(takes);
  }

  @Test
  void shouldKnowEveryKindByItsCode() {
    for (TakingKind kind : TakingKind.values()) {
      assertThat(TakingKind.ofCode(kind.code())).isEqualTo(Optional.of(kind));
    }
    assertThat(TakingKind.ofCode("SEMESTER")).isEmpty();
  }
}
