package tw.portfolio.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.guidance.Consulting.draft;
import static tw.portfolio.samples.Consultations.COUNSELLOR;
import static tw.portfolio.samples.Consultations.CURRICULUM_HEAD;
import static tw.portfolio.samples.Consultations.OTHER_COUNSELLOR;
import static tw.portfolio.samples.Consultations.START;
import static tw.portfolio.samples.Consultations.note;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

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
    assertThat(granted(consulting.page(COUNSELLOR)).entries()).containsExactly(own);
    assertThat(granted(consulting.page(OTHER_COUNSELLOR)).entries()).containsExactly(others);
    assertThat(granted(consulting.page(CURRICULUM_HEAD)).entries()).containsExactly(own, others);
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
