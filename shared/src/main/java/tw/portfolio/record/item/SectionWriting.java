package tw.portfolio.record.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.RecordChunks;

/**
 * Writes sections. What has changed of a section is carried to the enrolments of everyone in it,
 * which takes more than one transaction: the section is marked until all of them have it. A marked
 * section is not found (see {@link DynamoRecordStore#find}), so that whoever was interrupted writes
 * it again and finishes. Meanwhile nobody comes in with the former teacher, as each enrolment is
 * written under the condition that the section is as it says.
 */
public final class SectionWriting {
  /** The mark: its students don't all have what the section says yet. */
  public static final String FOLLOWING = "following";

  private final Table table;
  private final Backoff backoff;
  private final RecordWrite write;
  private final RecordSteps steps;
  private final RecordChunks chunks;

  public SectionWriting(Table table, Backoff backoff, RecordWrite write) {
    this.table = table;
    this.backoff = backoff;
    this.write = write;
    this.steps = new RecordSteps(write);
    this.chunks = new RecordChunks(table, backoff, write.school());
  }

  /**
   * Writes sections, the new ones together.
   *
   * @return those that are others by now
   */
  public List<RecordChange> write(List<RecordChange> changes) {
    List<PreparedChange> anew =
        changes.stream().filter(change -> change.before().isEmpty()).map(steps::of).toList();
    Stream<RecordChange> unfinished =
        chunks.write(anew).stream().filter(change -> !finish((Section) change.after()));
    Stream<RecordChange> different =
        changes.stream()
            .filter(change -> change.before().isPresent())
            .filter(change -> !change(change));
    return Stream.concat(unfinished, different).toList();
  }

  /** Finishes what another write has begun, if it is only that which makes the section not new. */
  private boolean finish(Section after) {
    Optional<Section> begun =
        table
            .get(RecordKeys.key(write.school(), after.key()))
            .filter(item -> item.has(FOLLOWING))
            .map(RecordItems::readSection);
    if (begun.isEmpty()) {
      return false;
    }
    return change(new RecordChange(Optional.of(begun.get()), after));
  }

  /** Whether or not the former one has reached all its students: this one reaches them all. */
  private boolean change(RecordChange change) {
    Section before = (Section) change.before().orElseThrow();
    Section after = (Section) change.after();
    if (before.equals(after)) {
      return carryOn(after);
    }
    Transaction<RecordDiffers> transaction = new Transaction<>(table, backoff);
    transaction.put(
        ExpectedItem.replaceAnyWith(item(before), marked(after)),
        _ -> new RecordDiffers(after.key()));
    transaction.line(write.line(change));
    RecordSteps.put(after, HandoverItems.ofSection(write.school(), after.key(), write.at()))
        .accept(transaction);
    boolean written = transaction.run() instanceof WriteResult.Written;
    if (written) {
      follow(after);
    }
    return written;
  }

  /** Nothing is to be changed, but perhaps something is left to be carried to its students. */
  private boolean carryOn(Section section) {
    Optional<Item> item = table.get(RecordKeys.key(write.school(), section.key()));
    if (item.map(RecordItems::readSection).filter(section::equals).isEmpty()) {
      return false;
    }
    if (item.get().has(FOLLOWING)) {
      follow(section);
    }
    return true;
  }

  private Item item(Section section) {
    return RecordItems.write(write.school(), section);
  }

  private Item marked(Section section) {
    return item(section).flag(FOLLOWING, true);
  }

  /** Carries the section to everyone in it; those who have it already are left alone. */
  private void follow(Section section) {
    for (int attempt = 1; ; attempt++) {
      List<PreparedChange> behind =
          enrolled(section.key()).stream()
              .filter(taken -> taken.sectionKey().equals(Optional.of(section.key())))
              .map(taken -> new RecordChange(Optional.of(taken), taken.in(section)))
              .filter(change -> !change.before().equals(Optional.of(change.after())))
              .map(steps::of)
              .toList();
      if (chunks.write(behind).isEmpty()) {
        break;
      }
      if (!isStill(section)) {
        // Somebody has changed it again, and carries that to everyone.
        return;
      }
      backoff.beforeRetry(RetryCause.CONFLICT, attempt);
    }
    unmark(section);
  }

  private List<SectionEnrolment> enrolled(RecordKey section) {
    List<Key> keys = new ArrayList<>();
    for (Item place : table.query(RecordKeys.sectionRoster(write.school(), section), "")) {
      keys.add(
          RecordKeys.key(
              write.school(), new RecordKey(SectionEnrolment.KIND, place.text("enrolment"))));
    }
    return table.getAll(keys, backoff).stream().map(RecordItems::readEnrolment).toList();
  }

  private boolean isStill(Section section) {
    return table
        .get(RecordKeys.key(write.school(), section.key()))
        .map(RecordItems::readSection)
        .equals(Optional.of(section));
  }

  /** If the section is another by now, whoever has made it so takes the mark away. */
  private void unmark(Section section) {
    WriteResult<RecordDiffers> unused =
        new Transaction<RecordDiffers>(table, backoff).update(unmarked(section)).run();
  }

  private Update.Builder unmarked(Section section) {
    ConditionCheck marked = ExpectedItem.check(marked(section)).tableName(table.name()).build();
    return Update.builder()
        .key(marked.key())
        .updateExpression("REMOVE #" + FOLLOWING)
        .conditionExpression(marked.conditionExpression())
        .expressionAttributeNames(marked.expressionAttributeNames())
        .expressionAttributeValues(marked.expressionAttributeValues());
  }
}
