package tw.portfolio.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Consultations.COUNSELLING_HEAD;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** What every {@link AssessmentStore} does. */
public abstract class AssessmentStoreContract extends StoreContract {
  private static final Author.Someone BY =
      new Author.Someone(COUNSELLING_HEAD.id(), COUNSELLING_HEAD.name());

  private AssessmentStore assessments;

  /** The assessments of the school that {@link #open} has opened. */
  protected abstract AssessmentStore assessments();

  @BeforeEach
  void openTheAssessments() {
    assessments = assessments();
  }

  @Test
  void shouldKeepWhatWasWritten() {
    Assessment first = first(MING.id(), "工程學群");
    assertWritten(write(first));

    assertThat(assessments.find(SCHOOL, MING.id(), YEAR)).contains(first);
    assertThat(assessments.of(SCHOOL, MING.id())).containsExactly(first);
    assertThat(assessments.of(SCHOOL, HUA.id())).isEmpty();
    assertThat(assessments.find(SCHOOL, MING.id(), new SchoolYear(116))).isEmpty();
    assertThat(assessments.of(new SchoolCode("190301"), MING.id())).isEmpty();
  }

  @Test
  void shouldKeepEveryVersionInOrder() {
    Assessment first = first(MING.id(), "工程學群");
    Assessment second = first.next(text("資訊學群"), BY, NOW);
    Assessment third = second.next(text("醫藥衛生學群"), BY, NOW);
    for (Assessment next : List.of(first, second, third)) {
      assertWritten(write(next));
    }

    assertThat(assessments.find(SCHOOL, MING.id(), YEAR)).contains(third);
    assertThat(assessments.history(SCHOOL, MING.id(), YEAR))
        .containsExactly(line(first), line(second), line(third));
    assertThat(assessments.history(SCHOOL, HUA.id(), YEAR)).isEmpty();
  }

  @Test
  void shouldListTheLatestYearFirst() {
    Assessment now = first(MING.id(), "工程學群");
    Assessment earlier =
        new Assessment(SCHOOL, MING.id(), new SchoolYear(114), text("未定"), BY, NOW, 1);
    assertWritten(write(earlier));
    assertWritten(write(now));

    assertThat(assessments.of(SCHOOL, MING.id())).containsExactly(now, earlier);
  }

  @Test
  void shouldWriteNothingOverAVersionThatTheWriterHasNotSeen() {
    Assessment first = first(MING.id(), "工程學群");
    assertWritten(write(first));

    assertThat(reasons(write(first(MING.id(), "資訊學群"))))
        .containsExactly(new AssessmentRefusal.VersionDiffers());
    assertThat(reasons(write(first.next(text("資訊學群"), BY, NOW).next(text("醫"), BY, NOW))))
        .containsExactly(new AssessmentRefusal.VersionDiffers());
    assertThat(assessments.of(SCHOOL, MING.id())).containsExactly(first);
    assertThat(assessments.history(SCHOOL, MING.id(), YEAR)).hasSize(1);
  }

  @Test
  void shouldAssessNobodyButStudentsOfTheSchool() {
    for (PersonId nobody : List.of(Ids.person(999), Staff.LIN.id())) {
      assertThat(reasons(write(first(nobody, "工程學群"))))
          .containsExactly(new AssessmentRefusal.NoSuchStudent(nobody));
      assertThat(assessments.of(SCHOOL, nobody)).isEmpty();
    }
  }

  @Test
  @Simultaneous
  void shouldLetOneOfManyEditorsThrough() throws InterruptedException {
    Assessment first = first(MING.id(), "工程學群");
    assertWritten(write(first));
    List<Callable<WriteResult<AssessmentRefusal>>> editors = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      Assessment next = first.next(text("第 " + number + " 位"), BY, NOW.plusSeconds(number));
      editors.add(() -> write(next));
    }

    assertThat(written(editors)).isEqualTo(1);
    assertThat(assessments.history(SCHOOL, MING.id(), YEAR)).hasSize(2);
  }

  private WriteResult<AssessmentRefusal> write(Assessment next) {
    return assessments.write(next, line(next));
  }

  private static Change line(Assessment next) {
    return new Change(
        Assessment.subject(next.student(), next.year()),
        next.at(),
        next.by(),
        next.version() == 1 ? ChangeAction.ADD : ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of(next.text().inFull()),
        "",
        Optional.of(next.student()));
  }

  private static Assessment first(PersonId student, String exploration) {
    return new Assessment(SCHOOL, student, YEAR, text(exploration), BY, NOW, 1);
  }

  private static AssessmentText text(String exploration) {
    return new AssessmentText(exploration, "升學\n半工半讀", "");
  }
}
