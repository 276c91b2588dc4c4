package tw.portfolio.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A jar of the class path, without what no function needs of it. */
final class Library implements AutoCloseable {
  private static final String CLASS = ".class";

  /** Of Lambda's own and the platform's classes each function gets only those that it reaches. */
  private static final List<String> IN_PARTS = List.of("tw/portfolio/", "com/amazonaws/");

  private static final Predicate<String> UNWANTED =
      Pattern.compile(
              String.join(
                  "|",
                  "META-INF/[^/]*\\.(SF|DSA|RSA)",
                  "META-INF/(MANIFEST\\.MF|maven/.*)",
                  // Without a manifest nobody looks for classes of later Javas.
                  "META-INF/versions/.*",
                  "(.*/)?module-info\\.class",
                  "codegen-resources/.*",
                  // Clients that need another HTTP client than the one that is in here.
                  "software/amazon/awssdk/services/dynamodb/([^/]*Async[^/]*|streams/.*)"))
          .asMatchPredicate();

  private final ZipFile jar;
  private final Map<String, ZipArchiveEntry> entries;
  private final boolean inParts;
  private final Map<String, Set<String>> named = new HashMap<>();

  private Library(ZipFile jar, Map<String, ZipArchiveEntry> entries) {
    this.jar = jar;
    this.entries = entries;
    this.inParts =
        entries.keySet().stream()
            .filter(name -> name.endsWith(CLASS))
            .allMatch(name -> IN_PARTS.stream().anyMatch(name::startsWith));
  }

  static Library open(Path path) throws IOException {
    ZipFile jar = ZipFile.builder().setPath(path).get();
    Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    for (ZipArchiveEntry entry : Collections.list(jar.getEntries())) {
      if (!entry.isDirectory() && !UNWANTED.test(entry.getName())) {
        entries.put(entry.getName(), entry);
      }
    }
    return new Library(jar, entries);
  }

  /** Whether a function gets only those of its classes that it reaches. */
  boolean inParts() {
    return inParts;
  }

  /** Its classes, named as in files: {@code java/lang/String}. */
  Stream<String> classes() {
    return entries.keySet().stream()
        .filter(name -> name.endsWith(CLASS))
        .map(name -> name.substring(0, name.length() - CLASS.length()));
  }

  /** All that is in it and not a class. */
  Stream<String> resources() {
    return entries.keySet().stream().filter(name -> !name.endsWith(CLASS));
  }

  /** The file of a class. */
  static String file(String className) {
    return className + CLASS;
  }

  /** The entry with this name. */
  ZipArchiveEntry entry(String name) {
    return entries.get(name);
  }

  /** An entry's bytes as they lie there, packed. */
  InputStream packed(String name) throws IOException {
    return jar.getRawInputStream(entries.get(name));
  }

  /** An entry's bytes. */
  byte[] read(String name) throws IOException {
    try (InputStream bytes = jar.getInputStream(entries.get(name))) {
      return bytes.readAllBytes();
    }
  }

  /** Every class that one of its classes names, whoever has it. */
  Set<String> named(String className) {
    return named.computeIfAbsent(
        className,
        name -> {
          try {
            return NamedClasses.in(read(file(name)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Every class that any of these names. */
  Set<String> named(Collection<String> classNames) {
    return classNames.stream()
        .flatMap(name -> named(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
