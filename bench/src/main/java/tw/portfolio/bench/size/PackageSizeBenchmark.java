package tw.portfolio.bench.size;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Place;

/** The packages that are deployed. */
public final class PackageSizeBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "package-size",
          """
          Each function's package as it is uploaded, and what its bytes are for. The floor is the SDK's
          own jars for the same services with the smallest program and nothing taken out: what nobody who
          calls AWS by its SDK does without.\
          """,
          PackageSizeBenchmark::run);

  private static final double MEGABYTE = 1e6;

  private PackageSizeBenchmark() {}

  private static List<Measured> run(Place place) throws IOException {
    FloorPackage floor = new FloorPackage(place.home(), SdkJars.ofThisProgram());
    Map<Set<Part>, Long> floors = new HashMap<>();
    List<Measured> found = new ArrayList<>();
    for (Path jar : packages(place.home())) {
      String function = jar.getParent().getFileName().toString();
      if (place.wants(function)) {
        Contents ours = Contents.of(jar);
        long least = floors.computeIfAbsent(ours.parts().keySet(), _ -> floor.bytes(ours));
        found.add(measured(function, ours, least));
      }
    }
    return found;
  }

  private static List<Path> packages(Path home) throws IOException {
    try (Stream<Path> functions = Files.list(home.resolve("packages/target"))) {
      return functions
          .map(function -> function.resolve("lambda.jar"))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  private static Measured measured(String function, Contents ours, long floor) {
    Measured found =
        new Measured("package-size:" + function, ours.bytes() / MEGABYTE, "MB", floor / MEGABYTE, 1)
            .goal(goal(ours));
    for (Map.Entry<Part, Long> part :
        ours.parts().entrySet().stream()
            .sorted(Map.Entry.<Part, Long>comparingByValue().reversed())
            .toList()) {
      found = found.with(part.getKey().title(), part.getValue() / MEGABYTE);
    }
    return found;
  }

  private static String goal(Contents ours) {
    if (ours.has(Part.S3)) {
      return "≤ 16";
    }
    return Part.SERVICES.stream().anyMatch(ours::has) ? "" : "≤ 10";
  }
}
