package tw.portfolio.training.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.training.Attendance;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingId;
import tw.portfolio.training.TrainingStore;

/** Trainings in DynamoDB. */
public final class DynamoTrainingStore implements TrainingStore {
  private final Table table;
  private final Backoff backoff;

  /** The trainings of this table's schools. */
  public DynamoTrainingStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Training> all(SchoolCode school) {
    return table.query(TrainingItems.partition(school), "").stream()
        .map(TrainingItems::read)
        .sorted(
            Comparator.comparing((Training one) -> one.plan().starts())
                .reversed()
                .thenComparing(one -> one.id().text()))
        .toList();
  }

  @Override
  public Optional<Training> find(SchoolCode school, TrainingId id) {
    return table.get(TrainingItems.training(school, id)).map(TrainingItems::read);
  }

  @Override
  public Attendance attendance(SchoolCode school, Training training) {
    return table
        .get(TrainingItems.list(school, training))
        .map(TrainingItems::readAttendance)
        .orElse(Attendance.NONE);
  }

  @Override
  public boolean write(SchoolCode school, Training after, Change line) {
    return changing(school, after, line).run() instanceof WriteResult.Written;
  }

  @Override
  public boolean record(SchoolCode school, Training after, Attendance attendance, Change line) {
    Transaction<Void> transaction = changing(school, after, line);
    transaction.put(
        Put.builder().item(TrainingItems.write(school, after, attendance).attributes()));
    return transaction.run() instanceof WriteResult.Written;
  }

  private Transaction<Void> changing(SchoolCode school, Training after, Change line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.put(VersionedItems.after(after.version() - 1, TrainingItems.write(school, after)));
    transaction.line(
        ChangeItems.line(
            table,
            school,
            TrainingItems.training(school, after.id()),
            line,
            ChangeItems.step(after.version())));
    return transaction;
  }
}
