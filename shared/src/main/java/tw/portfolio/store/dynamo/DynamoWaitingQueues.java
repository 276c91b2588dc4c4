package tw.portfolio.store.dynamo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.NestedAttributeName;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import tw.portfolio.domain.reminder.TeacherQueue;
import tw.portfolio.domain.reminder.WaitingPiece;
import tw.portfolio.domain.school.Term;
import tw.portfolio.store.StoreUnavailableException;
import tw.portfolio.store.WaitingQueues;

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
          .scan(INDEX, PieceItems.WAITING_FOR)
          .forEach(item -> queues.add(Keys.teacherQueue(item.text(PieceItems.WAITING_FOR))));
      return queues;
    } catch (SdkException e) {
      throw new StoreUnavailableException("queues in which something waits", e);
    }
  }

  @Override
  public List<WaitingPiece> of(TeacherQueue queue) {
    String partition = Keys.waitingFor(queue.school(), queue.teacher());
    QueryEnhancedRequest request =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(partition)))
            .addNestedAttributesToProject(
                NestedAttributeName.create("course", "term"),
                NestedAttributeName.create("label", "courseName"),
                NestedAttributeName.create("label", "teacherName"),
                NestedAttributeName.create(PieceItems.AT))
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
        item.instant(PieceItems.AT));
  }
}
