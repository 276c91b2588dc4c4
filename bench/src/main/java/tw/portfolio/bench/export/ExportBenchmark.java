package tw.portfolio.bench.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.OtherJava;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.school.Backend;
import tw.portfolio.kernel.aws.Environment;

/** The archives of a school year, from files in S3 to archives in S3. */
public final class ExportBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "export",
          """
          200 and 2,000 files of 1 MiB from S3 into four archives in S3 by one worker in a Java of its own
          with half a gigabyte. The floor is the same objects copied by GET and PUT with the same client,
          one after the other: every byte comes and goes once, and nothing is looked at.
          export:zip compares with `zip -0` of the same files from disk to disk, without any store.
          export:part-copy has a film of 10 MiB after every five documents; its floor lets S3 copy the
          films into the archive by itself (UploadPartCopy), so that nobody reads them.\
          """,
          ExportBenchmark::run);

  private static final Size SMALL = new Size(200, 1, 5, 4);
  private static final Size LARGE = new Size(2_000, 1, 3, 1);
  private static final Size MEDIA = new Size(120, 10, 5, 1);
  private static final List<Size> GROWING =
      List.of(new Size(80, 1, 3, 1), new Size(400, 1, 3, 1), LARGE);

  /**
   * What is exported how often.
   *
   * @param everySixthMiB how large every sixth piece is; the others are of one mebibyte
   * @param workers at most, at the same time
   */
  private record Size(int pieces, int everySixthMiB, int runs, int workers) {
    ArchivedSchool school() {
      return ArchivedSchool.of(pieces, everySixthMiB);
    }
  }

  private ExportBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    try (Backend backend = Backend.start(place.scratch().resolve("data"))) {
      Environment environment = backend.of("ExportWorker");
      Path files = backend.bucket(environment.required("FILES_BUCKET"));
      JsonNode small =
          worker(
              SMALL,
              environment,
              place.scratch(),
              Zipping.possible() ? List.of(files.toString()) : List.of());
      JsonNode media = worker(MEDIA, environment, place.scratch(), List.of());
      Map<Long, Measured> growth = new LinkedHashMap<>();
      Measured large = measured("export:200", SMALL, small);
      for (Size size : GROWING) {
        large =
            measured("export:2000", size, worker(size, environment, place.scratch(), List.of()));
        growth.put((long) size.pieces(), large);
      }
      List<Measured> found = new ArrayList<>();
      found.add(measured("export:200", SMALL, small).goal("≥ 0.95").grown(growth));
      found.add(large.goal("≥ 0.95"));
      found.add(measured("export:part-copy", MEDIA, media));
      if (small.has("zip")) {
        found.add(rate("export:zip", SMALL, small.path("zip")).goal("≥ 0.5"));
      }
      return found;
    }
  }

  private static Measured rate(String name, Size size, JsonNode seconds) {
    int mebibytes = size.school().mebibytes();
    return new Measured(
        name,
        mebibytes / seconds.path("ours").asDouble(),
        "MiB/s",
        mebibytes / seconds.path("floor").asDouble(),
        size.runs());
  }

  private static Measured measured(String name, Size size, JsonNode one) {
    Measured found =
        rate(name, size, one)
            .with("planSeconds", one.path("plan").asDouble())
            .with("restSeconds", one.path("rest").asDouble())
            .with("heapLiveMiB", one.path("heapLiveMiB"))
            .with("heapPeakMiB", one.path("heapPeakMiB"));
    for (Map.Entry<String, JsonNode> many : one.path("workers").properties()) {
      found = found.with(many.getKey(), many.getValue().asDouble());
    }
    return found;
  }

  private static JsonNode worker(
      Size size, Environment environment, Path scratch, List<String> more) throws Exception {
    size.school().write(environment);
    Path file = scratch.resolve("found.json");
    List<String> arguments =
        Stream.of(size.pieces(), size.everySixthMiB(), size.runs(), size.workers())
            .map(number -> number.toString())
            .collect(Collectors.toCollection(ArrayList::new));
    arguments.add(file.toString());
    arguments.addAll(more);
    List<String> flags = List.of("-XX:+UseSerialGC", "-Xmx512m", "-Dportfolio.logs=" + scratch);
    return OtherJava.found(
        OtherJava.of(flags, Worker.class, arguments.toArray(String[]::new)),
        environment.variables(),
        file);
  }
}
