package tw.portfolio.bench;

import java.util.List;

/** Something that is measured side by side with its floor. */
public interface Benchmark {
  /** What it is called on the command line. */
  String name();

  /** What it measures, against which floor, and why that is the floor. */
  String about();

  /** Flags of the Java that it runs in. */
  default List<String> flags() {
    return List.of("-XX:+UseSerialGC");
  }

  /** Measures, which takes a while. */
  List<Measured> run();

  /** Measures some variants alone; a benchmark that has none measures what it measures. */
  default List<Measured> run(Variants wanted) {
    return run();
  }
}
