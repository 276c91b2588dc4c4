package tw.portfolio.store.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import tw.portfolio.domain.course.CourseRef;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.record.SectionEnrolment;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

/**
 * Takes a course away from a student who has no piece of it. Every piece takes one of the
 * semester's slots in the same write that announces it, so while the slots are taken by the pieces
 * that were read, there is no other one.
 */
final class EnrolmentDrop {
  private final Table table;
  private final Backoff backoff;
  private final SectionEnrolment taken;
  private final Enrolment enrolment;
  private final SchoolCode school;

  EnrolmentDrop(Table table, Backoff backoff, SectionEnrolment taken) {
    this.table = table;
    this.backoff = backoff;
    this.taken = taken;
    this.enrolment = taken.enrolment();
    this.school = enrolment.school();
  }

  /** {@link Rejection.VersionDiffers} if a piece came or went between reading and writing. */
  WriteResult run(Change line) {
    List<Item> year =
        table.query(Keys.studentYear(school, enrolment.student(), enrolment.term().year()), "");
    List<Piece> pieces =
        year.stream()
            .filter(item -> item.text("sk").startsWith(Keys.PIECE))
            .map(PieceItems::read)
            .toList();
    CourseRef course = enrolment.ref();
    long ofCourse = pieces.stream().filter(piece -> piece.course().equals(course)).count();
    if (ofCourse > 0) {
      return rejected(new Rejection.HasPieces(Math.toIntExact(ofCourse)));
    }
    Set<String> slots =
        year.stream()
            .filter(item -> item.text("sk").equals(slots().sk()))
            .flatMap(item -> item.textSet("takenBy").stream())
            .collect(Collectors.toSet());
    Set<String> known =
        pieces.stream().map(piece -> piece.id().secret()).collect(Collectors.toSet());
    return known.containsAll(slots) ? write(slots, line) : rejected(new Rejection.VersionDiffers());
  }

  private static WriteResult rejected(Rejection reason) {
    return new WriteResult.Rejected(List.of(reason));
  }

  private Key slots() {
    return Keys.slots(
        school, enrolment.student(), enrolment.term().year(), enrolment.term().semester());
  }

  private WriteResult write(Set<String> slots, Change line) {
    Transaction transaction = new Transaction(table, backoff);
    transaction.check(slotsAre(slots), _ -> new Rejection.VersionDiffers());
    transaction.delete(
        Believed.delete(RecordItems.write(school, taken)),
        _ -> new Rejection.RecordDiffers(taken.key()));
    taken
        .sectionKey()
        .map(section -> new Key(Keys.sectionRoster(school, section), taken.key().id()))
        .ifPresent(
            place ->
                transaction.delete(
                    Delete.builder().key(place.attributes()),
                    _ -> new Rejection.RecordDiffers(taken.key())));
    transaction.putAlong(ChangeItems.write(school, line, taken.key().id()));
    return transaction.run();
  }

  private ConditionCheck.Builder slotsAre(Set<String> seen) {
    ConditionCheck.Builder check = ConditionCheck.builder().key(slots().attributes());
    return seen.isEmpty()
        ? check.conditionExpression("attribute_not_exists(takenBy)")
        : check
            .conditionExpression("takenBy = :seen")
            .expressionAttributeValues(Map.of(":seen", AttributeValue.fromSs(List.copyOf(seen))));
  }
}
