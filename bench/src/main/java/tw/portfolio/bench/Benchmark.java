package tw.portfolio.bench;

import java.util.List;

/**
 * Something that is measured side by side with its floor.
 *
 * @param name what it is called on the command line
 * @param about what it measures, against which floor, and why that is the floor
 * @param flags of the Java that it runs in
 * @param measuring what does it
 */
public record Benchmark(String name, String about, List<String> flags, Measuring measuring) {
  /** One that needs nothing particular of its Java. */
  public Benchmark(String name, String about, Measuring measuring) {
    this(name, about, List.of("-XX:+UseSerialGC"), measuring);
  }

  /** Copies the flags. */
  public Benchmark {
    flags = List.copyOf(flags);
  }

  /** Measures, which takes a while. */
  @FunctionalInterface
  public interface Measuring {
    /** What was found in that place. */
    List<Measured> in(Place place) throws Exception;
  }
}
