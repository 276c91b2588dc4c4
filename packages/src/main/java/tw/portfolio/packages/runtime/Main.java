package tw.portfolio.packages.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.packages.StackTemplate;

/**
 * Makes packages that bring their own Java, {@code packages/target/…/custom-runtime.zip}, of
 * functions whose {@code lambda.jar} is built, and the template for them, {@code
 * target/custom-runtime.yaml}.
 */
public final class Main {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "aarch64", "arm64");

  private final Path home;
  private final List<Path> runtime = RuntimeClient.jars();
  private final PrintStream out;

  private Main(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  /**
   * Makes them.
   *
   * @param arguments the repository, and the functions; none for all
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    List<String> all = List.of(arguments);
    new Main(Path.of(all.getFirst()).toRealPath(), System.out).make(all.subList(1, all.size()));
  }

  private void make(List<String> functions) throws IOException, InterruptedException {
    StackTemplate template = new StackTemplate(Files.readString(home.resolve("template.yaml")));
    Map<String, String> handlers = template.handlers();
    List<String> wanted = functions.isEmpty() ? List.copyOf(handlers.keySet()) : functions;
    Path folder = home.resolve("target").resolve("custom-runtime");
    delete(folder);
    List<Path> jars = new ArrayList<>(runtime);
    wanted.forEach(function -> jars.add(target(function).resolve("lambda.jar")));
    JavaImage.link(jars, folder.resolve("java"));
    for (String function : wanted) {
      Path own = folder.resolve(function);
      FunctionPackage made =
          FunctionPackage.lay(
              own.resolve("task"),
              target(function).resolve("lambda.jar"),
              runtime,
              folder.resolve("java"));
      new Training(made, handlers.get(function), template.variables()).run(event());
      Path zip = target(function).resolve("custom-runtime.zip");
      Archive.write(made.folder(), zip);
      out.printf(
          "%s: %,d bytes, unpacked %,d%n", zip, Files.size(zip), Archive.size(made.folder()));
      // A hundred megabytes for each function.
      delete(own);
    }
    String architecture = System.getProperty("os.arch");
    Files.writeString(
        home.resolve("target").resolve("custom-runtime.yaml"),
        template.forPackages(ARCHITECTURES.getOrDefault(architecture, architecture)).text());
  }

  private Path target(String function) {
    return StackTemplate.folder(home, function);
  }

  /** A request that leads nowhere: what a function does with a real one, it has rehearsed. */
  private byte[] event() throws IOException {
    return Files.readAllBytes(home.resolve("events").resolve("http-get-records.json"));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
