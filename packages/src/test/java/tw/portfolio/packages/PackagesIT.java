package tw.portfolio.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
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
      List.of("io/netty/", "org/apache/", "software/amazon/awssdk/crt/");

  private static Starts starts;

  @BeforeAll
  static void startEach(@TempDir Path scratch) throws IOException, InterruptedException {
    starts = Starts.of(scratch);
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
    assertThat(bound.jar()).exists();
    assertThat(bound.jar().toFile().length()).isLessThanOrEqualTo(bound.bytes());
  }

  @ParameterizedTest
  @EnumSource
  void shouldHoldNothingThatItsFunctionDoesNotCall(Bound bound) throws IOException {
    Set<String> services = new TreeSet<>();
    try (ZipFile zip = new ZipFile(bound.jar().toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        assertThat(UNWANTED)
            .as(entry.getName())
            .noneMatch(name -> entry.getName().startsWith(name) && !readsPdf(bound, entry));
        var service = SERVICE.matcher(entry.getName());
        if (service.matches()) {
          services.add(service.group(1));
        }
      }
    }
    assertThat(services).isEqualTo(bound.services());
  }

  /** What reads PDFs is in the one function that looks into files, and in no other. */
  private static boolean readsPdf(Bound bound, ZipEntry entry) {
    return bound == Bound.ARRIVAL
        && Stream.of("pdfbox/", "fontbox/", "commons/logging/")
            .anyMatch(part -> entry.getName().startsWith("org/apache/" + part));
  }

  /**
   * Neither ours nor a library's: nothing says that the Java of Lambda has the JDK's own server. A
   * class that lies in several packages is read once.
   */
  @Test
  void shouldNotServeByTheJdksOwnServer() throws IOException {
    Set<String> read = new HashSet<>();
    for (Bound bound : Bound.values()) {
      try (ZipFile zip = new ZipFile(bound.jar().toFile())) {
        for (ZipEntry entry : zip.stream().filter(it -> it.getName().endsWith(".class")).toList()) {
          if (read.add(entry.getName() + " " + entry.getCrc() + " " + entry.getSize())) {
            String names =
                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(names).as(entry.getName()).doesNotContain("com/sun/net/httpserver/");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldStartOutOfItsPackageAloneAndLoadFewClasses(Bound bound) {
    assertThat(starts.classes().get(bound)).isLessThanOrEqualTo(bound.classes());
  }
}
