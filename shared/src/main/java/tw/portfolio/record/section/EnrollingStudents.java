package tw.portfolio.record.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RecordStore.KeptSection;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;

/**
 * 教學組 adds and drops a student's elective courses after the course selection (選修課程作業,
 * regulation.txt 四(二)1). Courses taken in another way than in their semester come by import.
 */
public final class EnrollingStudents {
  private final RecordStore records;
  private final EnrolmentStore enrolments;
  private final Roster roster;
  private final Permits permits;

  /** Enrolments there, for those whom this permits. */
  public EnrollingStudents(
      RecordStore records, EnrolmentStore enrolments, Roster roster, Permits permits) {
    this.records = records;
    this.enrolments = enrolments;
    this.roster = roster;
    this.permits = permits;
  }

  /**
   * Puts a student into a section. Who is in another section of the same course comes over; who is
   * in this one already stays as is.
   */
  public Answer<SectionEnrolment> add(
      Actor actor, PersonId student, RecordKey section, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_COURSES)
        .then(
            keeper ->
                student(keeper, student)
                    .then(
                        found ->
                            section(keeper, section)
                                .map(
                                    into ->
                                        add(
                                            keeper,
                                            new SectionEnrolment(
                                                into.enrolment(
                                                    keeper.school(),
                                                    found.id(),
                                                    new Taking.InSemester())),
                                            now))
                                .orElseGet(() -> Answer.refused(SectionProblems.noSuchSection()))));
  }

  private Answer<SectionEnrolment> add(Person keeper, SectionEnrolment after, Instant now) {
    Optional<SectionEnrolment> before = taken(keeper, after.key());
    if (before.equals(Optional.of(after))) {
      return Answer.granted(after);
    }
    List<RecordChange> refused =
        records.write(
            keeper.school(),
            List.of(new RecordChange(before.map(found -> found), after)),
            author(keeper),
            "",
            now);
    return refused.isEmpty() ? Answer.granted(after) : Answer.refused(Refusals.changedMeanwhile());
  }

  /**
   * Takes a student out of a section, unless the student has pieces of that course.
   *
   * @param reason why, for the history
   */
  public Answer<SectionEnrolment> drop(
      Actor actor, PersonId student, RecordKey section, String reason, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_COURSES)
        .then(
            keeper ->
                section(keeper, section)
                    .map(
                        from ->
                            SectionEnrolment.keyOf(
                                student,
                                new CourseRef(from.term(), from.code(), TakingKind.SEMESTER)))
                    .flatMap(key -> taken(keeper, key))
                    .filter(taken -> taken.sectionKey().equals(Optional.of(section)))
                    .map(taken -> drop(keeper, taken, reason, now))
                    .orElseGet(() -> Answer.refused(SectionProblems.notInSection())));
  }

  private Answer<SectionEnrolment> drop(
      Person keeper, SectionEnrolment taken, String reason, Instant now) {
    Change line =
        new Change(
            new Subject(SubjectKind.RECORD, taken.subject()),
            now,
            author(keeper),
            ChangeAction.REMOVE,
            Optional.of(taken.summary()),
            Optional.empty(),
            reason,
            Optional.of(taken.enrolment().student()));
    return switch (enrolments.drop(taken, line)) {
      case WriteResult.Written() -> Answer.granted(taken);
      case WriteResult.Rejected<EnrolmentRefusal>(List<EnrolmentRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst()));
    };
  }

  private static Problem problem(EnrolmentRefusal reason) {
    return switch (reason) {
      case EnrolmentRefusal.HasPieces(int count) -> SectionProblems.hasPieces(count);
      case EnrolmentRefusal.EnrolmentDiffers _, EnrolmentRefusal.PiecesDiffer() ->
          Refusals.changedMeanwhile();
    };
  }

  private Answer<Person> student(Person keeper, PersonId id) {
    return roster
        .person(keeper.school(), id)
        .filter(person -> person.roles().contains(Role.STUDENT))
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(SectionProblems.noSuchStudent()));
  }

  private Optional<Section> section(Person keeper, RecordKey key) {
    return records.section(keeper.school(), key).map(KeptSection::section);
  }

  private Optional<SectionEnrolment> taken(Person keeper, RecordKey key) {
    return Optional.ofNullable(records.find(keeper.school(), List.of(key)).get(key))
        .map(SectionEnrolment.class::cast);
  }

  private static Author author(Person keeper) {
    return Author.of(keeper);
  }
}
