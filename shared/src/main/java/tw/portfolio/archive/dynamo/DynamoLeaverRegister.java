package tw.portfolio.archive.dynamo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.archive.LeaverRegister;
import tw.portfolio.archive.Registered;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.item.NationalIdItems;
import tw.portfolio.record.item.NationalIdKeys;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The register in DynamoDB; national ids are told apart by their keyed hashes and never opened. */
public final class DynamoLeaverRegister implements LeaverRegister {
  private final Table table;
  private final Backoff backoff;

  /** The register in this table. */
  public DynamoLeaverRegister(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Registered> all(SchoolCode school) {
    return table.list(RecordKeys.students(school)).stream()
        .map(DynamoLeaverRegister::read)
        .toList();
  }

  private static Registered read(Item item) {
    KnownStudent known = RecordItems.readKnown(item);
    return new Registered(
        known.person(),
        known.number(),
        known.name(),
        RecordItems.entered(item),
        known.year(),
        known.status());
  }

  @Override
  public Map<PersonId, String> marks(SchoolCode school, List<PersonId> people) {
    return table
        .getAll(
            people.stream().map(person -> NationalIdKeys.identity(school, person)).toList(),
            backoff)
        .stream()
        .collect(Collectors.toUnmodifiableMap(NationalIdItems::person, NationalIdItems::mark));
  }
}
