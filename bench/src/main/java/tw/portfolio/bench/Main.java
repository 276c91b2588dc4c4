package tw.portfolio.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tw.portfolio.bench.books.BooksBenchmark;
import tw.portfolio.bench.export.ExportBenchmark;
import tw.portfolio.bench.imports.ImportBenchmark;
import tw.portfolio.bench.money.MoneyBenchmark;
import tw.portfolio.bench.page.PerformancePage;
import tw.portfolio.bench.reminders.ReminderBenchmark;
import tw.portfolio.bench.size.PackageSizeBenchmark;
import tw.portfolio.bench.start.AheadOfTimeBenchmark;
import tw.portfolio.bench.start.ColdStartBenchmark;
import tw.portfolio.bench.upload.UploadBenchmark;
import tw.portfolio.bench.upload.VerifyBenchmark;
import tw.portfolio.bench.warm.WarmBenchmark;

/** The command line behind {@code ./portfolio bench}. */
public final class Main {
  private static final String HELP =
      """
      ./portfolio bench [名稱…]   量測並與下限比較；不給名稱時全部執行
                                  (measures against the floor; all if none is named)
      ./portfolio bench cold-start:outcomes
                                  只量一種 (one variant alone; package-size has them too)
      ./portfolio bench --page    把量到的寫進 docs/performance.md (writes what was found into that page)

      """;

  private static final List<Benchmark> ALL =
      List.of(
          ColdStartBenchmark.BENCHMARK,
          PackageSizeBenchmark.BENCHMARK,
          AheadOfTimeBenchmark.BENCHMARK,
          WarmBenchmark.BENCHMARK,
          UploadBenchmark.BENCHMARK,
          VerifyBenchmark.BENCHMARK,
          ExportBenchmark.BENCHMARK,
          ImportBenchmark.BENCHMARK,
          BooksBenchmark.BENCHMARK,
          ReminderBenchmark.BENCHMARK,
          MoneyBenchmark.BENCHMARK);

  private Main() {}

  /**
   * Runs the named benchmarks, or all.
   *
   * @param arguments names; or {@code --inside} with a name, in the benchmark's own Java
   */
  public static void main(String... arguments) throws Exception {
    List<String> names = List.of(arguments);
    Path home = Path.of(System.getProperty("portfolio.home", "")).toAbsolutePath();
    if (names.contains("--help") || names.contains("-h")) {
      System.out.print(HELP);
      ALL.forEach(one -> System.out.println("  " + one.name() + "\n" + one.about().indent(4)));
      return;
    }
    if (names.equals(List.of("--page"))) {
      PerformancePage.write(home, ALL.stream().map(Benchmark::name).toList());
      return;
    }
    if (names.size() == 3 && names.getFirst().equals("--inside")) {
      wanted(names.get(1)).measure(home, Path.of(names.get(2)));
      // What a library left running must not keep this Java alive.
      System.exit(0);
    }
    List<BenchmarkRequest> wanted =
        names.isEmpty()
            ? ALL.stream().map(one -> new BenchmarkRequest(one, Optional.empty())).toList()
            : names.stream().map(Main::wanted).toList();
    System.exit(new Bench(home, System.out).run(wanted) ? 0 : 1);
  }

  private static BenchmarkRequest wanted(String text) {
    Optional<BenchmarkRequest> known = BenchmarkRequest.read(text, ALL);
    if (known.isEmpty()) {
      System.err.println("沒有「" + text + "」這個量測 (there is no benchmark " + text + ")");
      System.err.println("有的是 (there are)：" + ALL.stream().map(Benchmark::name).toList());
      System.exit(2);
    }
    return known.orElseThrow();
  }
}
