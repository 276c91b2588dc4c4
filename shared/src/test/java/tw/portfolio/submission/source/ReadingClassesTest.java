package tw.portfolio.submission.source;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.submission.source.memory.MemoryRegisteredStudents;
import tw.portfolio.work.Piece;

class ReadingClassesTest {
  private static final Person SENIOR = Students.student(9, "林大同", "301", 1);

  private final MemorySchool school =
      SchoolBuilder.aSchool().withStudent(SENIOR).in(new MemorySchool());
  private final ReadingClasses reading =
      new ReadingClasses(
          new ReadingClasses.Ports(
              school,
              (_, _) -> Map.of("101", 1, "301", 3),
              new MemoryRegisteredStudents(school),
              school,
              new MemoryStudentRecords(school)));

  @BeforeEach
  void enterWhatOfficesKeep() {
    Entries.in(new MemoryRecords(school), Entries.MING_PHYSICS, Entries.MING_LEADS);
  }

  @Test
  void shouldReadTheClassesOfTheSchoolInOrder() {
    ReadingClasses.Opened opened = reading.open(SourceScope.of(SCHOOL, YEAR));

    assertThat(opened.classes()).extracting(SourceClass::name).containsExactly("101", "301");
    assertThat(opened.students()).isEqualTo(3);
  }

  @Test
  void shouldReadOneGradeOrOneClassOnly() {
    assertThat(classes(new Scope.Grade(3))).containsExactly("301");
    assertThat(classes(new Scope.Grade(2))).isEmpty();
    assertThat(classes(new Scope.OneClass("101"))).containsExactly("101");
    assertThat(classes(new Scope.OneClass("999"))).isEmpty();
  }

  private List<String> classes(Scope reach) {
    return reading.open(new SourceScope(SCHOOL, YEAR, Optional.empty(), reach)).classes().stream()
        .map(SourceClass::name)
        .toList();
  }

  @Test
  void shouldReadAllRowsOfAStudent() {
    Piece piece =
        Journey.of(school, Students.MING, Courses.MING_PHYSICS, Ids.nth(50), NOW)
            .certified()
            .piece();
    Piece achievement =
        Journey.ofAchievement(school, Students.MING, Ids.nth(51), NOW).reserve().arrive().piece();

    StudentRows ming = rows().getFirst();

    assertThat(ming.person()).isEqualTo(Students.MING);
    assertThat(ming.place().seat()).isEqualTo(1);
    assertThat(ming.outcomes().pieces()).containsExactly(piece);
    assertThat(ming.outcomes().enrolments()).contains(Courses.MING_PHYSICS);
    assertThat(ming.achievements().pieces()).containsExactly(achievement);
    assertThat(ming.registered()).as("nothing was imported of him").isEmpty();
  }

  private List<StudentRows> rows() {
    ReadingClasses.Opened opened = reading.open(SourceScope.of(SCHOOL, YEAR));
    return reading.rows(opened, opened.classes().getFirst()).students();
  }

  @Test
  void shouldTakeGradesOfTheirSemesterAndOfficesOfTheOneInWhichTheyBegan() {
    StudentRows ming = rows().getFirst();
    SourceScope first =
        new SourceScope(SCHOOL, YEAR, Optional.of(Semester.FIRST), new Scope.School());
    SourceScope second =
        new SourceScope(SCHOOL, YEAR, Optional.of(Semester.SECOND), new Scope.School());

    assertThat(ming.grades(first)).containsExactly(Entries.MING_PHYSICS);
    assertThat(ming.cadres(first)).containsExactly(Entries.MING_LEADS);
    assertThat(ming.grades(second)).isEmpty();
    assertThat(ming.cadres(second)).isEmpty();
    assertThat(ming.grades(SourceScope.of(SCHOOL, YEAR))).containsExactly(Entries.MING_PHYSICS);
    assertThat(ming.grades(SourceScope.of(SCHOOL, new SchoolYear(114)))).isEmpty();
  }

  @Test
  void shouldKnowWhatIsInASemester() {
    SourceScope second =
        new SourceScope(SCHOOL, YEAR, Optional.of(Semester.SECOND), new Scope.School());

    assertThat(second.includes(Term.parse("1152"))).isTrue();
    assertThat(second.includes(Term.parse("1151"))).isFalse();
    assertThat(second.includes(LocalDate.of(2027, 2, 1))).isTrue();
    assertThat(second.includes(LocalDate.of(2027, 1, 31))).isFalse();
    assertThat(second.includes(LocalDate.of(2026, 2, 1))).isFalse();
  }

  @Test
  void shouldBeCalledAsPeopleCallIt() {
    assertThat(SourceScope.of(SCHOOL, YEAR).chinese()).isEqualTo("115 學年度（整學年），全校");
    assertThat(
            new SourceScope(SCHOOL, YEAR, Optional.of(Semester.FIRST), new Scope.Grade(3))
                .chinese())
        .isEqualTo("115 學年度第 1 學期，高三");
    assertThat(new Scope.OneClass("普二甲").chinese()).isEqualTo("普二甲班");
  }
}
