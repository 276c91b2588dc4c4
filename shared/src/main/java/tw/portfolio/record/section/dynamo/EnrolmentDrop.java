package tw.portfolio.record.section.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.record.section.EnrolmentRefusal;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;

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

  /** {@link EnrolmentRefusal.PiecesDiffer} if a piece came or went between reading and writing. */
  WriteResult<EnrolmentRefusal> run(Change line) {
    List<Item> year =
        table.query(
            StudentYearKeys.studentYear(school, enrolment.student(), enrolment.term().year()), "");
    List<Piece> pieces =
        year.stream()
            .filter(item -> item.text("sk").startsWith(PieceKeys.PIECE))
            .map(PieceItems::read)
            .toList();
    CourseRef course = enrolment.ref();
    long ofCourse = pieces.stream().filter(piece -> piece.course().equals(course)).count();
    if (ofCourse > 0) {
      return rejected(new EnrolmentRefusal.HasPieces(Math.toIntExact(ofCourse)));
    }
    Set<String> slots =
        year.stream()
            .filter(item -> item.text("sk").equals(slots().sk()))
            .flatMap(item -> item.textSet("takenBy").stream())
            .collect(Collectors.toSet());
    Set<String> known =
        pieces.stream().map(piece -> piece.id().secret()).collect(Collectors.toSet());
    return known.containsAll(slots)
        ? write(slots, line)
        : rejected(new EnrolmentRefusal.PiecesDiffer());
  }

  private static WriteResult<EnrolmentRefusal> rejected(EnrolmentRefusal reason) {
    return new WriteResult.Rejected<>(List.of(reason));
  }

  private Key slots() {
    return PieceKeys.slots(
        school, enrolment.student(), enrolment.term().year(), enrolment.term().semester());
  }

  private WriteResult<EnrolmentRefusal> write(Set<String> slots, Change line) {
    Transaction<EnrolmentRefusal> transaction = new Transaction<>(table, backoff);
    transaction.check(slotsAre(slots), _ -> new EnrolmentRefusal.PiecesDiffer());
    transaction.delete(
        ExpectedItem.delete(RecordItems.write(school, taken)),
        _ -> new EnrolmentRefusal.EnrolmentDiffers(taken.key()));
    taken
        .sectionKey()
        .map(section -> new Key(RecordKeys.sectionRoster(school, section), taken.key().id()))
        .ifPresent(
            place ->
                transaction.delete(
                    Delete.builder().key(place.attributes()),
                    _ -> new EnrolmentRefusal.EnrolmentDiffers(taken.key())));
    transaction.line(
        ChangeItems.line(
            table, school, RecordKeys.key(school, taken.key()), line, taken.key().id()));
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
