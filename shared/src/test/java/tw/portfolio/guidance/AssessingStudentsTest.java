package tw.portfolio.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Consultations.COUNSELLING_HEAD;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.guidance.AssessingStudents.Draft;
import tw.portfolio.guidance.AssessingStudents.OfStudent;
import tw.portfolio.guidance.memory.MemoryAssessments;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** 修課評估 (regulation.txt 四(二)1). */
class AssessingStudentsTest {
  private static final Person OF_ANOTHER_CLASS = Students.student(77, "李同學", "102", 5);

  private final MemorySchool school =
      Consultations.aSchool().withStudent(OF_ANOTHER_CLASS).in(new MemorySchool());
  private final MemoryAssessments store = new MemoryAssessments(school);
  private final AssessingStudents assessing = new AssessingStudents(store, new Permits(school));

  @Test
  void shouldChangeWhatThereIsOnlyWithAReason() {
    granted(write(COUNSELLING_HEAD, MING, 0, "工程學群"));
    Draft silent = new Draft(MING.id(), YEAR, 1, new AssessmentText("醫藥學群", "", ""), "");

    Problem problem = refused(assessing.write(Staff.actor(COUNSELLING_HEAD), silent, NOW));

    assertThat(problem.fields()).extracting(Problem.Field::name).containsExactly("reason");
    granted(write(COUNSELLING_HEAD, MING, 1, "醫藥學群"));
    assertThat(
            granted(assessing.one(Staff.actor(COUNSELLING_HEAD), MING.id(), YEAR, NOW)).history())
        .extracting(Change::why)
        .containsExactly("", "重新施測");
  }

  @Test
  void shouldWriteAndShowItToStudentAndHomeroomTeacher() {
    Assessment written = granted(write(COUNSELLING_HEAD, MING, 0, "工程學群"));

    assertThat(written.version()).isEqualTo(1);
    assertThat(written.by().name()).isEqualTo(COUNSELLING_HEAD.name());
    assertThat(assessing.own(Students.actor(MING))).containsExactly(written);
    assertThat(assessing.own(Students.actor(HUA))).isEmpty();
    for (Person reader : List.of(COUNSELLING_HEAD, Staff.HOMEROOM)) {
      OfStudent read = granted(assessing.of(Staff.actor(reader), MING.id(), NOW));
      assertThat(read.student().name()).isEqualTo(MING.name());
      assertThat(read.assessments()).containsExactly(written);
    }
  }

  @Test
  void shouldKeepEveryVersionFromAndTo() {
    granted(write(COUNSELLING_HEAD, MING, 0, "工程學群"));
    granted(write(COUNSELLING_HEAD, MING, 1, "資訊學群"));

    List<Change> history =
        granted(assessing.one(Staff.actor(COUNSELLING_HEAD), MING.id(), YEAR, NOW)).history();

    assertThat(history)
        .extracting(Change::action)
        .containsExactly(ChangeAction.ADD, ChangeAction.CHANGE);
    assertThat(history.getFirst().from()).isEmpty();
    assertThat(history.getLast().from()).isEqualTo(history.getFirst().to());
    assertThat(history.getLast().to().orElseThrow()).contains("資訊學群");
    assertThat(history.getLast().about()).contains(MING.id());
  }

  @Test
  void shouldTellTheSecondOfTwoEditors() {
    granted(write(COUNSELLING_HEAD, MING, 0, "工程學群"));

    assertThat(kind(write(COUNSELLING_HEAD, MING, 0, "資訊學群")))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(kind(write(COUNSELLING_HEAD, HUA, 3, "資訊學群")))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(store.history(SCHOOL, MING.id(), YEAR)).hasSize(1);
  }

  @Test
  void shouldWriteNothingThatIsThereAlready() {
    Assessment first = granted(write(COUNSELLING_HEAD, MING, 0, "工程學群"));

    assertThat(granted(write(COUNSELLING_HEAD, MING, 1, "工程學群"))).isEqualTo(first);
    assertThat(store.history(SCHOOL, MING.id(), YEAR)).hasSize(1);
  }

  @Test
  void shouldLetOnlyTheCounsellingOfficeWrite() {
    for (Person other :
        List.of(Staff.HOMEROOM, Staff.LIN, Staff.EQUIPMENT_HEAD, Consultations.COUNSELLOR)) {
      assertThat(kind(write(other, MING, 0, "工程學群"))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(kind(assessing.write(Students.actor(MING), draft(MING.id(), 0, "自己寫"), NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(store.of(SCHOOL, MING.id())).isEmpty();
  }

  @Test
  void shouldShowItToNobodyElse() {
    granted(write(COUNSELLING_HEAD, MING, 0, "工程學群"));
    granted(write(COUNSELLING_HEAD, OF_ANOTHER_CLASS, 0, "工程學群"));

    for (Person other : List.of(Staff.LIN, Staff.EQUIPMENT_HEAD, Consultations.COUNSELLOR)) {
      assertThat(kind(assessing.of(Staff.actor(other), MING.id(), NOW)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(assessing.one(Staff.actor(other), MING.id(), YEAR, NOW)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(kind(assessing.of(Staff.actor(Staff.HOMEROOM), OF_ANOTHER_CLASS.id(), NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldKnowNoStudentOfAnotherSchool() {
    granted(write(COUNSELLING_HEAD, MING, 0, "工程學群"));
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), COUNSELLING_HEAD.id(), Actor.Kind.STAFF, "外校輔導主任");

    assertThat(kind(assessing.of(elsewhere, MING.id(), NOW))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(assessing.write(elsewhere, draft(MING.id(), 1, "改"), NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(store.history(SCHOOL, MING.id(), YEAR)).hasSize(1);
  }

  @Test
  void shouldAssessNobodyButStudents() {
    for (PersonId nobody : List.of(Ids.person(999), Staff.LIN.id())) {
      assertThat(
              kind(assessing.write(Staff.actor(COUNSELLING_HEAD), draft(nobody, 0, "工程學群"), NOW)))
          .isEqualTo(ProblemKind.NOT_FOUND);
    }
  }

  @Test
  void shouldSayThatThereIsNoneYet() {
    assertThat(
            kind(assessing.one(Staff.actor(COUNSELLING_HEAD), MING.id(), new SchoolYear(116), NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  private Answer<Assessment> write(Person by, Person student, int version, String exploration) {
    return assessing.write(Staff.actor(by), draft(student.id(), version, exploration), NOW);
  }

  private static Draft draft(PersonId student, int version, String exploration) {
    return new Draft(
        student,
        YEAR,
        version,
        new AssessmentText(exploration, "升學", ""),
        version == 0 ? "" : "重新施測");
  }
}
