package tw.portfolio.service.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.course.CourseRef;
import tw.portfolio.domain.course.Taking;
import tw.portfolio.domain.course.TakingKind;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.Section;
import tw.portfolio.domain.record.SectionEnrolment;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.service.Refusals;
import tw.portfolio.service.access.Permits;
import tw.portfolio.store.EnrolmentStore;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.RecordStore.KeptSection;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.Roster;
import tw.portfolio.store.WriteResult;

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
                                                    new Taking.InSemester()),
                                                Optional.of(into.name())),
                                            now))
                                .orElseGet(() -> Answer.refused(CourseRefusals.noSuchSection()))));
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
                    .orElseGet(() -> Answer.refused(CourseRefusals.notInSection())));
  }

  private Answer<SectionEnrolment> drop(
      Person keeper, SectionEnrolment taken, String reason, Instant now) {
    Change line =
        new Change(
            new Subject(SubjectKind.RECORD, taken.subject()),
            now,
            author(keeper),
            Deed.REMOVE,
            Optional.of(taken.summary()),
            Optional.empty(),
            reason,
            Optional.of(taken.enrolment().student()));
    return switch (enrolments.drop(taken, line)) {
      case WriteResult.Written() -> Answer.granted(taken);
      case WriteResult.Rejected rejected ->
          Answer.refused(
              rejected
                  .reason(Rejection.HasPieces.class)
                  .map(pieces -> CourseRefusals.hasPieces(pieces.count()))
                  .orElseGet(Refusals::changedMeanwhile));
    };
  }

  private Answer<Person> student(Person keeper, PersonId id) {
    return roster
        .person(keeper.school(), id)
        .filter(person -> person.roles().contains(Role.STUDENT))
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(CourseRefusals.noSuchStudent()));
  }

  private Optional<Section> section(Person keeper, RecordKey key) {
    return records.section(keeper.school(), key).map(KeptSection::section);
  }

  private Optional<SectionEnrolment> taken(Person keeper, RecordKey key) {
    return Optional.ofNullable(records.find(keeper.school(), List.of(key)).get(key))
        .map(SectionEnrolment.class::cast);
  }

  private static Author author(Person keeper) {
    return new Author.Someone(keeper.id(), keeper.name());
  }
}
