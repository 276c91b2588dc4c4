package tw.portfolio.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.submission.pack.BagEntry;
import tw.portfolio.submission.pack.BagOrder;
import tw.portfolio.submission.pack.ClassShare;
import tw.portfolio.submission.pack.ExportLists;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.PackingBag;

/** Makes the bag of one class, while no other worker does. */
final class PackingStep {
  /** How long a worker that shows no progress is believed to be at it. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private final PackingBag packing;
  private final ExportStore exports;
  private final ExportLists lists;
  private final Supplier<String> ids;
  private final InstantSource clock;

  PackingStep(
      PackingBag packing,
      ExportStore exports,
      ExportLists lists,
      Supplier<String> ids,
      InstantSource clock) {
    this.packing = packing;
    this.exports = exports;
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Packs a class.
   *
   * @param list the key of the list of what is to go in
   * @return false if another worker is at it
   */
  boolean pack(ExportJob job, ExportPlan plan, ClassShare share, String list) {
    String attempt = ids.get();
    if (!exports.take(job, share.className(), lease(attempt, clock.instant()))) {
      return false;
    }
    try {
      return pack(job, plan, share, list, attempt);
    } catch (IOException e) {
      letGo(job, share, attempt, e);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      letGo(job, share, attempt, e);
      throw e;
    }
  }

  /** The next delivery need not wait for the lease to end, as after a crash it must. */
  private void letGo(ExportJob job, ClassShare share, String attempt, Exception reason) {
    Instant now = clock.instant();
    try {
      exports.progress(job, share.className(), new Lease(attempt, now, now), 0, 0);
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  private boolean pack(
      ExportJob job, ExportPlan plan, ClassShare share, String list, String attempt)
      throws IOException {
    List<BagEntry> entries = lists.entries(list);
    BagOrder order =
        new BagOrder(
            share.bag(),
            ExportObjectKeys.archive(job, attempt, share),
            job.created(),
            info(job, share.bag(), share.className(), share.ordinal(), plan));
    Optional<PackingBag.Packed> packed =
        packing.pack(
            order,
            entries,
            (pieces, bytes) ->
                exports.progress(
                    job, share.className(), lease(attempt, clock.instant()), pieces, bytes));
    if (packed.isEmpty()) {
      return false;
    }
    String in = ExportObjectKeys.packed(job, attempt, share);
    lists.putEntries(in, packed.get().in());
    exports.packed(job, share.className(), ended(job, attempt, in, packed.get()), clock.instant());
    return true;
  }

  private static ExportStore.Packed ended(
      ExportJob job, String attempt, String list, PackingBag.Packed packed) {
    List<ExportProblem> problems =
        packed.faulty().stream()
            .map(one -> ExportProblem.of(one.entry(), one.cause(), job.year()))
            .toList();
    return new ExportStore.Packed(
        attempt,
        new PackedClass(packed.bag(), list, packed.files(), problems.size()),
        problems,
        packed.pieces(),
        packed.bytes());
  }

  /**
   * What a bag of an export says of itself.
   *
   * @param of whose it is
   * @param ordinal its place; the school's own comes last
   */
  static SequencedMap<String, String> info(
      ExportJob job, String bag, String of, int ordinal, ExportPlan plan) {
    SequencedMap<String, String> info = new LinkedHashMap<>();
    info.put("Source-Organization", "學校代碼 " + job.school());
    info.put(
        "External-Description", job.year() + " 學年度 " + of + " " + job.order().purpose().chinese());
    info.put("External-Identifier", bag);
    info.put("Bag-Group-Identifier", job.id().text());
    long packed = plan.classes().stream().filter(share -> share.pieces() > 0).count();
    info.put("Bag-Count", ordinal + " of " + (packed + 1));
    return info;
  }

  static Lease lease(String attempt, Instant now) {
    return new Lease(attempt, now, now.plus(LEASE));
  }
}
