package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudentRuleTest {
  private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(2010, 9, 15));

  @Test
  void shouldNeedANationalIdAndADateOfBirth() {
    assertThat(StudentRule.faults(true, BORN)).isEmpty();
    assertThat(causes(StudentRule.faults(false, BORN))).containsExactly(FaultCause.NO_NATIONAL_ID);
    assertThat(causes(StudentRule.faults(true, Optional.empty())))
        .containsExactly(FaultCause.NO_BIRTH_DATE);
    assertThat(causes(StudentRule.faults(Optional.empty(), Optional.empty())))
        .containsExactly(FaultCause.NO_NATIONAL_ID, FaultCause.NO_BIRTH_DATE);
  }

  @Test
  void shouldRecomputeTheCheckDigitOfAnOpenedId() {
    assertThat(StudentRule.faults(Optional.of("A123456789"), BORN)).isEmpty();
    assertThat(StudentRule.faults(Optional.of("A800000014"), BORN)).isEmpty();
    assertThat(causes(StudentRule.faults(Optional.of("A123456788"), BORN)))
        .containsExactly(FaultCause.NATIONAL_ID_WRONG);
  }

  @Test
  void shouldNotRepeatAWrongId() {
    assertThat(StudentRule.faults(Optional.of("A123456788"), BORN))
        .allSatisfy(
            fault -> assertThat(fault.chinese() + fault.english()).doesNotContain("A123456788"));
  }

  private static List<FaultCause> causes(List<Fault> faults) {
    return faults.stream().map(Fault::cause).toList();
  }
}
