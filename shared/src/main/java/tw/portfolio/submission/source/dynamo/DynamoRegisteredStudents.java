package tw.portfolio.submission.source.dynamo;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import tw.portfolio.submission.source.Registered;
import tw.portfolio.submission.source.RegisteredStudents;
import tw.portfolio.submission.source.SealedIdentity;

/** The register in DynamoDB: the list of students, and a round trip for every hundred ids. */
public final class DynamoRegisteredStudents implements RegisteredStudents {
  private final Table table;
  private final Backoff backoff;

  /** The register in this table. */
  public DynamoRegisteredStudents(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Map<PersonId, Registered> of(SchoolCode school) {
    Map<PersonId, KnownStudent> students =
        table.list(RecordKeys.students(school)).stream()
            .map(RecordItems::readKnown)
            .collect(Collectors.toUnmodifiableMap(KnownStudent::person, Function.identity()));
    Map<PersonId, SealedIdentity> identities =
        table
            .getAll(
                students.keySet().stream()
                    .map(person -> NationalIdKeys.identity(school, person))
                    .toList(),
                backoff)
            .stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    NationalIdItems::person, DynamoRegisteredStudents::identity));
    return students.values().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                KnownStudent::person,
                student ->
                    new Registered(
                        student, Optional.ofNullable(identities.get(student.person())))));
  }

  private static SealedIdentity identity(Item item) {
    return new SealedIdentity(NationalIdItems.masked(item), NationalIdItems.mark(item));
  }
}
