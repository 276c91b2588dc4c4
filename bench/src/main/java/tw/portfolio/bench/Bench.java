package tw.portfolio.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.local.http.Json;

/** Runs benchmarks, each in a Java of its own, and tells what they found. */
final class Bench {
  private final PrintStream out;
  private final Path home = Path.of(System.getProperty("portfolio.home", "")).toAbsolutePath();

  Bench(PrintStream out) {
    this.out = out;
  }

  /** Returns whether every one came to its end. */
  boolean run(List<Wanted> wanted) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(home.resolve("target").resolve("bench"));
    List<String> lines = new ArrayList<>();
    boolean all = true;
    for (Wanted one : wanted) {
      out.println("■ " + one.text());
      out.println(one.benchmark().about().indent(2));
      Path file = folder.resolve(one.text().replace(':', '-') + ".json");
      Files.deleteIfExists(file);
      if (start(one, file) == 0) {
        lines.addAll(Files.readAllLines(file));
      } else {
        all = false;
        out.println("  ✗ 沒有量完 (did not come to its end)\n");
      }
    }
    table(lines);
    lines.forEach(out::println);
    return all;
  }

  private int start(Wanted wanted, Path file) throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                wanted.benchmark().flags(),
                List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dportfolio.home=" + home,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "--inside",
                    wanted.text(),
                    file.toString()))
            .flatMap(List::stream)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    int status = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    return status;
  }

  private void table(List<String> lines) {
    out.printf("%-34s %14s %14s %8s  %s%n", "", "ours", "floor", "ratio", "goal");
    for (String line : lines) {
      JsonNode one = read(line);
      out.printf(
          "%-34s %14s %14s %8s  %s %s%n",
          one.path("benchmark").asText(),
          one.path("value").asText(),
          one.path("floor").asText(),
          one.path("ratio").asText(),
          one.path("goal").asText(),
          one.path("unit").asText());
    }
    out.println();
  }

  private static JsonNode read(String line) {
    try {
      return Json.read(line.getBytes(UTF_8));
    } catch (Json.BadJson e) {
      throw new IllegalStateException(e);
    }
  }
}
