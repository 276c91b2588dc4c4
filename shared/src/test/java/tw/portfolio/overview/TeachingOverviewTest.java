package tw.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.course.SectionRef;
import tw.portfolio.overview.OverseeingSections.SectionState;
import tw.portfolio.overview.UncertifiedByTeacher.TeacherRow;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.PieceState;

/** How far sections are, and what waits for whom. */
class TeachingOverviewTest {
  private final OverviewScene scene = new OverviewScene().withSections();
  private final OverseeingSections sections =
      new OverseeingSections(
          scene.records, scene.enrolments, scene.campus.school(), scene.campus.school());
  private final UncertifiedByTeacher uncertified =
      new UncertifiedByTeacher(
          new MemoryAccounts(scene.campus.school()),
          scene.campus.school(),
          scene.campus.school(),
          scene.campus.school());

  private Instant now() {
    return scene.campus.now();
  }

  @Test
  void shouldShowTeachersTheirSectionsStudentByStudent() {
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    scene.campus.uploaded(MING_HISTORY, REPORT);

    List<SectionState> found =
        granted(sections.sections(Staff.actor(Staff.LIN), Optional.empty(), TERM, now()));

    assertThat(found).extracting(SectionState::section).containsExactly(Sections.PHYSICS);
    SectionState physics = found.getFirst();
    assertThat(physics.states()).isEqualTo(Map.of(PieceState.UPLOADED, 1));
    assertThat(physics.unsent()).isEqualTo(1);
    assertThat(physics.nothing()).isEqualTo(1);
    assertThat(physics.members())
        .extracting(member -> member.person().map(Person::name), member -> member.unsent())
        .containsExactly(tuple(Optional.of(Students.MING.name()), 1), tuple(Optional.of("陳小華"), 0));
  }

  @Test
  void shouldShowASectionToItsTeacherTheDeputyAndTheOfficeAlone() {
    SectionRef physics = Sections.PHYSICS.ref();
    for (Person reader : List.of(Staff.LIN, Staff.DEPUTY, Staff.EQUIPMENT_HEAD)) {
      assertThat(granted(sections.section(Staff.actor(reader), physics, now())).members())
          .hasSize(2);
    }
    for (Person other : List.of(Staff.CHANG, Offices.PRINCIPAL, Staff.HOMEROOM)) {
      assertThat(kind(sections.section(Staff.actor(other), physics, now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(
              kind(sections.sections(Staff.actor(other), Optional.of(Staff.LIN.id()), TERM, now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(
            kind(
                sections.section(
                    Staff.actor(Staff.EQUIPMENT_HEAD), Sections.with("nowhere").ref(), now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldCountWhatWaitsTeacherByTeacherTheLongestWaitingFirst() {
    scene.campus.sent(MING_HISTORY);
    Instant oldest = now();
    scene.campus.pass(Duration.ofDays(2));
    scene.campus.sent(MING_PHYSICS);
    scene.campus.sent(HUA_PHYSICS);
    scene.campus.certified(HUA_PHYSICS);

    List<TeacherRow> rows = granted(uncertified.teachers(Staff.actor(Staff.EQUIPMENT_HEAD), now()));

    assertThat(rows)
        .extracting(row -> row.teacher().name(), TeacherRow::pieces)
        .containsExactly(tuple(Staff.CHANG.name(), 1), tuple(Staff.LIN.name(), 2));
    assertThat(rows.getFirst().oldest()).isEqualTo(oldest);
    assertThat(rows.getFirst().time()).map(time -> time.daysLeft(now())).contains(5);
  }

  @Test
  void shouldTellOfTeachersToTheOfficeAlone() {
    for (Person other : List.of(Staff.LIN, Offices.PRINCIPAL, Offices.PARENT, Staff.HOMEROOM)) {
      assertThat(kind(uncertified.teachers(Staff.actor(other), now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }
}
