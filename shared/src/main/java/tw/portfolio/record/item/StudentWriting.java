package tw.portfolio.record.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.Student;
import tw.portfolio.record.dynamo.RecordChunks;
import tw.portfolio.record.nationalid.NationalIdKey;

/** Writes students, each with a sealed national id that no other student of the school has. */
public final class StudentWriting {
  private final Table table;
  private final Backoff backoff;
  private final RecordWrite write;
  private final NationalIds identities;

  public StudentWriting(Table table, Backoff backoff, RecordWrite write, NationalIds identities) {
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
  public List<RecordChange> write(List<RecordChange> changes) {
    NationalIdClaims claims =
        NationalIdClaims.of(write.school(), changes, table, backoff, identities);
    NationalIdKey key = identities.key(write.school());
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

  private PreparedChange sealed(PreparedChange prepared, NationalIdKey key) {
    Student after = (Student) prepared.change().after();
    Optional<Student> before = prepared.change().before().map(Student.class::cast);
    return before.filter(old -> old.identity().equals(after.identity())).isPresent()
        ? prepared
        : prepared.and(RecordSteps.put(after, NationalIdItems.write(write.school(), after, key)));
  }
}
