package tw.portfolio.bench.size;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jars that some modules of the SDK need, themselves included: found on this program's own
 * class path by what each jar's own pom names.
 *
 * @param classPath the jars to find them among
 */
record SdkJars(List<Path> classPath) {
  private static final Set<String> HTTP_CLIENTS_LEFT_OUT =
      Set.of("netty-nio-client", "apache-client", "apache5-client");

  private static final Pattern DEPENDENCY =
      Pattern.compile("(?s)<dependency>(.*?)(?:<exclusions>.*?)?</dependency>");

  static SdkJars ofThisProgram() {
    return new SdkJars(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList());
  }

  Set<Path> closure(List<String> modules) {
    Set<Path> jars = new LinkedHashSet<>();
    Deque<String> wanted = new ArrayDeque<>(modules);
    while (!wanted.isEmpty()) {
      find(wanted.remove())
          .filter(jars::add)
          .ifPresent(jar -> dependencies(jar).forEach(wanted::add));
    }
    return jars;
  }

  private Optional<Path> find(String module) {
    return classPath.stream()
        .filter(jar -> jar.getFileName().toString().matches(module + "-\\d[\\d.]*\\.jar"))
        .findFirst();
  }

  private static List<String> dependencies(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Optional<? extends ZipEntry> pom =
          zip.stream()
              .filter(entry -> entry.getName().matches("META-INF/maven/.*/pom\\.xml"))
              .findFirst();
      if (pom.isEmpty()) {
        return List.of();
      }
      String xml = new String(zip.getInputStream(pom.get()).readAllBytes(), UTF_8);
      return DEPENDENCY
          .matcher(xml)
          .results()
          .map((MatchResult one) -> one.group(1))
          .filter(one -> !one.contains("<scope>test<") && !one.contains("<optional>true<"))
          .map(one -> one.replaceAll("(?s).*<artifactId>(.*)</artifactId>.*", "$1"))
          .filter(name -> !HTTP_CLIENTS_LEFT_OUT.contains(name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
