package tw.portfolio.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.Consultations.COUNSELLOR;
import static tw.portfolio.samples.Consultations.consultation;
import static tw.portfolio.samples.Consultations.note;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.samples.Consultations;

class ConsultationTest {
  @Test
  void shouldBeAGroupsOnceThereAreTwo() {
    assertThat(consultation(1, COUNSELLOR, MING).form()).isEqualTo(ConsultationForm.INDIVIDUAL);
    assertThat(consultation(1, COUNSELLOR, MING, HUA).form()).isEqualTo(ConsultationForm.GROUP);
  }

  @Test
  void shouldHaveOneToSixtyStudentsAndNobodyTwice() {
    Person[] sixtyOne = Consultations.students(61).toArray(Person[]::new);

    assertThatIllegalArgumentException().isThrownBy(() -> consultation(1, COUNSELLOR));
    assertThatIllegalArgumentException().isThrownBy(() -> consultation(1, COUNSELLOR, sixtyOne));
    assertThatIllegalArgumentException().isThrownBy(() -> consultation(1, COUNSELLOR, MING, MING));
  }

  @Test
  void shouldBelongToTheSemesterOfItsDay() {
    assertThat(note().term()).isEqualTo(TERM);
    assertThat(note("春天", LocalDateTime.of(2027, 2, 1, 8, 0)).term()).hasToString("1152");
  }

  @Test
  void shouldKnowNoConsultationBeforeThereWereAny() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> note("太早", LocalDateTime.of(2019, 7, 31, 23, 59)));
    assertThat(note("第一天", LocalDateTime.of(2019, 8, 1, 0, 0)).term()).hasToString("1081");
  }

  @Test
  void shouldNotCountOnceItIsWithdrawn() {
    Consultation record = consultation(1, COUNSELLOR, MING);

    assertThat(record.countsFor(MING.id())).isTrue();
    assertThat(record.countsFor(HUA.id())).isFalse();
    assertThat(record.withdrawn("登錄錯誤", NOW).countsFor(MING.id())).isFalse();
  }

  @Test
  void shouldBeAboutNobodyInTheHistoryIfSeveralAreNamedBeforeOrAfter() {
    Consultation alone = consultation(1, COUNSELLOR, MING);
    Consultation group = consultation(1, COUNSELLOR, MING, HUA);

    assertThat(alone.onlyStudent(Optional.empty())).contains(MING.id());
    assertThat(alone.onlyStudent(Optional.of(alone))).contains(MING.id());
    assertThat(alone.onlyStudent(Optional.of(group))).isEmpty();
    assertThat(group.onlyStudent(Optional.of(alone))).isEmpty();
  }

  @Test
  void shouldSayEverythingInFull() {
    assertThat(consultation(1, COUNSELLOR, MING, HUA).inFull())
        .contains("2026-11-20", "15:00", "輔導室", "團體諮詢", "選課諮詢", "高二選課", "王小明、陳小華")
        .contains("說明高二選修課程", "建議先參加");
  }

  @Test
  void shouldSaySomethingInAnAssessment() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AssessmentText(" ", "", "\n"));
    String long2001 = "字".repeat(2_001);
    for (AssessmentText right :
        List.of(
            new AssessmentText("a", "", ""),
            new AssessmentText("", "a", ""),
            new AssessmentText("", "", "🧪".repeat(2_000)))) {
      assertThat(right.inFull()).contains("學群", "就業規劃", "備註");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new AssessmentText("", long2001, ""));
  }
}
