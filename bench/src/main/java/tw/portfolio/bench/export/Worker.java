package tw.portfolio.bench.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.bench.Heap;
import tw.portfolio.bench.Pairs;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.http.Json;

/**
 * The worker in a Java of its own, as on Lambda: what the store does must not count as its memory.
 */
final class Worker {
  private final ArchivedSchool school;
  private final Packing packing;
  private final LeastExport least;
  private long live;

  private Worker(ArchivedSchool school, Environment environment) {
    this.school = school;
    this.packing = new Packing(school.school(), environment);
    this.least = new LeastExport(environment);
  }

  /**
   * Measures one school.
   *
   * @param arguments how many pieces it has, what they are like, how many runs, how many workers at
   *     most, the file for what was found, and where the files lie if zipping them is to be
   *     measured too
   */
  public static void main(String... arguments) throws Exception {
    ArchivedSchool school =
        ArchivedSchool.of(
            Integer.parseInt(arguments[0]), ArchivedSchool.Kind.valueOf(arguments[1]));
    Worker worker = new Worker(school, Environment.ofProcess());
    int runs = Integer.parseInt(arguments[2]);
    ObjectNode found = worker.measure(runs, Integer.parseInt(arguments[3]));
    Path file = Path.of(arguments[4]);
    if (arguments.length > 5) {
      Path bucket = Path.of(arguments[5]);
      Zipping zipping =
          new Zipping(
              bucket.resolve(school.school().code().text()), file.resolveSibling("floor.zip"));
      DiskPacking packing = DiskPacking.of(school, bucket, file.getParent());
      Pairs<Double> zipped = Pairs.run(2, runs, packing::pack, zipping::zip);
      found
          .putObject("zip")
          .put("ours", zipped.ours(seconds -> seconds))
          .put("floor", zipped.floor(seconds -> seconds));
    }
    Files.write(file, Json.bytes(found));
  }

  private ObjectNode measure(int runs, int mostWorkers) throws Exception {
    List<Packing.Times> times = new ArrayList<>();
    Pairs<Double> pairs =
        Pairs.run(
            1,
            runs,
            () -> {
              times.add(packed(1));
              return times.getLast().pack();
            },
            this::floor);
    ObjectNode found = Json.object();
    found.put("ours", pairs.ours(one -> one)).put("floor", pairs.floor(one -> one));
    found.put("plan", times.getLast().plan()).put("rest", times.getLast().rest());
    found.put("readAlone", packing.read(school.students()));
    ObjectNode workers = found.putObject("workers");
    for (int many = 2; many <= mostWorkers; many *= 2) {
      int several = many;
      Pairs<Double> more = Pairs.run(0, runs, () -> packed(several).pack(), () -> packed(1).pack());
      workers.put(several + "workersFaster", more.floor(one -> one) / more.ours(one -> one));
    }
    return found.put("heapLiveMiB", live).put("heapPeakMiB", Heap.peakMiB());
  }

  /** Large files S3 could copy into an archive by itself; small ones come and go. */
  private double floor() {
    return school.everySixth() > school.bytes() ? least.join(school) : least.copy(school);
  }

  private Packing.Times packed(int workers) throws Exception {
    least.clear();
    Packing.Times times = packing.export(workers);
    live = Math.max(live, Heap.liveMiB());
    return times;
  }
}
