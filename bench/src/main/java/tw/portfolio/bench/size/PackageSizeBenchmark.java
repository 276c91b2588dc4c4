package tw.portfolio.bench.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Variants;

/** The packages that are deployed. */
public final class PackageSizeBenchmark implements Benchmark {
  private static final double MEGABYTE = 1e6;

  @Override
  public String name() {
    return "package-size";
  }

  @Override
  public String about() {
    return """
    Each function's package as it is uploaded, and what its bytes are for. The floor is the SDK's
    own jars for the same services with the smallest program and nothing taken out: what nobody who
    calls AWS by its SDK does without.\
    """;
  }

  @Override
  public List<Measured> run() {
    return run(Variants.all());
  }

  @Override
  public List<Measured> run(Variants wanted) {
    Path home = Path.of(System.getProperty("portfolio.home"));
    FloorPackage floor = new FloorPackage(home, SdkJars.ofThisProgram());
    Map<Set<Part>, Long> floors = new HashMap<>();
    List<Measured> found = new ArrayList<>();
    for (Path jar : packages(home)) {
      String function = jar.getParent().getFileName().toString();
      if (wanted.has(function)) {
        Contents ours = Contents.of(jar);
        long least = floors.computeIfAbsent(ours.parts().keySet(), _ -> floor.bytes(ours));
        found.add(measured(function, ours, least));
      }
    }
    return found;
  }

  private static List<Path> packages(Path home) {
    try (Stream<Path> functions = Files.list(home.resolve("packages/target"))) {
      List<Path> jars =
          functions
              .map(function -> function.resolve("lambda.jar"))
              .filter(Files::exists)
              .sorted()
              .toList();
      if (jars.isEmpty()) {
        throw new IllegalStateException("No package: mvn package -DskipTests makes them");
      }
      return jars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measured measured(String function, Contents ours, long floor) {
    Map<String, Object> beside = new LinkedHashMap<>();
    ours.parts().entrySet().stream()
        .sorted(Map.Entry.<Part, Long>comparingByValue().reversed())
        .forEach(
            part ->
                beside.put(part.getKey().title(), Measured.rounded(part.getValue() / MEGABYTE)));
    return new Measured(
        "package-size:" + function,
        ours.bytes() / MEGABYTE,
        "MB",
        floor / MEGABYTE,
        1,
        goal(ours),
        beside);
  }

  private static String goal(Contents ours) {
    if (ours.has(Part.S3)) {
      return "≤ 16";
    }
    boolean others = Stream.of(Part.SQS, Part.SES, Part.KMS, Part.COGNITO).anyMatch(ours::has);
    return others ? "" : "≤ 10";
  }
}
