package tw.portfolio.record.section.dynamo;

import java.util.List;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.record.section.EnrolmentRefusal;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.school.SchoolCode;

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
        table.query(RecordKeys.sectionRoster(school, section), "").stream()
            .map(place -> new RecordKey(SectionEnrolment.KIND, place.text("enrolment")))
            .map(key -> RecordKeys.key(school, key))
            .toList();
    return table.getAll(keys, backoff).stream().map(RecordItems::readEnrolment).toList();
  }

  @Override
  public WriteResult<EnrolmentRefusal> drop(SectionEnrolment taken, Change line) {
    for (int attempt = 1; ; attempt++) {
      WriteResult<EnrolmentRefusal> result = new EnrolmentDrop(table, backoff, taken).run(line);
      boolean again =
          switch (result) {
            case WriteResult.Written() -> false;
            case WriteResult.Rejected<EnrolmentRefusal>(List<EnrolmentRefusal> reasons) ->
                reasons.stream().anyMatch(EnrolmentRefusal.PiecesDiffer.class::isInstance);
          };
      if (!again || attempt == MOST_TRIES) {
        return result;
      }
      backoff.beforeRetry(RetryCause.CONFLICT, attempt);
    }
  }
}
