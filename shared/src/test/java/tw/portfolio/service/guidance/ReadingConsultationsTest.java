package tw.portfolio.service.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Consultations.COUNSELLOR;
import static tw.portfolio.school.Consultations.CURRICULUM_HEAD;
import static tw.portfolio.school.Consultations.OTHER_COUNSELLOR;
import static tw.portfolio.school.Consultations.START;
import static tw.portfolio.school.Consultations.note;
import static tw.portfolio.school.SchoolBuilder.YEAR;
import static tw.portfolio.school.Students.HUA;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;
import static tw.portfolio.service.Answers.kind;
import static tw.portfolio.service.guidance.Consulting.draft;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.guidance.Consultation;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;

/** Who reads which consultation records. */
class ReadingConsultationsTest {
  private final Consulting consulting = new Consulting();
  private Consultation own;
  private Consultation others;

  @BeforeEach
  void consult() {
    own = granted(consulting.record(COUNSELLOR, MING, HUA));
    others =
        granted(
            consulting.record(
                OTHER_COUNSELLOR, draft(note("轉組", START.minusDays(2)), HUA), Optional.empty()));
  }

  @Test
  void shouldShowCounsellorsTheirOwnAndTheOfficeEveryOne() {
    assertThat(granted(consulting.page(COUNSELLOR)).consultations()).containsExactly(own);
    assertThat(granted(consulting.page(OTHER_COUNSELLOR)).consultations()).containsExactly(others);
    assertThat(granted(consulting.page(CURRICULUM_HEAD)).consultations())
        .containsExactly(own, others);
    for (Person other : List.of(Staff.LIN, Staff.HOMEROOM, Staff.EQUIPMENT_HEAD)) {
      assertThat(kind(consulting.page(other))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldShowStudentsThoseAboutThemselves() {
    assertThat(consulting.reading().own(Students.actor(MING), YEAR)).containsExactly(own);
    assertThat(consulting.reading().own(Students.actor(HUA), YEAR)).containsExactly(own, others);
    assertThat(consulting.reading().own(Students.actor(HUA), new SchoolYear(114))).isEmpty();
    assertThat(granted(consulting.reading().own(Students.actor(MING), own.id()))).isEqualTo(own);
    assertThat(kind(consulting.reading().own(Students.actor(MING), others.id())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldShowOneRecordWithItsPastToAuthorAndOffice() {
    for (Person reader : List.of(COUNSELLOR, CURRICULUM_HEAD)) {
      var told = granted(consulting.reading().one(Staff.actor(reader), own.id()));
      assertThat(told.consultation()).isEqualTo(own);
      assertThat(told.history()).hasSize(1);
    }
    assertThat(kind(consulting.reading().one(Staff.actor(OTHER_COUNSELLOR), own.id())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(consulting.reading().one(Staff.actor(Staff.LIN), own.id())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldShowNothingToAnotherSchool() {
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), CURRICULUM_HEAD.id(), Actor.Kind.STAFF, "外校教學組長");
    Actor namesake = new Actor(new SchoolCode("190301"), MING.id(), Actor.Kind.STUDENT, "外校學生");

    assertThat(kind(consulting.reading().one(elsewhere, own.id())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(consulting.reading().own(namesake, YEAR)).isEmpty();
    assertThat(kind(consulting.reading().own(namesake, own.id()))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldShowWhatIsWithdrawnToAuthorAndOfficeOnly() {
    granted(consulting.withdraw(COUNSELLOR, own, "重複登錄"));

    assertThat(
            granted(consulting.reading().one(Staff.actor(COUNSELLOR), own.id()))
                .consultation()
                .withdrawn())
        .isPresent();
    assertThat(kind(consulting.reading().own(Students.actor(MING), own.id())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }
}
