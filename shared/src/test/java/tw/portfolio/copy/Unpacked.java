package tw.portfolio.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tw.portfolio.kernel.files.Sha256;

/** An archive as a student unpacks it. */
public record Unpacked(Map<String, byte[]> files) {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  /** Unpacks with the JDK's reader. */
  static Unpacked of(byte[] archive) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Unpacked(files);
  }

  /** A text file. */
  public String text(String path) {
    return new String(
        Optional.ofNullable(files.get(path))
            .orElseThrow(() -> new AssertionError("No " + path + " among " + files.keySet())),
        StandardCharsets.UTF_8);
  }

  /** The page that it opens with. */
  public String index() {
    return text("index.html");
  }

  /** The files that a page leads to, as a browser that opened it from the folder finds them. */
  public List<String> linked(String page) {
    return LINK.matcher(text(page))
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.startsWith("#"))
        .map(link -> URI.create("file:///x/" + page.replaceAll("[^/]*$", "")).resolve(link))
        .map(address -> URLDecoder.decode(address.getRawPath(), StandardCharsets.UTF_8))
        .map(path -> path.substring("/x/".length()))
        .toList();
  }

  /** What {@code sha256sum -c} says of each file of the list. */
  public Map<String, Boolean> checked() {
    Map<String, Boolean> checked = new LinkedHashMap<>();
    text("sha256.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("  ", 2))
        .forEach(
            line ->
                checked.put(
                    line[1],
                    files.containsKey(line[1])
                        && Sha256.of(files.get(line[1])).hex().equals(line[0])));
    return checked;
  }
}
