package tw.portfolio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.bench.page.Results;

/**
 * Runs benchmarks, each in a Java of its own, and tells what they found.
 *
 * @param home of the repository
 * @param out who is told
 */
record Bench(Path home, PrintStream out) {
  /** Returns whether every one came to its end. */
  boolean run(List<BenchmarkRequest> wanted) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Results.folder(home));
    List<JsonNode> found = new ArrayList<>();
    boolean all = true;
    for (BenchmarkRequest one : wanted) {
      out.println("■ " + one.text());
      out.println(one.benchmark().about().indent(2));
      Path file = folder.resolve(one.text().replace(':', '-') + ".json");
      Files.deleteIfExists(file);
      if (start(one, file) != 0) {
        all = false;
        out.println("  ✗ 沒有量完 (did not come to its end)\n");
        continue;
      }
      List<JsonNode> results = Results.of(file);
      if (results.isEmpty()) {
        all = false;
        out.println("  ✗ 沒有這一種 (has no such variant)\n");
      }
      found.addAll(results);
    }
    out.println(ResultTable.of(found));
    found.forEach(out::println);
    return all;
  }

  private int start(BenchmarkRequest wanted, Path file) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(wanted.benchmark().flags());
    flags.add("--enable-native-access=ALL-UNNAMED");
    flags.add("-Dportfolio.home=" + home);
    return OtherJava.run(
        OtherJava.of(flags, Main.class, "--inside", wanted.text(), file.toString())
            .directory(home.toFile()));
  }
}
