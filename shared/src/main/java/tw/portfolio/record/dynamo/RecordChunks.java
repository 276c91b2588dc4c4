package tw.portfolio.record.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.Section;
import tw.portfolio.record.item.PreparedChange;
import tw.portfolio.record.item.RecordDiffers;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.school.SchoolCode;

/**
 * Writes prepared changes, as many in one transaction as go into one, and a few of those at a time:
 * never two that name one item, since each would refuse the other for as long as it takes.
 */
public final class RecordChunks {
  private static final int MOST_ITEMS = 100;
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(4);

  private final Table table;
  private final Backoff backoff;
  private final SchoolCode school;

  public RecordChunks(Table table, Backoff backoff, SchoolCode school) {
    this.table = table;
    this.backoff = backoff;
    this.school = school;
  }

  /**
   * Writes changes of different records.
   *
   * @return those that do not hold any more
   */
  public List<RecordChange> write(List<PreparedChange> changes) {
    List<Attempt> attempts = chunks(changes).stream().map(this::attempt).toList();
    return Rounds.of(attempts, attempt -> attempt.transaction().keys()).stream()
        .flatMap(round -> SIDE_BY_SIDE.each(round, this::writeTogether).stream())
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<PreparedChange>> chunks(List<PreparedChange> changes) {
    List<List<PreparedChange>> chunks = new ArrayList<>();
    Chunk chunk = new Chunk();
    for (PreparedChange change : changes) {
      if (!chunk.fits(change)) {
        chunks.add(chunk.changes);
        chunk = new Chunk();
      }
      chunk.add(change);
    }
    chunks.add(chunk.changes);
    return chunks;
  }

  /**
   * What does not hold any more is left out and the others are tried again, so that it is alone.
   */
  private List<RecordChange> writeTogether(Attempt first) {
    List<RecordChange> refused = new ArrayList<>();
    Attempt attempt = first;
    while (!attempt.changes().isEmpty()) {
      Set<RecordKey> different = different(attempt.transaction().run());
      if (different.isEmpty()) {
        return refused;
      }
      Map<Boolean, List<PreparedChange>> parted =
          attempt.changes().stream()
              .collect(Collectors.partitioningBy(change -> dependsOn(change, different)));
      parted.get(true).forEach(change -> refused.add(change.change()));
      attempt = attempt(parted.get(false));
    }
    return refused;
  }

  private static boolean dependsOn(PreparedChange change, Set<RecordKey> keys) {
    return keys.contains(change.change().after().key())
        || change.within().map(Section::key).filter(keys::contains).isPresent();
  }

  private static Set<RecordKey> different(WriteResult<RecordDiffers> result) {
    return switch (result) {
      case WriteResult.Written() -> Set.of();
      case WriteResult.Rejected(List<RecordDiffers> reasons) ->
          reasons.stream().map(RecordDiffers::key).collect(Collectors.toUnmodifiableSet());
    };
  }

  private Attempt attempt(List<PreparedChange> changes) {
    return new Attempt(changes, transaction(changes));
  }

  private Transaction<RecordDiffers> transaction(List<PreparedChange> changes) {
    Transaction<RecordDiffers> transaction = new Transaction<>(table, backoff);
    for (PreparedChange change : changes) {
      change.steps().forEach(step -> step.accept(transaction));
    }
    changes.stream()
        .flatMap(change -> change.within().stream())
        .distinct()
        .forEach(
            section ->
                transaction.check(
                    ExpectedItem.check(RecordItems.write(school, section)),
                    _ -> new RecordDiffers(section.key())));
    return transaction;
  }

  /** Changes, and the transaction that writes them all. */
  private record Attempt(List<PreparedChange> changes, Transaction<RecordDiffers> transaction) {}

  /** Changes that go into one transaction, in which each item can occur once only. */
  private static final class Chunk {
    private final List<PreparedChange> changes = new ArrayList<>();
    private final Map<RecordKey, Section> sections = new LinkedHashMap<>();
    private int items;

    boolean fits(PreparedChange change) {
      Optional<Section> within = change.within();
      Optional<Section> known = within.map(Section::key).map(sections::get);
      int more = change.steps().size() + (within.isPresent() && known.isEmpty() ? 1 : 0);
      boolean clashes = known.isPresent() && !known.equals(within);
      return !clashes && items + more <= MOST_ITEMS;
    }

    void add(PreparedChange change) {
      items += change.steps().size();
      change
          .within()
          .ifPresent(
              section -> {
                if (sections.put(section.key(), section) == null) {
                  items++;
                }
              });
      changes.add(change);
    }
  }
}
