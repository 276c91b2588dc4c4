package tw.portfolio.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** One jar of all that a function needs, the same bytes for the same classes. */
final class FunctionJar {
  /** As archives keep it without another twenty bytes an entry: in the zone of this Java. */
  private static final long TIME = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  /** What several libraries may say under one name, each something else. */
  private static final Pattern JOINED = Pattern.compile("META-INF/(services/.+|NOTICE(\\.\\w+)?)");

  private final Map<String, Library> entries = new TreeMap<>();
  private final Map<String, Set<String>> joined = new TreeMap<>();

  private FunctionJar() {}

  /** Writes it, with these classes of each library and everything that is no class. */
  static void write(Path path, Map<Library, Set<String>> reached) throws IOException {
    FunctionJar jar = new FunctionJar();
    for (Map.Entry<Library, Set<String>> one : reached.entrySet()) {
      jar.add(one.getKey(), one.getValue());
    }
    jar.write(path);
  }

  private void add(Library library, Set<String> classes) throws IOException {
    for (String name : classes) {
      entries.putIfAbsent(Library.file(name), library);
    }
    for (String name : library.resources().toList()) {
      if (JOINED.matcher(name).matches()) {
        joined
            .computeIfAbsent(name, _ -> new LinkedHashSet<>())
            .add(new String(library.read(name), UTF_8).strip() + "\n");
      } else {
        entries.putIfAbsent(name, library);
      }
    }
  }

  private void write(Path path) throws IOException {
    Set<String> names = new TreeSet<>(entries.keySet());
    names.addAll(joined.keySet());
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(path)) {
      for (String name : names) {
        if (joined.containsKey(name)) {
          ZipArchiveEntry entry = new ZipArchiveEntry(name);
          entry.setTime(TIME);
          out.putArchiveEntry(entry);
          out.write(String.join("", joined.get(name)).getBytes(UTF_8));
          out.closeArchiveEntry();
        } else {
          copy(name, entries.get(name), out);
        }
      }
    }
  }

  /** As it lies in the library's own jar: to unpack and pack it again would take seconds each. */
  private static void copy(String name, Library from, ZipArchiveOutputStream to)
      throws IOException {
    ZipArchiveEntry there = from.entry(name);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(there.getMethod());
    entry.setCrc(there.getCrc());
    entry.setSize(there.getSize());
    entry.setCompressedSize(there.getCompressedSize());
    entry.setTime(TIME);
    try (InputStream packed = from.packed(name)) {
      to.addRawArchiveEntry(entry, packed);
    }
  }
}
