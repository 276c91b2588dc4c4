package tw.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.overview.OverseeingStudents.StudentList;
import tw.portfolio.overview.OverseeingStudents.Wanted;
import tw.portfolio.receipt.ReceiptSamples;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;

/** Homeroom teachers and offices see who has what, and who has nothing. */
class OverseeingStudentsTest {
  private final OverviewScene scene = new OverviewScene();
  private final OverseeingStudents overseeing = new OverseeingStudents(scene.ports);

  private Answer<StudentList> ask(Person reader, Wanted wanted) {
    return overseeing.students(Staff.actor(reader), YEAR, wanted, scene.campus.now());
  }

  private List<String> names(Person reader, Wanted wanted) {
    return granted(ask(reader, wanted)).students().stream()
        .map(one -> one.state().student().name())
        .toList();
  }

  private static Wanted of(String className) {
    return new Wanted(Optional.of(className), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Wanted who(Standing standing) {
    return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(standing));
  }

  @Test
  void shouldShowTheHomeroomTeacherWhatTheOwnClassLacks() {
    scene.campus.uploaded(MING_PHYSICS, REPORT);

    StudentList found = granted(ask(Staff.HOMEROOM, Wanted.everybody()));

    assertThat(found.kinds()).containsExactlyInAnyOrder(WorkKind.values());
    assertThat(found.students())
        .extracting(one -> one.state().student().name())
        .containsExactly(MING.name(), HUA.name());
    assertThat(found.students().getFirst().tasks())
        .extracting(Task::kind)
        .containsExactly(TaskKind.SEND);
    assertThat(found.students().getLast().tasks()).isEmpty();
  }

  @Test
  void shouldShowTheHomeroomTeacherNoOtherClassAndNoOtherYear() {
    assertThat(kind(ask(Staff.HOMEROOM, of("301")))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            kind(
                overseeing.students(
                    Staff.actor(Staff.HOMEROOM),
                    new SchoolYear(114),
                    Wanted.everybody(),
                    scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(names(Seniors.HOMEROOM, Wanted.everybody()))
        .containsExactly(Seniors.HAN.name(), Seniors.HAO.name());
  }

  @Test
  void shouldShowNobodyToTeachersAndToThoseWhoReadTotals() {
    for (Person other : List.of(Staff.LIN, Offices.PRINCIPAL, Offices.PARENT)) {
      assertThat(kind(ask(other, Wanted.everybody())))
          .as(other.name())
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldShowEachOfficeItsOwnKindOfWorkOfEverybody() {
    scene.campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(granted(ask(Staff.EQUIPMENT_HEAD, Wanted.everybody())).kinds())
        .containsExactly(WorkKind.OUTCOME);
    assertThat(granted(ask(Staff.ACTIVITIES_HEAD, of("101"))).kinds())
        .containsExactly(WorkKind.ACHIEVEMENT);
    assertThat(granted(ask(Staff.ACTIVITIES_HEAD, of("101"))).students())
        .allSatisfy(one -> assertThat(one.tasks()).isEmpty());
    assertThat(granted(ask(Staff.DIRECTOR, Wanted.everybody())).kinds()).hasSize(2);
  }

  @Test
  void shouldFindWhoHasNothingAndWhoNeverSent() {
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    scene.campus.certified(HUA_PHYSICS);

    assertThat(names(Staff.EQUIPMENT_HEAD, who(Standing.UNSENT))).containsExactly(MING.name());
    assertThat(names(Staff.EQUIPMENT_HEAD, who(Standing.UNSELECTED))).containsExactly(HUA.name());
    assertThat(names(Staff.EQUIPMENT_HEAD, who(Standing.NOTHING)))
        .containsExactly(Seniors.HAN.name(), Seniors.HAO.name(), Seniors.YU.name());
  }

  @Test
  void shouldFindWhoHasNotConfirmedWhatCameBack() {
    ReceiptSamples.receive(scene.receipts, HUA, scene.campus.now());

    assertThat(names(Staff.EQUIPMENT_HEAD, who(Standing.TO_CONFIRM))).containsExactly(HUA.name());
    assertThat(names(Staff.EQUIPMENT_HEAD, who(Standing.CONFIRMED))).isEmpty();
  }

  @Test
  void shouldShowOneGrade() {
    assertThat(
            names(
                Staff.DIRECTOR,
                new Wanted(Optional.empty(), Optional.of(3), Optional.empty(), Optional.empty())))
        .containsExactly(Seniors.HAN.name(), Seniors.HAO.name(), Seniors.YU.name());
  }
}
