package tw.portfolio.store.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.Student;
import tw.portfolio.store.IdentityKey;

/** Writes students, each with a sealed national id that no other student of the school has. */
final class StudentWriting {
  private final Table table;
  private final Backoff backoff;
  private final RecordWrite write;
  private final Identities identities;

  StudentWriting(Table table, Backoff backoff, RecordWrite write, Identities identities) {
    this.table = table;
    this.backoff = backoff;
    this.write = write;
    this.identities = identities;
  }

  /**
   * Writes students.
   *
   * @return those that are others by now, or whose id somebody else has
   */
  List<RecordChange> write(List<RecordChange> changes) {
    IdentityClaims claims = IdentityClaims.of(write.school(), changes, table, backoff, identities);
    IdentityKey key = identities.key(write.school());
    RecordSteps steps = new RecordSteps(write);
    List<RecordChange> refused = new ArrayList<>();
    List<PreparedChange> prepared = new ArrayList<>();
    for (RecordChange change : changes) {
      claims
          .claim(sealed(steps.of(change), key))
          .ifPresentOrElse(prepared::add, () -> refused.add(change));
    }
    refused.addAll(new RecordChunks(table, backoff, write.school()).write(prepared));
    return refused;
  }

  private PreparedChange sealed(PreparedChange prepared, IdentityKey key) {
    Student after = (Student) prepared.change().after();
    Optional<Student> before = prepared.change().before().map(Student.class::cast);
    return before.filter(old -> old.identity().equals(after.identity())).isPresent()
        ? prepared
        : prepared.and(RecordSteps.put(after, IdentityItems.write(write.school(), after, key)));
  }
}
