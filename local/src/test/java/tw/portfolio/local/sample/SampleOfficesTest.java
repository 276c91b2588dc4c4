package tw.portfolio.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleOfficesTest {
  private static final SampleSchool SCHOOL = SampleSchool.generate(7, 600, 115, 1);
  private static final SampleOffices OFFICES = SampleOffices.of(SCHOOL, 7);

  @Test
  void shouldGiveEachStudentANationalIdOfOnesOwnWithARightCheckDigit() {
    Map<String, SampleIdentity> identities = OFFICES.identities();

    assertThat(identities).hasSize(600);
    assertThat(identities.values().stream().map(SampleIdentity::nationalId))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(weighed(id) % 10).isZero());
  }

  private static int weighed(String id) {
    String digits = "31" + id.substring(1);
    int sum = Character.digit(digits.charAt(digits.length() - 1), 10);
    for (int at = 0; at < 10; at++) {
      sum += (at == 0 ? 1 : 10 - at) * Character.digit(digits.charAt(at), 10);
    }
    return sum;
  }

  @Test
  void shouldGradeEveryCourseWithCredits() {
    assertThat(OFFICES.grades())
        .hasSizeGreaterThan(6_000)
        .allSatisfy(
            grade -> {
              assertThat(grade.score()).isBetween(0, 100);
              assertThat(grade.makeUp().isPresent()).isEqualTo(grade.score() < SampleGrade.PASS);
            })
        .anySatisfy(grade -> assertThat(grade.makeUp()).isPresent());
  }

  @Test
  void shouldGiveEachClassItsOfficersAndSomeStudentsServiceAndAbsences() {
    assertThat(OFFICES.cadres().stream().filter(cadre -> cadre.level() == 2))
        .hasSize(SCHOOL.classes().size() * 5);
    assertThat(OFFICES.services()).hasSizeBetween(100, 200);
    assertThat(OFFICES.absences()).hasSizeBetween(150, 250);
  }

  @Test
  void shouldHaveTheSameOnFileEachTime() {
    SampleOffices again = SampleOffices.of(SampleSchool.generate(7, 600, 115, 1), 7);

    assertThat(again.identities()).isEqualTo(OFFICES.identities());
    assertThat(again.grades()).isEqualTo(OFFICES.grades());
    assertThat(again.cadres()).isEqualTo(OFFICES.cadres());
  }
}
