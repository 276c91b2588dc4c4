package tw.portfolio.submission.precheck;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.code.CadreLevel;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.submission.source.SourceScope;

class PrecheckTest {
  private final PrecheckedSchool school = new PrecheckedSchool();

  @Test
  void shouldFindNothingWhereEverythingIsRight() {
    school.choose(Students.MING, school.physics(Students.MING));
    school.choose(Students.MING, school.achievement(Students.MING));

    Document figures = school.figures();

    assertThat(figures.integer("students")).isEqualTo(2);
    assertThat(figures.integer("rows"))
        .as("2 students, an outcome, an achievement, 3 grades, 3 courses, a cadre")
        .isEqualTo(11);
    assertThat(figures.integer("refused")).isZero();
    assertThat(figures.integer("doubtful")).isZero();
  }

  @Test
  void shouldFindStudentsThatTheRegisterDoesNotNameWell() {
    school.withoutIdentity(Records.MING);
    assertThat(school.causes()).containsExactly("no-national-id");

    school.register.remove(Students.MING.id());
    assertThat(school.causes()).containsExactly("not-in-register");
  }

  @Test
  void shouldFindStudentsWhoShareANationalId() {
    school.register.put(Students.HUA.id(), school.register.get(Students.MING.id()));

    assertThat(school.causes()).containsExactly("national-id-twice");
    assertThat(school.figures().integer("refused")).isEqualTo(2);
  }

  @Test
  void shouldFindFilesThatWereAlteredOrLost() {
    Journey altered = school.physics(Students.MING);
    Journey lost = school.physics(Students.HUA);
    school.choose(Students.MING, altered);
    school.choose(Students.HUA, lost);
    school.files.alter(document(altered), "別的".getBytes(StandardCharsets.UTF_8));
    school.files.lose(document(lost));

    assertThat(school.causes()).containsExactlyInAnyOrder("file-altered", "file-missing");
  }

  private static ObjectKey document(Journey journey) {
    return journey.piece().files().verified().getFirst().key();
  }

  @Test
  void shouldNotAskAboutWorkThatNobodyHasChosen() {
    school.files.lose(document(school.physics(Students.MING)));

    assertThat(school.causes()).isEmpty();
  }

  @Test
  void shouldFindTheSamePieceChosenTwice() {
    school.choose(Students.MING, school.physics(Students.MING), school.physics(Students.MING));

    Document figures = school.figures();

    assertThat(figures.each("causes", cause -> cause.text("code"))).containsExactly("row-twice");
    assertThat(figures.integer("refused")).as("the first one stays").isEqualTo(1);
  }

  @Test
  void shouldFindGradesWithoutTheirCourseAndOfActivities() {
    Enrolment activity =
        Courses.taking(Students.HUA, Courses.ACTIVITY, "班會", Staff.LIN, 3, new Taking.InSemester());
    Entries.in(school.records, Entries.grade(activity, 80));

    assertThat(school.causes())
        .containsExactlyInAnyOrder(
            "grade-without-course", "course-not-submittable", "course-not-in-plan");
  }

  @Test
  void shouldCompareWithAPlanOnlyIfThereIsOne() {
    PrecheckedSchool unplanned = PrecheckedSchool.withoutAPlan();

    Document figures = unplanned.figures();

    assertThat(figures.each("causes", cause -> cause.text("code"))).isEmpty();
    assertThat(figures.flag("comparedWithPlan")).isFalse();
    assertThat(school.figures().flag("comparedWithPlan")).isTrue();
  }

  @Test
  void shouldAskForAGradeOnlyOnceAnybodyInTheClassHasOne() {
    school.remove(Entries.grade(Courses.HUA_PHYSICS, 62));
    assertThat(school.causes()).containsExactly("course-without-grade");

    school.remove(Entries.MING_PHYSICS);
    school.remove(Entries.grade(Courses.MING_HISTORY, 70));
    assertThat(school.causes()).as("they are not imported yet").isEmpty();
  }

  @Test
  void shouldAskAboutOfficesOfAnotherClass() {
    Entries.in(
        school.records,
        new CadreRecord(
            Students.HUA.id(),
            "102 班",
            "班長",
            CadreLevel.CLASS,
            Entries.days("2026-09-01", "2027-01-20")));

    Document figures = school.figures();

    assertThat(figures.each("causes", cause -> cause.text("code")))
        .containsExactly("cadre-of-another-class");
    assertThat(figures.integer("refused")).as("it is only asked about").isZero();
    assertThat(figures.integer("doubtful")).isEqualTo(1);
  }

  @Test
  void shouldLookAtTheSemesterThatIsAskedForOnly() {
    school.choose(Students.MING, school.physics(Students.MING));
    SourceScope second =
        new SourceScope(SCHOOL, YEAR, Optional.of(Semester.SECOND), new Scope.School());

    Document figures = ((JobState.Done) school.check(second).state()).report().figures();

    assertThat(figures.integer("rows")).as("the two students themselves").isEqualTo(2);
  }

  @Test
  void shouldRefuseAScopeWithoutStudents() {
    SourceScope nobody = new SourceScope(SCHOOL, YEAR, Optional.empty(), new Scope.OneClass("999"));

    assertThat(school.check(nobody).state())
        .isInstanceOfSatisfying(
            JobState.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("nobody-in-scope"));
  }

  @Test
  void shouldComeToTheSameWhenItIsDoneTwice() {
    school.choose(Students.MING, school.physics(Students.MING));
    Job once = school.check(PrecheckedSchool.SCOPE);
    Set<String> keys = new TreeSet<>(school.products.keys());
    Job again = school.check(PrecheckedSchool.SCOPE);

    assertThat(((JobState.Done) again.state()).report().figures())
        .isEqualTo(((JobState.Done) once.state()).report().figures());
    assertThat(school.products.keys()).hasSize(2 * keys.size());
  }

  @Test
  void shouldBeForThoseWhoMakeBooks() {
    assertThat(Answers.refused(school.ask(Staff.actor(Staff.HOMEROOM))).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldChangeNothingOfWhatItLooksAt() {
    Journey journey = school.physics(Students.MING);
    school.choose(Students.MING, journey);

    school.check(PrecheckedSchool.SCOPE);

    assertThat(school.school.find(SCHOOL, journey.id())).contains(journey.piece());
  }
}
