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
import tw.portfolio.bench.export.ArchivedSchool.Kind;
import tw.portfolio.bench.school.Backend;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.http.Json;

/** The bags of a school year, from files in S3 to archives in S3. */
public final class ExportBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "export",
          """
          200 and 2,000 files of 1 MiB from S3 into four bags in S3 by one worker in a Java of its own
          with a heap of 256 MB. The floor is the same objects copied by GET and PUT with the same client,
          one after the other: every byte comes and goes once, and nothing is looked at.
          export:many does the same with 1,000, 5,000 and 25,000 files of 4 KiB, so that what is done for
          each file is all that counts. export:plan is the planning of those 25,000 pieces of 5,000
          students; its floor reads the same students and does nothing.
          export:zip packs the same files from disk to disk, with no store between, beside `zip -0`;
          throughS3 is what they are at through the store, in the same run.
          export:part-copy has a film of 10 MiB after every five documents; its floor lets S3 copy the
          films into the archive by itself (UploadPartCopy), so that nobody reads them.\
          """,
          ExportBenchmark::run);

  private static final Size SMALL = new Size(200, Kind.ORDINARY, 5, 4);
  private static final Size MEDIA = new Size(120, Kind.FILMS, 5, 1);
  private static final List<Size> GROWING =
      List.of(
          new Size(80, Kind.ORDINARY, 3, 1),
          new Size(400, Kind.ORDINARY, 3, 1),
          new Size(2_000, Kind.ORDINARY, 3, 1));
  private static final List<Size> MANY =
      List.of(
          new Size(1_000, Kind.SMALL_ONES, 3, 1),
          new Size(5_000, Kind.SMALL_ONES, 1, 1),
          new Size(25_000, Kind.SMALL_ONES, 1, 1));

  /**
   * What is exported how often.
   *
   * @param kind what the pieces are like
   * @param workers at most, at the same time
   */
  private record Size(int pieces, Kind kind, int runs, int workers) {
    ArchivedSchool school() {
      return ArchivedSchool.of(pieces, kind);
    }
  }

  private ExportBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    try (Backend backend = Backend.start(place.scratch().resolve("data"))) {
      Environment environment = backend.of("ExportWorker");
      Path files = backend.bucket(environment.required("FILES_BUCKET"));
      List<Measured> found = new ArrayList<>();
      if (wanted(place, "200", "zip")) {
        List<String> zip = Zipping.possible() ? List.of(files.toString()) : List.of();
        JsonNode small = worker(SMALL, environment, place.scratch(), zip);
        Measured through = measured("export:200", SMALL, small);
        found.add(through.goal("≥ 0.95"));
        if (small.has("zip")) {
          found.add(
              rate("export:zip", SMALL, small.path("zip"))
                  .goal("≥ 0.5")
                  .with("throughS3", through.value()));
        }
      }
      if (wanted(place, "2000")) {
        found.add(growing(environment, place.scratch()));
      }
      if (wanted(place, "many", "plan")) {
        found.addAll(many(environment, place.scratch()));
      }
      if (wanted(place, "part-copy")) {
        JsonNode media = worker(MEDIA, environment, place.scratch(), List.of());
        found.add(measured("export:part-copy", MEDIA, media));
      }
      return found;
    }
  }

  private static boolean wanted(Place place, String... variants) {
    return Stream.of(variants).anyMatch(place::wants);
  }

  private static Measured growing(Environment environment, Path scratch) throws Exception {
    Map<Long, Measured> growth = new LinkedHashMap<>();
    for (Size size : GROWING) {
      JsonNode one = worker(size, environment, scratch, List.of());
      growth.put((long) size.pieces(), measured("export:2000", size, one));
    }
    return growth.get((long) GROWING.getLast().pieces()).goal("≥ 0.95").grown(growth);
  }

  private static List<Measured> many(Environment environment, Path scratch) throws Exception {
    Map<Long, Measured> growth = new LinkedHashMap<>();
    JsonNode last = Json.object();
    for (Size size : MANY) {
      last = worker(size, environment, scratch, List.of());
      double ours = last.path("ours").asDouble();
      Measured one =
          new Measured("export:many", ours, "s", last.path("floor").asDouble(), size.runs())
              .with("millisecondsAPiece", ours * 1_000 / size.pieces());
      growth.put((long) size.pieces(), beside(one, last));
    }
    double plan = last.path("plan").asDouble();
    return List.of(
        growth.get((long) MANY.getLast().pieces()).goal("≤ 1.05").grown(growth),
        new Measured("export:plan", plan, "s", last.path("readAlone").asDouble(), 1)
            .goal("≤ 10 s")
            .with("pieces", MANY.getLast().pieces()));
  }

  private static Measured rate(String name, Size size, JsonNode seconds) {
    double mebibytes = size.school().mebibytes();
    return new Measured(
        name,
        mebibytes / seconds.path("ours").asDouble(),
        "MiB/s",
        mebibytes / seconds.path("floor").asDouble(),
        size.runs());
  }

  private static Measured measured(String name, Size size, JsonNode one) {
    Measured found = beside(rate(name, size, one), one);
    for (Map.Entry<String, JsonNode> many : one.path("workers").properties()) {
      found = found.with(many.getKey(), many.getValue().asDouble());
    }
    return found;
  }

  private static Measured beside(Measured found, JsonNode one) {
    return found
        .with("planSeconds", one.path("plan").asDouble())
        .with("restSeconds", one.path("rest").asDouble())
        .with("heapLiveMiB", one.path("heapLiveMiB"))
        .with("heapPeakMiB", one.path("heapPeakMiB"));
  }

  private static JsonNode worker(
      Size size, Environment environment, Path scratch, List<String> more) throws Exception {
    size.school().write(environment);
    Path file = scratch.resolve("found.json");
    List<String> arguments =
        Stream.of(size.pieces(), size.kind(), size.runs(), size.workers())
            .map(argument -> argument.toString())
            .collect(Collectors.toCollection(ArrayList::new));
    arguments.add(file.toString());
    arguments.addAll(more);
    List<String> flags = List.of("-XX:+UseSerialGC", "-Xmx256m", "-Dportfolio.logs=" + scratch);
    return OtherJava.found(
        OtherJava.of(flags, Worker.class, arguments.toArray(String[]::new)),
        environment.variables(),
        file);
  }
}
