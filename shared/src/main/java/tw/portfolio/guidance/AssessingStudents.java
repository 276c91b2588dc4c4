package tw.portfolio.guidance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;

/**
 * The counselling office writes 修課評估 (regulation.txt 四(二)1); the student and the homeroom teacher
 * read them.
 */
public final class AssessingStudents {
  private final AssessmentStore assessments;
  private final Permits permits;

  /** Assessments there, for those whom this permits. */
  public AssessingStudents(AssessmentStore assessments, Permits permits) {
    this.assessments = assessments;
    this.permits = permits;
  }

  /**
   * What the office writes.
   *
   * @param student of whom
   * @param year for which school year
   * @param version the version that the office has seen; 0 if there was none
   * @param text what it is to say
   * @param reason why it is another than before, for the history; empty if there was none before
   */
  public record Draft(
      PersonId student, SchoolYear year, int version, AssessmentText text, String reason) {}

  /**
   * An assessment with its past.
   *
   * @param assessment as it is now
   * @param history every version, oldest first
   */
  public record Told(Assessment assessment, List<Change> history) {
    /** Copies the list. */
    public Told {
      history = List.copyOf(history);
    }
  }

  /**
   * Writes the next version, unless somebody else has written one meanwhile. What says the same as
   * before is not written again.
   */
  public Answer<Assessment> write(Actor actor, Draft draft, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_ASSESSMENTS)
        .then(writer -> write(writer, draft, now));
  }

  private Answer<Assessment> write(Person writer, Draft draft, Instant now) {
    Optional<Assessment> before = assessments.find(writer.school(), draft.student(), draft.year());
    if (before.map(Assessment::version).orElse(0) != draft.version()) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (before.map(Assessment::text).filter(draft.text()::equals).isPresent()) {
      return Answer.granted(before.get());
    }
    if (before.isPresent() && draft.reason().isEmpty()) {
      return Answer.refused(Refusals.reasonNeeded());
    }
    Author.Someone by = Author.of(writer);
    Assessment next =
        before
            .map(current -> current.next(draft.text(), by, now))
            .orElseGet(
                () ->
                    new Assessment(
                        writer.school(), draft.student(), draft.year(), draft.text(), by, now, 1));
    return switch (assessments.write(next, line(before, next, draft.reason()))) {
      case WriteResult.Written() -> Answer.granted(next);
      case WriteResult.Rejected<AssessmentRefusal>(List<AssessmentRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst()));
    };
  }

  private static Problem problem(AssessmentRefusal reason) {
    return switch (reason) {
      case AssessmentRefusal.NoSuchStudent _ -> noSuchStudent();
      case AssessmentRefusal.VersionDiffers() -> Refusals.changedMeanwhile();
    };
  }

  private static Change line(Optional<Assessment> before, Assessment next, String reason) {
    return new Change(
        Assessment.subject(next.student(), next.year()),
        next.at(),
        next.by(),
        before.isPresent() ? ChangeAction.CHANGE : ChangeAction.ADD,
        before.map(one -> one.text().inFull()),
        Optional.of(next.text().inFull()),
        reason,
        Optional.of(next.student()));
  }

  /** A student's, the latest year first, for the office and the homeroom teacher. */
  public Answer<OfStudent> of(Actor actor, PersonId student, Instant now) {
    return reader(actor, student, now)
        .map(found -> new OfStudent(found, assessments.of(found.school(), found.id())));
  }

  /**
   * A student's assessments.
   *
   * @param student whose
   * @param assessments the latest year first
   */
  public record OfStudent(Person student, List<Assessment> assessments) {
    /** Copies the list. */
    public OfStudent {
      assessments = List.copyOf(assessments);
    }
  }

  /** A student's of a year with every version there was, for the same readers. */
  public Answer<Told> one(Actor actor, PersonId student, SchoolYear year, Instant now) {
    return reader(actor, student, now)
        .then(
            found ->
                assessments
                    .find(found.school(), found.id(), year)
                    .map(
                        assessment ->
                            Answer.granted(
                                new Told(
                                    assessment,
                                    assessments.history(found.school(), found.id(), year))))
                    .orElseGet(() -> Answer.refused(noneYet())));
  }

  /** The student's own, the latest year first. */
  public List<Assessment> own(Actor student) {
    return assessments.of(student.school(), student.person());
  }

  private Answer<Person> reader(Actor actor, PersonId student, Instant now) {
    return permits.student(
        actor, student, Permission.KEEP_ASSESSMENTS, Permission.READ_CLASS_RECORDS, now);
  }

  private static Problem noSuchStudent() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這位學生。請由學生清單重新選取。",
        "There is no such student. Choose from the list of students.");
  }

  private static Problem noneYet() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這位學生本學年度還沒有修課評估。輔導處登錄後即可查看。",
        "There is no assessment of this student for that year yet. The counselling office writes"
            + " it.");
  }
}
