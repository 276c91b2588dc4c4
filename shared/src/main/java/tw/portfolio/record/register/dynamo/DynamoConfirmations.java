package tw.portfolio.record.register.dynamo;

import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.register.Confirmation;
import tw.portfolio.record.register.Confirmations;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Confirmations of the register in DynamoDB. */
public final class DynamoConfirmations implements Confirmations {
  private final Table table;
  private final Backoff backoff;

  /** Confirmations in this table. */
  public DynamoConfirmations(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** Another has confirmed the class since that was read on which this builds. */
  private record ConfirmedMeanwhile() {}

  @Override
  public List<Confirmation> of(SchoolCode school, Term term) {
    return RegisterItems.read(term, table.query(RegisterItems.partition(school, term), ""));
  }

  @Override
  public Optional<Confirmation> of(SchoolCode school, Term term, String className) {
    return table
        .get(RegisterItems.key(school, term, className))
        .map(item -> RegisterItems.read(term, item));
  }

  @Override
  public boolean write(SchoolCode school, Confirmation confirmation, Change line) {
    Transaction<ConfirmedMeanwhile> transaction = new Transaction<>(table, backoff);
    transaction.put(
        VersionedItems.after(confirmation.version() - 1, RegisterItems.write(school, confirmation)),
        _ -> new ConfirmedMeanwhile());
    transaction.line(
        ChangeItems.line(
            table,
            school,
            RegisterItems.key(school, confirmation.term(), confirmation.className()),
            line,
            ChangeItems.step(confirmation.version())));
    return transaction.run() instanceof WriteResult.Written;
  }
}
