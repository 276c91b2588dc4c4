package tw.portfolio.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One Java in which every function starts, one after the other, each out of its own package.
 *
 * @param classes how many each had loaded when it was there, the JDK's own apart
 */
record Starts(Map<Bound, Long> classes) {
  /** A line of {@code -Xlog:class+load} about a class that is not the JDK's own. */
  private static final Pattern LOADED =
      Pattern.compile("(?!(?:java|javax|jdk|sun|com\\.sun)\\.)\\S+ source: .*");

  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("AWS_REGION", "ap-east-2"),
          Map.entry("AWS_ACCESS_KEY_ID", "key"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "secret"),
          Map.entry("TABLE_NAME", "table"),
          Map.entry("FILES_BUCKET", "files"),
          Map.entry("IMPORTS_BUCKET", "imports"),
          Map.entry("EXPORTS_BUCKET", "exports"),
          Map.entry("ARRIVAL_QUEUE_URL", "https://queue.invalid/arrivals"),
          Map.entry("IMPORT_QUEUE_URL", "https://queue.invalid/imports"),
          Map.entry("BOOK_QUEUE_URL", "https://queue.invalid/books"),
          Map.entry("PRODUCT_DAYS", "30"),
          Map.entry("LOCK_DAYS", "0"),
          Map.entry("EXPORT_QUEUE_URL", "https://queue.invalid/exports"),
          Map.entry("REMINDER_QUEUE_URL", "https://queue.invalid/reminders"),
          Map.entry("MAILS_PER_SECOND", "14"),
          Map.entry("API_URL", "https://api.invalid"),
          Map.entry("USER_POOL_ID", "pool"),
          Map.entry("SCAN_UPLOADS", "no"),
          Map.entry("PERSONAL_DATA_KEY", "key"),
          Map.entry("WEB_ORIGIN", "https://web.invalid"),
          Map.entry("MAIL_FROM", "portfolio@school.invalid"),
          Map.entry("MAIL_CONFIGURATION", "mails"));

  /**
   * Starts them.
   *
   * @param scratch a folder for the one class that starts them, and nothing beside it
   */
  static Starts of(Path scratch) throws IOException, InterruptedException {
    String name = StartEach.class.getName().replace('.', '/') + ".class";
    Path copy = scratch.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(Path.of("target", "test-classes").resolve(name), copy);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xlog:class+load:stdout:none", "-cp", scratch.toString()));
    command.add(StartEach.class.getName());
    for (Bound bound : Bound.values()) {
      command.addAll(List.of(bound.jar().toString(), bound.handler()));
    }
    ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
    java.environment().clear();
    java.environment().putAll(VARIABLES);
    Process process = java.start();
    List<String> said;
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      said = output.lines().toList();
    }
    assertThat(process.waitFor())
        .as(() -> String.join("\n", said.stream().filter(line -> !isLoading(line)).toList()))
        .isZero();
    return new Starts(counted(said));
  }

  private static boolean isLoading(String line) {
    return line.contains(" source: ");
  }

  private static Map<Bound, Long> counted(List<String> said) {
    Map<Bound, Long> classes = new EnumMap<>(Bound.class);
    int from = 0;
    for (Bound bound : Bound.values()) {
      int made = said.indexOf(StartEach.MADE + bound.handler());
      assertThat(made).as(bound.handler()).isNotNegative();
      classes.put(
          bound, said.subList(from, made).stream().filter(LOADED.asMatchPredicate()).count());
      from = made;
    }
    return classes;
  }
}
