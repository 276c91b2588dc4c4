package tw.portfolio.kernel.http;

import java.io.PrintStream;
import tw.portfolio.kernel.json.Json;

/** Where a function writes what happened, one JSON object a line. Nothing personal goes in. */
@FunctionalInterface
public interface Log {
  /** Writes a line. */
  void write(Json line);

  /** Writes to a stream: standard output on Lambda, which takes every line for an entry. */
  static Log to(PrintStream stream) {
    return line -> stream.println(line.text());
  }
}
