package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Deputies;
import tw.portfolio.work.Dispute.Asked;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Piece;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.DisputeStore.DisputeQueue;

/** Lists of the disputed returns that wait for an answer, for each who is to answer. */
public final class ReadingDisputes {
  private final DisputeStore disputes;
  private final Permits permits;
  private final Deputies deputies;

  /** Reads from these stores. */
  public ReadingDisputes(DisputeStore disputes, Roster roster) {
    this.disputes = disputes;
    this.permits = new Permits(roster);
    this.deputies = new Deputies(roster);
  }

  /**
   * Which list, and what of it.
   *
   * @param as of whom
   * @param teacher of another teacher, in whose place somebody answers as a deputy
   * @param part of which class, section or students
   */
  public record ListRequest(DisputeLevel as, Optional<PersonId> teacher, QueuePart part) {}

  /**
   * A page of a list.
   *
   * @param total how many there are in all pages; on the first page only
   * @param page the page
   */
  public record DisputePage(Optional<Integer> total, StoredPage<Piece> page) {}

  /**
   * A page, oldest first.
   *
   * @throws tw.portfolio.kernel.store.UnknownCursorException if the cursor is of another list
   */
  public Answer<DisputePage> page(
      Actor by, ListRequest request, Optional<String> after, int most, Instant now) {
    PersonId teacher = request.teacher().orElse(by.person());
    return asked(by, request.as(), teacher, now)
        .map(
            asked ->
                page(
                    (from, size) ->
                        disputes.disputed(
                            new DisputeQueue(by.school(), asked, teacher, from, size)),
                    request,
                    after,
                    most));
  }

  private static DisputePage page(
      StoredPage.Source<Piece> list, ListRequest request, Optional<String> after, int most) {
    StoredPage<Piece> page = StoredPage.filtered(list, request.part()::has, after, most);
    int left =
        page.next()
            .filter(_ -> after.isEmpty())
            .map(next -> StoredPage.count(list, request.part()::has, Optional.of(next)))
            .orElse(0);
    return new DisputePage(
        after.isPresent() ? Optional.empty() : Optional.of(page.entries().size() + left), page);
  }

  private Answer<Asked> asked(Actor by, DisputeLevel as, PersonId teacher, Instant now) {
    return switch (as) {
      case TEACHER -> permits.inUse(by).then(_ -> asTeacher(by, teacher, now));
      case HOMEROOM ->
          permits
              .permitted(by, Permission.READ_CLASS_OUTCOMES)
              .then(person -> asHomeroomTeacher(person, now));
      case OFFICE -> permits.permitted(by, Permission.DECIDE_DISPUTES).map(_ -> new Asked.Office());
    };
  }

  private Answer<Asked> asTeacher(Actor by, PersonId teacher, Instant now) {
    return teacher.equals(by.person()) || deputies.standsIn(by, teacher, now)
        ? Answer.granted(new Asked.Teacher())
        : Answer.refused(DisputeProblems.notTheirDeputy());
  }

  private static Answer<Asked> asHomeroomTeacher(Person person, Instant now) {
    SchoolYear today = SchoolYear.at(now);
    return person
        .place(today)
        .map(ClassPlace::className)
        .map(led -> Answer.<Asked>granted(new Asked.Homeroom(today, led)))
        .orElseGet(() -> Answer.refused(DisputeProblems.leadsNoClass()));
  }
}
