package tw.portfolio.store.dynamo;

import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.record.SectionEnrolment;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.EnrolmentStore;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

/** Who is in a section, in DynamoDB. */
public final class DynamoEnrolmentStore implements EnrolmentStore {
  private static final int MOST_TRIES = 4;

  private final Table table;
  private final Backoff backoff;

  /** Enrolments in this table. */
  public DynamoEnrolmentStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<SectionEnrolment> in(SchoolCode school, RecordKey section) {
    List<Key> keys =
        table.query(Keys.sectionRoster(school, section), "").stream()
            .map(place -> new RecordKey(RecordKind.ENROLMENTS, place.text("enrolment")))
            .map(key -> RecordKeys.key(school, key))
            .toList();
    return table.getAll(keys, backoff).stream().map(RecordItems::readEnrolment).toList();
  }

  @Override
  public WriteResult drop(SectionEnrolment taken, Change line) {
    for (int attempt = 1; ; attempt++) {
      WriteResult result = new EnrolmentDrop(table, backoff, taken).run(line);
      boolean again =
          result instanceof WriteResult.Rejected rejected
              && rejected.reason(Rejection.VersionDiffers.class).isPresent();
      if (!again || attempt == MOST_TRIES) {
        return result;
      }
      backoff.beforeRetry(attempt);
    }
  }
}
