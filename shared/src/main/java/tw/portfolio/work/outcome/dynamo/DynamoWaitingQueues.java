package tw.portfolio.work.outcome.dynamo;

import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.NestedAttributeName;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import tw.portfolio.access.item.PlaceItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoreUnavailableException;
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
