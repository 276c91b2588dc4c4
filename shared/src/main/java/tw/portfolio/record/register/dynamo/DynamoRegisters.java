package tw.portfolio.record.register.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.Student;
import tw.portfolio.record.item.NationalIdItems;
import tw.portfolio.record.item.NationalIdKeys;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.record.register.RegisterValue;
import tw.portfolio.record.register.Registers;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The register in DynamoDB, with national ids as they are masked. */
public final class DynamoRegisters implements Registers {
  private final Table table;
  private final Backoff backoff;

  /** The register in this table. */
  public DynamoRegisters(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** {@inheritDoc} The list of students, and one round trip for every hundred ids. */
  @Override
  public List<RegisterEntry> of(SchoolCode school, SchoolYear year) {
    List<Item> students =
        table.list(RecordKeys.students(school)).stream()
            .filter(item -> RecordItems.readKnown(item).year().equals(year))
            .toList();
    Map<PersonId, RegisterValue> identities =
        table
            .getAll(
                students.stream()
                    .map(RecordItems::readKnown)
                    .map(KnownStudent::person)
                    .map(person -> NationalIdKeys.identity(school, person))
                    .toList(),
                backoff)
            .stream()
            .collect(
                Collectors.toUnmodifiableMap(NationalIdItems::person, DynamoRegisters::identity));
    return students.stream()
        .map(item -> entry(item, identities.get(RecordItems.readKnown(item).person())))
        .toList();
  }

  @Override
  public Optional<RegisterEntry> of(SchoolCode school, PersonId student, String number) {
    List<Item> found =
        table.getAll(
            List.of(
                RecordKeys.key(school, Student.keyOf(number)),
                NationalIdKeys.identity(school, student)),
            backoff);
    Optional<RegisterValue> identity =
        found.stream().filter(NationalIdItems::isOne).map(DynamoRegisters::identity).findFirst();
    return found.stream()
        .filter(item -> !NationalIdItems.isOne(item))
        .filter(item -> RecordItems.readKnown(item).person().equals(student))
        .findFirst()
        .flatMap(item -> identity.map(masked -> entry(item, masked)));
  }

  private static RegisterValue identity(Item item) {
    return RegisterValue.masked(NationalIdItems.masked(item), NationalIdItems.mark(item));
  }

  private static RegisterEntry entry(Item item, RegisterValue identity) {
    return RegisterEntry.of(item.document(), identity);
  }
}
