package tw.portfolio.record.register.dynamo;

import java.util.Comparator;
import java.util.List;
import tw.portfolio.access.item.AccountCondition;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.register.Enquiries;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.EnquiryRefusal;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Enquiries in DynamoDB. */
public final class DynamoEnquiries implements Enquiries {
  private final Table table;
  private final Backoff backoff;

  /** Enquiries in this table. */
  public DynamoEnquiries(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Enquiry> of(SchoolCode school, PersonId student) {
    return table.getAll(EnquiryItems.keys(school, student), backoff).stream()
        .map(EnquiryItems::read)
        .sorted(Comparator.comparing(Enquiry::field))
        .toList();
  }

  @Override
  public List<Enquiry> all(SchoolCode school) {
    return table.list(EnquiryItems.list(school)).stream().map(EnquiryItems::read).toList();
  }

  @Override
  public WriteResult<EnquiryRefusal> write(EnquiryWrite write) {
    Enquiry after = write.after();
    Transaction<EnquiryRefusal> transaction = new Transaction<>(table, backoff);
    if (write.byStudent()) {
      transaction.check(
          AccountCondition.inUse(write.school(), after.student()),
          found -> new EnquiryRefusal.AccountNotInUse(found.isPresent()));
    }
    transaction.put(
        VersionedItems.after(after.version() - 1, item(write)),
        _ -> new EnquiryRefusal.EnquiryDiffers());
    transaction.line(
        ChangeItems.line(
            table,
            write.school(),
            EnquiryItems.key(write.school(), after.student(), after.field()),
            write.line(),
            ChangeItems.step(after.version())));
    return transaction.run();
  }

  /** What is open stays; what has ended is kept as long as the line that says so. */
  private Item item(EnquiryWrite write) {
    Item item = EnquiryItems.write(write.school(), write.after());
    return write.after().isOpen()
        ? item
        : item.number(
            Attributes.EXPIRES_AT,
            RetentionItems.of(table, write.school(), write.line().at())
                .end(write.line().at())
                .getEpochSecond());
  }
}
