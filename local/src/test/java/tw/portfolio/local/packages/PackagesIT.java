package tw.portfolio.local.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every package stays within {@link Bound}, and starts out of what is in it alone. */
class PackagesIT {
  private static final Path FUNCTIONS = Path.of("..", "functions");
  private static final Pattern SERVICE =
      Pattern.compile("software/amazon/awssdk/services/([^/]+)/.+");
  private static final List<String> UNWANTED =
      List.of("io/netty/", "org/apache/http", "org/apache/hc/", "software/amazon/awssdk/crt/");

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
          Map.entry("IMPORT_QUEUE_URL", "https://queue.invalid/imports"),
          Map.entry("EXPORT_QUEUE_URL", "https://queue.invalid/exports"),
          Map.entry("USER_POOL_ID", "pool"),
          Map.entry("SCAN_UPLOADS", "no"),
          Map.entry("PERSONAL_DATA_KEY", "key"),
          Map.entry("WEB_ORIGIN", "https://web.invalid"),
          Map.entry("MAIL_FROM", "portfolio@school.invalid"),
          Map.entry("MAIL_CONFIGURATION", "mails"));

  @TempDir private Path scratch;

  private static Path jar(Bound bound) {
    return FUNCTIONS.resolve(bound.folder()).resolve("target/lambda.jar");
  }

  @Test
  void shouldBoundEveryFunction() throws IOException {
    try (Stream<Path> folders = Files.list(FUNCTIONS)) {
      assertThat(folders.filter(one -> Files.exists(one.resolve("src"))))
          .extracting(one -> one.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Bound.values()).map(Bound::folder).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotGrowUnseen(Bound bound) {
    assertThat(jar(bound)).exists();
    assertThat(jar(bound).toFile().length()).isLessThanOrEqualTo(bound.bytes());
  }

  @ParameterizedTest
  @EnumSource
  void shouldHoldNothingThatItsFunctionDoesNotCall(Bound bound) throws IOException {
    Set<String> services = new TreeSet<>();
    try (ZipFile zip = new ZipFile(jar(bound).toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        assertThat(UNWANTED).noneMatch(entry.getName()::startsWith);
        var service = SERVICE.matcher(entry.getName());
        if (service.matches()) {
          services.add(service.group(1));
        }
      }
    }
    Set<String> called = new TreeSet<>(bound.services());
    called.add("dynamodb");
    assertThat(services).isEqualTo(called);
  }

  @ParameterizedTest
  @EnumSource
  void shouldStartOutOfItsPackageAloneAndLoadFewClasses(Bound bound)
      throws IOException, InterruptedException {
    Path loaded = scratch.resolve("loaded");
    Path said = scratch.resolve("said");

    assertThat(start(bound, loaded, said)).as(() -> text(said)).isZero();

    try (Stream<String> lines = Files.lines(loaded)) {
      assertThat(lines.filter(LOADED.asMatchPredicate()).count())
          .isLessThanOrEqualTo(bound.classes());
    }
  }

  private static int start(Bound bound, Path loaded, Path said)
      throws IOException, InterruptedException {
    // The one class of this folder that the package is started by, and nothing beside it.
    Path program = Files.createDirectories(loaded.resolveSibling("program"));
    String name = StartOnce.class.getName().replace('.', '/') + ".class";
    Path copy = program.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(Path.of("target", "test-classes").resolve(name), copy);
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + loaded + ":none",
                "-cp",
                program + File.pathSeparator + jar(bound),
                StartOnce.class.getName(),
                bound.handler())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    java.environment().clear();
    java.environment().putAll(VARIABLES);
    return java.start().waitFor();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
