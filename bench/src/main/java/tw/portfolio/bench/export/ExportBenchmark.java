package tw.portfolio.bench.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.aws.Environment;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Growth;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Scratch;
import tw.portfolio.bench.school.Backend;
import tw.portfolio.local.http.Json;

/** The archives of a school year, from files in S3 to archives in S3. */
public final class ExportBenchmark implements Benchmark {
  private static final String UNIT = "MiB/s";
  private static final Size SMALL = new Size(200, 1, 5, 4);
  private static final Size LARGE = new Size(2_000, 1, 3, 1);
  private static final Size MEDIA = new Size(120, 10, 5, 1);
  private static final List<Size> GROWING =
      List.of(new Size(80, 1, 3, 1), new Size(400, 1, 3, 1), LARGE);
  private static final List<String> WORKER_FLAGS = List.of("-XX:+UseSerialGC", "-Xmx512m");

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

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String about() {
    return """
    200 and 2,000 files of 1 MiB from S3 into four archives in S3 by one worker in a Java of its own
    with half a gigabyte. The floor is the same objects copied by GET and PUT with the same client,
    one after the other: every byte comes and goes once, and nothing is looked at.
    export:zip compares with `zip -0` of the same files from disk to disk, without any store.
    export:part-copy has a film of 10 MiB after every five documents; its floor lets S3 copy the
    films into the archive by itself (UploadPartCopy), so that nobody reads them.\
    """;
  }

  @Override
  public List<Measured> run() {
    try (Scratch scratch = Scratch.folder();
        Backend backend = Backend.start(scratch.path().resolve("data"))) {
      Environment environment = backend.of("ExportWorker");
      Path bucket = backend.bucket(environment.required("FILES_BUCKET"));
      Growth growth = new Growth();
      JsonNode small = worker(SMALL, environment, scratch.path(), List.of(bucket.toString()));
      JsonNode media = worker(MEDIA, environment, scratch.path(), List.of());
      JsonNode large = small;
      for (Size size : GROWING) {
        large = worker(size, environment, scratch.path(), List.of());
        growth.at(
            size.pieces(),
            size.pieces() / large.path("ours").asDouble(),
            size.pieces() / large.path("floor").asDouble());
      }
      return List.of(
          measured("export:200", SMALL, small, "≥ 0.95", Map.of("growth", growth.points())),
          measured("export:2000", LARGE, large, "≥ 0.95", Map.of()),
          measured("export:part-copy", MEDIA, media, "", Map.of()),
          new Measured(
              "export:zip",
              SMALL.pieces() / small.at("/zip/ours").asDouble(),
              UNIT,
              SMALL.pieces() / small.at("/zip/floor").asDouble(),
              SMALL.runs(),
              "≥ 0.5",
              Map.of("floorIs", Zipping.by())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measured measured(
      String name, Size size, JsonNode one, String goal, Map<String, Object> more) {
    Map<String, Object> beside = new LinkedHashMap<>();
    beside.put("planSeconds", Measured.rounded(one.path("plan").asDouble()));
    beside.put("restSeconds", Measured.rounded(one.path("rest").asDouble()));
    beside.put("heapLiveMiB", one.path("heapLiveMiB"));
    beside.put("heapPeakMiB", one.path("heapPeakMiB"));
    one.path("workers")
        .properties()
        .forEach(
            many ->
                beside.put(
                    many.getKey() + "workersFaster", Measured.rounded(many.getValue().asDouble())));
    beside.putAll(more);
    int mebibytes = size.school().mebibytes();
    return new Measured(
        name,
        mebibytes / one.path("ours").asDouble(),
        UNIT,
        mebibytes / one.path("floor").asDouble(),
        one.path("runs").asInt(),
        goal,
        beside);
  }

  private static JsonNode worker(
      Size size, Environment environment, Path scratch, List<String> more) throws IOException {
    size.school().write(environment);
    Path file = scratch.resolve("found.json");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(WORKER_FLAGS);
    command.addAll(
        List.of(
            "-Dportfolio.logs=" + scratch,
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            Integer.toString(size.pieces()),
            Integer.toString(size.everySixthMiB()),
            Integer.toString(size.runs()),
            Integer.toString(size.workers()),
            file.toString()));
    command.addAll(more);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment.variables());
    Process process = builder.start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("The worker ended with " + process.exitValue());
      }
      return Json.read(Files.readAllBytes(file));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a worker was measured", e);
    } catch (Json.BadJson e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroy();
    }
  }
}
