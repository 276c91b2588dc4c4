package tw.portfolio.work.outcome.dynamo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.NestedAttributeName;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import tw.portfolio.access.item.PlaceItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingPiece;
import tw.portfolio.work.outcome.WaitingQueues;

/**
 * Waiting pieces from the sparse index {@code waiting}, a megabyte at a time and only the
 * attributes that reminders need.
 */
public final class DynamoWaitingQueues implements WaitingQueues {
  private static final String INDEX = "waiting";

  private final Table table;

  /** The queues in this table. */
  public DynamoWaitingQueues(Table table) {
    this.table = table;
  }

  @Override
  public Set<TeacherQueue> nonEmpty() {
    try {
      Set<TeacherQueue> queues = new HashSet<>();
      table
          .scan(INDEX, Indexes.WAITING_FOR)
          .map(item -> item.text(Indexes.WAITING_FOR))
          .filter(PieceKeys::isQueue)
          .forEach(waitingFor -> queues.add(queue(waitingFor)));
      return queues;
    } catch (SdkException e) {
      throw new StoreUnavailableException("queues in which something waits", e);
    }
  }

  @Override
  public List<WaitingPiece> of(TeacherQueue queue) {
    String partition = PieceKeys.waitingFor(queue.school(), queue.teacher());
    QueryEnhancedRequest request =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(partition)))
            .addNestedAttributesToProject(
                NestedAttributeName.create("kind"),
                NestedAttributeName.create("piece"),
                NestedAttributeName.create("course", "term"),
                NestedAttributeName.create("label", "courseName"),
                NestedAttributeName.create("label", "teacherName"),
                NestedAttributeName.create("label", "place"),
                NestedAttributeName.create(Attributes.AT))
            .build();
    try {
      return table.queryAll(INDEX, request).stream().map(DynamoWaitingQueues::read).toList();
    } catch (SdkException e) {
      throw new StoreUnavailableException("what waits in a queue", e);
    }
  }

  /** Reads what {@link PieceKeys#waitingFor} writes. */
  private static TeacherQueue queue(String waitingFor) {
    int at = waitingFor.indexOf('#');
    return new TeacherQueue(
        new SchoolCode(waitingFor.substring(0, at)), new PersonId(waitingFor.substring(at + 1)));
  }

  private static WaitingPiece read(Item item) {
    return new WaitingPiece(
        Term.parse(item.map("course").text("term")),
        item.map("label").text("courseName"),
        item.map("label").text("teacherName"),
        item.instant(Attributes.AT),
        PieceItems.id(item).student(),
        PlaceItems.read(item.map("label").map("place")).className());
  }
}
