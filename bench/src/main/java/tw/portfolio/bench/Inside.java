package tw.portfolio.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tw.portfolio.local.http.Json;

/** A benchmark in its own Java: what it finds goes into a file, one JSON object a line. */
final class Inside {
  private Inside() {}

  static void run(Wanted wanted, String file) throws IOException {
    // Functions write their log lines to standard output, as on Lambda; nobody reads them here.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    List<String> lines =
        wanted.benchmark().run(wanted.variants()).stream()
            .map(one -> new String(Json.bytes(one.json()), UTF_8))
            .toList();
    Files.write(Path.of(file), lines);
  }
}
