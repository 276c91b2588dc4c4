package tw.portfolio.record.section;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Consultations.CURRICULUM_HEAD;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Sections.OTHER_PHYSICS;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Sections.taken;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.Section;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.KeepingSections.SectionPage;
import tw.portfolio.record.section.KeepingSections.Words;
import tw.portfolio.record.section.memory.MemoryEnrolments;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.WorkKind;

/** 教學組 keeps course names, teachers and elective choices (regulation.txt 附件1). */
class SectionsTest {
  private static final KeepingSections.Wanted ALL =
      new KeepingSections.Wanted(TERM, Optional.empty(), Optional.empty());

  private static final Actor KEEPER = Staff.actor(CURRICULUM_HEAD);
  private static final Words HANDED_OVER = new Words("物理（二）", Staff.CHANG.id());

  private final MemorySchool school =
      Consultations.aSchool().withWindows(Windows.allOpen(NOW)).in(new MemorySchool());
  private final MemoryRecords records = new MemoryRecords(school);
  private final Permits permits = new Permits(school);
  private final MemoryEnrolments enrolments = new MemoryEnrolments(school);
  private final KeepingSections keeping = new KeepingSections(records, enrolments, school, permits);
  private final EnrollingStudents enrolling =
      new EnrollingStudents(records, enrolments, school, permits);

  @BeforeEach
  void openTheSections() {
    Sections.open(records);
    Sections.enrol(records, MING, PHYSICS);
    Sections.enrol(records, HUA, PHYSICS);
  }

  @Test
  void shouldPageThroughASemester() {
    SectionPage first = granted(keeping.page(KEEPER, ALL, Optional.empty(), 1));
    SectionPage second = granted(keeping.page(KEEPER, ALL, first.next(), 1));

    assertThat(first.sections()).containsExactly(PHYSICS);
    assertThat(second).isEqualTo(new SectionPage(2, List.of(OTHER_PHYSICS), Optional.empty()));
  }

  @Test
  void shouldShowWhoIsInASectionBySeat() {
    assertThat(granted(keeping.members(KEEPER, PHYSICS.key())).members())
        .extracting(member -> member.student().map(Person::name).orElse(""))
        .containsExactly(MING.name(), HUA.name());
  }

  @Test
  void shouldCarryAnotherTeacherToEveryStudentsCourse() {
    Section changed = granted(change(KEEPER, PHYSICS, Words.of(PHYSICS), HANDED_OVER));

    assertThat(changed).isEqualTo(Sections.with(PHYSICS, "物理（二）", Staff.CHANG));
    assertThat(
            new MemoryChangeLog(school)
                .of(SCHOOL, new Subject(SubjectKind.RECORD, PHYSICS.subject())))
        .extracting(Change::why)
        .last()
        .isEqualTo("留職停薪");
    for (Person student : List.of(MING, HUA)) {
      assertThat(physics(student))
          .hasValueSatisfying(
              taken -> {
                assertThat(taken.teacher()).isEqualTo(Staff.CHANG.id());
                assertThat(taken.teacherName()).isEqualTo(Staff.CHANG.name());
                assertThat(taken.name()).isEqualTo("物理（二）");
              });
    }
    assertThat(school.studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR).enrolments())
        .contains(MING_HISTORY);
  }

  @Test
  void shouldTellTheSecondOfTwoEditors() {
    granted(change(KEEPER, PHYSICS, Words.of(PHYSICS), HANDED_OVER));

    assertThat(kind(change(KEEPER, PHYSICS, Words.of(PHYSICS), new Words("物理", Staff.DEPUTY.id()))))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(granted(change(KEEPER, PHYSICS, HANDED_OVER, HANDED_OVER)).teacher())
        .isEqualTo(Staff.CHANG.id());
  }

  @Test
  void shouldKeepASectionInReachWhoseChangeWasInterrupted() {
    Section begun = Sections.with(PHYSICS, "物理（二）", Staff.CHANG);
    records.interruptAt(SCHOOL, begun);

    assertThat(granted(keeping.page(KEEPER, ALL, Optional.empty(), 10)).sections())
        .containsExactly(begun, OTHER_PHYSICS);
    assertThat(granted(keeping.members(KEEPER, PHYSICS.key())).section()).isEqualTo(begun);
    granted(enrolling.drop(KEEPER, HUA.id(), PHYSICS.key(), "加退選", NOW));
    assertThat(granted(enrolling.add(KEEPER, HUA.id(), PHYSICS.key(), NOW)))
        .isEqualTo(taken(HUA, begun));
    assertThat(physics(MING)).contains(taken(MING, PHYSICS).enrolment());
  }

  @Test
  void shouldFinishAnInterruptedChangeThatIsSentAgain() {
    Section begun = Sections.with(PHYSICS, "物理（二）", Staff.CHANG);
    for (Words seen : List.of(Words.of(PHYSICS), HANDED_OVER)) {
      records.interruptAt(SCHOOL, begun);
      assertThat(granted(change(KEEPER, PHYSICS, seen, HANDED_OVER))).isEqualTo(begun);
      assertThat(physics(MING)).contains(taken(MING, begun).enrolment());
      assertThat(granted(change(KEEPER, PHYSICS, HANDED_OVER, Words.of(PHYSICS))))
          .isEqualTo(PHYSICS);
    }
  }

  @Test
  void shouldChangeAgainWhatWasInterrupted() {
    records.interruptAt(SCHOOL, Sections.with(PHYSICS, "物理（二）", Staff.CHANG));
    Words next = new Words("物理", Staff.DEPUTY.id());

    assertThat(kind(change(KEEPER, PHYSICS, Words.of(PHYSICS), next)))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    granted(change(KEEPER, PHYSICS, HANDED_OVER, next));

    assertThat(physics(MING).map(Enrolment::teacher)).contains(Staff.DEPUTY.id());
    assertThat(physics(HUA).map(Enrolment::teacher)).contains(Staff.DEPUTY.id());
  }

  @Test
  void shouldGiveASectionToNobodyButThoseWhoTeach() {
    Person parent = holding(701, Role.PARENT_REPRESENTATIVE, true);
    Person gone = holding(702, Role.TEACHER, false);
    school.people(YEAR, List.of(parent, gone));

    for (PersonId nobody :
        List.of(MING.id(), Ids.person(999), parent.id(), gone.id(), CURRICULUM_HEAD.id())) {
      Problem problem =
          refused(change(KEEPER, PHYSICS, Words.of(PHYSICS), new Words("物理", nobody)));
      assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
      assertThat(problem.fields()).extracting(Problem.Field::name).containsExactly("teacherId");
    }
  }

  private static Person holding(long number, Role role, boolean active) {
    return new Person(
        SCHOOL, Ids.person(number), "某人", Set.of(role), Optional.empty(), Set.of(), active);
  }

  @Test
  void shouldAddAStudentAndMoveOneFromAnotherSection() {
    Person newcomer = Students.student(31, "新同學", "102", 9);
    school.people(YEAR, List.of(newcomer));

    assertThat(granted(enrolling.add(KEEPER, newcomer.id(), PHYSICS.key(), NOW)))
        .isEqualTo(taken(newcomer, PHYSICS));
    granted(enrolling.add(KEEPER, newcomer.id(), PHYSICS.key(), NOW));
    assertThat(enrolments.in(SCHOOL, PHYSICS.key())).hasSize(3);
    granted(enrolling.add(KEEPER, newcomer.id(), OTHER_PHYSICS.key(), NOW));
    assertThat(enrolments.in(SCHOOL, PHYSICS.key())).hasSize(2);
    assertThat(physics(newcomer))
        .hasValueSatisfying(taken -> assertThat(taken.teacher()).isEqualTo(Staff.CHANG.id()));
  }

  @Test
  void shouldAddNobodyButStudentsAndToNothingThatIsNotThere() {
    RecordKey never = Section.keyOf(TERM, Courses.HISTORY, "101");

    for (PersonId nobody : List.of(Staff.LIN.id(), Ids.person(999))) {
      assertThat(kind(enrolling.add(KEEPER, nobody, PHYSICS.key(), NOW)))
          .isEqualTo(ProblemKind.NOT_FOUND);
    }
    assertThat(kind(enrolling.add(KEEPER, MING.id(), never, NOW))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(keeping.members(KEEPER, never))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(keeping.change(KEEPER, never, HANDED_OVER, HANDED_OVER, "留職停薪", NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldDropACourseWithoutPieces() {
    granted(enrolling.drop(KEEPER, MING.id(), PHYSICS.key(), "加退選", NOW));

    assertThat(physics(MING)).isEmpty();
    assertThat(kind(enrolling.drop(KEEPER, MING.id(), PHYSICS.key(), "加退選", NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(enrolling.drop(KEEPER, HUA.id(), OTHER_PHYSICS.key(), "加退選", NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldNotDropACourseThatHasPiecesAndSaySo() {
    Journey.of(school, MING, taken(MING, PHYSICS).enrolment(), Ids.nth(7), NOW).reserve();

    Problem problem = refused(enrolling.drop(KEEPER, MING.id(), PHYSICS.key(), "加退選", NOW));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(problem.chinese()).contains("1 件課程學習成果", "不能退選");
    assertThat(physics(MING)).isPresent();
  }

  @Test
  void shouldRefuseEverybodyElse() {
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), CURRICULUM_HEAD.id(), Actor.Kind.STAFF, "外校");
    for (Actor other :
        List.of(
            Staff.actor(Staff.LIN),
            Staff.actor(Consultations.COUNSELLOR),
            Students.actor(MING),
            elsewhere)) {
      assertThat(
              List.of(
                  kind(keeping.page(other, ALL, Optional.empty(), 10)),
                  kind(keeping.members(other, PHYSICS.key())),
                  kind(change(other, PHYSICS, Words.of(PHYSICS), HANDED_OVER)),
                  kind(enrolling.add(other, MING.id(), OTHER_PHYSICS.key(), NOW)),
                  kind(enrolling.drop(other, MING.id(), PHYSICS.key(), "不行", NOW))))
          .containsOnly(ProblemKind.NOT_PERMITTED);
    }
    assertThat(physics(MING)).contains(taken(MING, PHYSICS).enrolment());
  }

  private Answer<Section> change(Actor actor, Section section, Words seen, Words next) {
    return keeping.change(actor, section.key(), seen, next, "留職停薪", NOW);
  }

  private Optional<Enrolment> physics(Person student) {
    return school
        .studentYear(WorkKind.OUTCOME, SCHOOL, student.id(), YEAR)
        .enrolment(taken(student, PHYSICS).enrolment().ref());
  }
}
