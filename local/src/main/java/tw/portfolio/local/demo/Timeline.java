package tw.portfolio.local.demo;

import java.util.ArrayList;
import java.util.List;

/** The steps that were taken and what each took. */
final class Timeline {
  private final Screen screen;
  private final Checks checks;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String name, int failed, double seconds) {}

  Timeline(Screen screen, Checks checks) {
    this.screen = screen;
    this.checks = checks;
  }

  /** Takes a step and measures it. */
  void step(String name, Runnable work) {
    screen.step(name);
    long start = System.nanoTime();
    int failedBefore = checks.failed().size();
    try {
      work.run();
    } finally {
      double seconds = (System.nanoTime() - start) / 1e9;
      entries.add(new Entry(name, checks.failed().size() - failedBefore, seconds));
    }
  }

  /** Rows of the summary: step, verdict, seconds. */
  List<List<String>> rows() {
    return entries.stream()
        .map(
            entry ->
                List.of(
                    entry.name(),
                    entry.failed() == 0 ? "✓" : "✗ " + entry.failed(),
                    "%.1f 秒".formatted(entry.seconds())))
        .toList();
  }
}
