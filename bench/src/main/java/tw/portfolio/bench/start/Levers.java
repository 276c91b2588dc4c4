package tw.portfolio.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import tw.portfolio.bench.primed.PlainHandler;
import tw.portfolio.bench.start.Subject.Start;

/**
 * What can be done before the first request of one function so that it takes less time.
 *
 * @param packages where what is made ready goes
 */
record Levers(Subject subject, Memory memory, Packages packages) {
  private static final String PLAIN = PlainHandler.class.getName() + "::handleRequest";

  /** Its package with its own Java. */
  Path zip() {
    return packages.jar(subject.function()).resolveSibling("custom-runtime.zip");
  }

  /** One start with each, by its name in the results. */
  Map<String, Callable<Start>> all() throws IOException, InterruptedException {
    Task ours = subject.ours();
    packages.add(PlainHandler.class, ours.folder());
    Task plain = ours.behind(PLAIN);
    Task ownJava = ours.withOwnJava(Packages.unpacked(zip(), file("-own-java")));
    // With this flag a Java that can't use its cache ends at once.
    subject.start(ownJava.withVariable("JDK_JAVA_OPTIONS", "-XX:AOTMode=on"), memory);
    Task loading = plain.withVariable("CLASSES", classes(ours).toString());

    Map<String, Callable<Start>> all = new LinkedHashMap<>();
    // Nothing: a start as on demand.
    all.put("none", () -> subject.start(ours, memory));
    // A snapshot of the function as it is once it is made.
    all.put("snapshot", () -> subject.restore(plain, memory));
    // The same, with every class loaded that a first request loads.
    all.put("class-priming", () -> subject.restore(loading, memory));
    // The same after the function's own rehearsal: what is deployed.
    all.put("invoke-priming", () -> subject.restore(ours, memory));
    all.put("aot-cache", () -> subject.start(ownJava, memory));
    return all;
  }

  private Path file(String what) {
    return packages.folder().resolve(subject.function() + what);
  }

  private Path classes(Task ours) throws IOException, InterruptedException {
    Path log = file("-loaded.log");
    subject.start(ours.withFlags(List.of("-Xlog:class+load:file=" + log)), memory);
    try (Stream<String> lines = Files.lines(log)) {
      return Files.write(file("-classes.txt"), LoadedClasses.in(lines));
    }
  }
}
