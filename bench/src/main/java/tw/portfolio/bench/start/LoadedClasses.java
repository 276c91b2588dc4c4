package tw.portfolio.bench.start;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that a Java has loaded, out of its own log of them. */
final class LoadedClasses {
  private static final Pattern LINE = Pattern.compile("\\[class,load] (\\S+) source: .*");

  /** What only this one process has: lambdas and proxies. */
  private static final Pattern MADE_UP = Pattern.compile(".*(/|\\$\\$|\\$Proxy|0x).*");

  private LoadedClasses() {}

  /** Those with a name of their own, in the order in which they came. */
  static List<String> in(Stream<String> log) {
    return log.map(LINE::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1))
        .filter(name -> !MADE_UP.matcher(name).matches())
        .distinct()
        .toList();
  }
}
