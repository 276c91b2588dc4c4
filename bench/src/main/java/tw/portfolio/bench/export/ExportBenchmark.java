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
  private static final int SMALL = 200;
  private static final int LARGE = 2_000;
  private static final int RUNS = 5;
  private static final List<String> WORKER_FLAGS = List.of("-XX:+UseSerialGC", "-Xmx512m");
  private static final List<Size> SIZES =
      List.of(new Size(SMALL, RUNS, 4), new Size(400, 1, 1), new Size(LARGE, 1, 1));

  private record Size(int pieces, int runs, int workers) {}

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
    export:zip compares with `zip -0` of the same files from disk to disk, without any store.\
    """;
  }

  @Override
  public List<Measured> run() {
    try (Scratch scratch = Scratch.folder();
        Backend backend = Backend.start(scratch.path().resolve("data"))) {
      Environment environment = backend.of("ExportWorker");
      Growth growth = new Growth();
      Map<Integer, JsonNode> found = new LinkedHashMap<>();
      for (Size size : SIZES) {
        ArchivedSchool school = ArchivedSchool.of(size.pieces());
        school.write(environment);
        JsonNode one = worker(size, environment, scratch.path());
        found.put(size.pieces(), one);
        growth.at(
            size.pieces(),
            size.pieces() / one.path("ours").asDouble(),
            size.pieces() / one.path("floor").asDouble());
      }
      Zipping.Zipped zip =
          new Zipping(backend.bucket(environment.required("FILES_BUCKET")), scratch.path())
              .zip(ArchivedSchool.of(SMALL));
      Map<String, Object> grown = Map.of("growth", growth.points());
      return List.of(
          measured(SMALL, found.get(SMALL), grown),
          measured(LARGE, found.get(LARGE), Map.of()),
          new Measured(
              "export:zip",
              SMALL / found.get(SMALL).path("ours").asDouble(),
              UNIT,
              SMALL / zip.seconds(),
              RUNS,
              "≥ 0.5",
              Map.of("floorIs", zip.by())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measured measured(int pieces, JsonNode one, Map<String, Object> more) {
    Map<String, Object> beside = new LinkedHashMap<>();
    beside.put("planSeconds", Measured.rounded(one.path("plan").asDouble()));
    beside.put("restSeconds", Measured.rounded(one.path("rest").asDouble()));
    beside.put("heapLiveMiB", one.path("heapLiveMiB"));
    beside.put("heapPeakMiB", one.path("heapPeakMiB"));
    beside.put("fasterByWorkers", one.path("workers"));
    beside.putAll(more);
    return new Measured(
        "export:" + pieces,
        pieces / one.path("ours").asDouble(),
        UNIT,
        pieces / one.path("floor").asDouble(),
        one.path("runs").asInt(),
        "≥ 0.95",
        beside);
  }

  private static JsonNode worker(Size size, Environment environment, Path scratch)
      throws IOException {
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
            Integer.toString(size.runs()),
            Integer.toString(size.workers()),
            file.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
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
