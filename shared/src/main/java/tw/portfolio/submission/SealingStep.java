package tw.portfolio.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.pack.BagOrder;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PackedClass;
import tw.portfolio.submission.pack.SchoolBag;
import tw.portfolio.submission.pack.index.ProblemsCsv;
import tw.portfolio.work.WorkKind;

/** Makes the school's own bag, once every class has its own. */
final class SealingStep {
  private final ArchiveStore archives;
  private final SchoolBag bags;
  private final ExportStore exports;
  private final Supplier<String> ids;
  private final InstantSource clock;

  SealingStep(
      ArchiveStore archives, ExportStore exports, Supplier<String> ids, InstantSource clock) {
    this.archives = archives;
    this.bags = new SchoolBag(archives);
    this.exports = exports;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes it.
   *
   * @throws IllegalStateException if a class is not packed yet
   */
  void seal(ExportRecord record, ExportPlan plan) {
    ExportJob job = record.job();
    List<PackedClass> packed =
        plan.packed().stream()
            .map(share -> record.progress(share.className()))
            .flatMap(Optional::stream)
            .map(ClassProgress::packed)
            .flatMap(Optional::stream)
            .toList();
    if (packed.size() != plan.packed().size()) {
      throw new IllegalStateException("A class is not packed yet");
    }
    String bag = bag(job);
    BagOrder order =
        new BagOrder(
            bag,
            ExportObjectKeys.product(job, ids.get(), "school.zip"),
            job.created(),
            PackingStep.info(job, bag, "索引", packed.size() + 1, plan));
    SequencedMap<String, byte[]> along = new LinkedHashMap<>();
    List<ExportProblem> problems = exports.problems(job.school(), job.id());
    if (!problems.isEmpty()) {
      along.put("problems.csv", ProblemsCsv.of(problems));
    }
    try {
      exports.sealed(job, List.of(bags.make(order, packed, along)), clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bag(ExportJob job) {
    String kind = job.order().kind() == WorkKind.OUTCOME ? "" : "多元表現_";
    return job.school() + "_" + job.year() + "_" + kind + "索引";
  }

  /** The list of what is not in or not handed in, once all is done. */
  Product problems(ExportJob job, List<ExportProblem> problems) {
    String name = "problems.csv";
    return Product.stored(
        archives,
        name,
        ExportObjectKeys.product(job, ids.get(), name),
        SheetType.CSV.mediaType() + "; charset=utf-8",
        ProblemsCsv.of(problems));
  }
}
