package tw.portfolio.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.bench.primed.PlainHandler;

/** One function, made ready for each lever. */
final class Levers {
  private static final String PLAIN = PlainHandler.class.getName() + "::handleRequest";

  private final Subject subject;
  private final Memory memory;
  private final Map<Lever, Task> tasks;

  /**
   * @param zip its package with its own Java
   * @param scratch where that is unpacked
   */
  Levers(Subject subject, Memory memory, Packages packages, Path zip, Path scratch)
      throws IOException, InterruptedException {
    this.subject = subject;
    this.memory = memory;
    Task ours = subject.ours();
    packages.add(PlainHandler.class, ours.folder());
    Task plain = ours.behind(PLAIN);
    Path folder = Files.createDirectories(scratch.resolve(subject.function() + "-own-java"));
    Task ownJava = ours.withOwnJava(Packages.unpackedAsOnLambda(zip, folder));
    this.tasks =
        Map.of(
            Lever.NONE,
            ours,
            Lever.SNAPSHOT,
            plain,
            Lever.CLASS_PRIMING,
            plain.withVariable("CLASSES", classes(ours, scratch).toString()),
            Lever.INVOKE_PRIMING,
            ours,
            Lever.AOT_CACHE,
            ownJava);
    // With this flag a Java that can't use its cache ends at once.
    subject.start(ownJava.withVariable("JDK_JAVA_OPTIONS", "-XX:AOTMode=on"), memory);
  }

  /** Starts it once, with that lever. */
  Start start(Lever lever) throws InterruptedException {
    Task task = tasks.get(lever);
    return lever.restored() ? subject.restore(task, memory) : subject.start(task, memory);
  }

  private Path classes(Task ours, Path scratch) throws IOException, InterruptedException {
    Path log = scratch.resolve(subject.function() + "-loaded.log");
    subject.start(ours.withFlags(LoadedClasses.flags(log.toString())), memory);
    Path classes = scratch.resolve(subject.function() + "-classes.txt");
    try (Stream<String> lines = Files.lines(log)) {
      return Files.write(classes, LoadedClasses.in(lines));
    }
  }
}
