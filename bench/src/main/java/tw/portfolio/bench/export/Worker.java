package tw.portfolio.bench.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.aws.Environment;
import tw.portfolio.bench.Heap;
import tw.portfolio.bench.Pairs;
import tw.portfolio.local.http.Json;

/**
 * The worker in a Java of its own, as on Lambda: what the store does must not count as its memory.
 */
final class Worker {
  private final ArchivedSchool school;
  private final Packing packing;
  private final Copying copying;
  private final PartCopies partCopies;

  private Worker(ArchivedSchool school, Environment environment) {
    this.school = school;
    this.packing = new Packing(school.school(), environment);
    this.copying = new Copying(environment);
    this.partCopies = new PartCopies(environment);
  }

  /**
   * Measures one school.
   *
   * @param arguments how many pieces it has, of how many mebibytes every sixth one is, how many
   *     runs, how many workers at most, the file for what was found, and where the files lie if
   *     zipping them is to be measured too
   */
  public static void main(String... arguments) throws Exception {
    Environment environment = Environment.ofProcess();
    ArchivedSchool school =
        ArchivedSchool.of(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    Worker worker = new Worker(school, environment);
    int runs = Integer.parseInt(arguments[2]);
    ObjectNode found = worker.measure(runs, Integer.parseInt(arguments[3]));
    Path file = Path.of(arguments[4]);
    if (arguments.length > 5) {
      Path folder = Path.of(arguments[5]).resolve(school.school().code().text());
      found.set("zip", worker.zipped(runs, new Zipping(folder, file.resolveSibling("floor.zip"))));
    }
    Files.writeString(file, new String(Json.bytes(found), UTF_8));
  }

  private ObjectNode measure(int runs, int mostWorkers) throws Exception {
    List<Packing.Times> times = new ArrayList<>();
    LiveHeap heap = LiveHeap.watched();
    Pairs<Double> pairs = Pairs.run(1, runs, () -> packed(times, 1), this::floor);
    ObjectNode found = Json.object().put("runs", runs);
    found.put("ours", pairs.ours(seconds -> seconds)).put("floor", pairs.floor(one -> one));
    found.put("plan", times.getLast().plan()).put("rest", times.getLast().rest());
    ObjectNode workers = found.putObject("workers");
    for (int many = 2; many <= mostWorkers; many *= 2) {
      int several = many;
      Pairs<Double> more = Pairs.run(0, runs, () -> packed(times, several), () -> packed(times, 1));
      workers.put(
          Integer.toString(several), more.floor(seconds -> seconds) / more.ours(one -> one));
    }
    return found.put("heapLiveMiB", heap.mostMiB()).put("heapPeakMiB", Heap.peakMiB());
  }

  private ObjectNode zipped(int runs, Zipping zipping) throws Exception {
    List<Packing.Times> times = new ArrayList<>();
    Pairs<Double> pairs = Pairs.run(1, runs, () -> packed(times, 1), zipping::zip);
    return Json.object()
        .put("ours", pairs.ours(seconds -> seconds))
        .put("floor", pairs.floor(seconds -> seconds));
  }

  /** Large files S3 could copy into an archive by itself; small ones come and go. */
  private double floor() {
    return school.everySixthMiB() > 1 ? partCopies.make(school) : copying.copy(school.keys());
  }

  private double packed(List<Packing.Times> times, int workers) throws Exception {
    copying.clear();
    times.add(packing.export(workers));
    return times.getLast().pack();
  }
}
