package tw.portfolio.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a bag (BagIt 1.0, RFC 8493) back, and tells where it is none, where a manifest names what
 * is not there or not so, and what no manifest names.
 */
final class BagCheck {
  private static final String DATA = "data/";
  private static final String MANIFESTS = "tagmanifest-";
  private static final Map<String, String> ALGORITHMS = Map.of("sha256", "SHA-256", "md5", "MD5");
  private static final String DECLARATION =
      """
      BagIt-Version: 1.0
      Tag-File-Character-Encoding: UTF-8
      """;

  private final String archive;
  private final List<String> findings = new ArrayList<>();

  /** The digests of what is in it, by algorithm and path. */
  private final Map<String, Map<String, String>> sums = new TreeMap<>();

  /** What tells of the files. */
  private final Map<String, String> tags = new TreeMap<>();

  private int files;
  private long bytes;

  private BagCheck(String archive) {
    this.archive = archive;
  }

  /** Reads a bag whose folder is called as its archive is. */
  static BagCheck of(Path file) throws IOException {
    BagCheck check = new BagCheck(file.getFileName().toString());
    if (check.open(file)) {
      check.compare();
    }
    return check;
  }

  /** What is wrong with it; nothing if it is as it should be. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** The SHA-256 of each file by its path in the archive. */
  Map<String, String> files() {
    Map<String, String> found = new TreeMap<>();
    of("sha256", true).forEach((path, sum) -> found.put(folder() + path, sum));
    return found;
  }

  private String folder() {
    return archive.replaceFirst("\\.zip$", "") + "/";
  }

  private boolean open(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        if (entry.getName().startsWith(folder())) {
          read(zip, entry, entry.getName().substring(folder().length()));
        } else {
          findings.add("不在包的資料夾內：" + archive + "/" + entry.getName() + " (outside its folder)");
        }
      }
      return true;
    } catch (ZipException e) {
      findings.add("封存檔打不開：" + archive + " (does not open) " + e.getMessage());
      return false;
    }
  }

  private void read(ZipFile zip, ZipEntry entry, String path) throws IOException {
    // The stream checks the CRC-32 only in the entry's header; the manifests are the proof.
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readAllBytes();
      ALGORITHMS.forEach(
          (code, name) ->
              sums.computeIfAbsent(code, _ -> new TreeMap<>()).put(path, digest(name, content)));
      if (path.startsWith(DATA)) {
        files++;
        bytes += content.length;
      } else {
        tags.put(path, new String(content, StandardCharsets.UTF_8));
      }
    } catch (ZipException e) {
      findings.add("讀不出 (unreadable) " + archive + "/" + path + "：" + e.getMessage());
    }
  }

  private static String digest(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compare() {
    told("bagit.txt", DECLARATION::equals);
    String size = "Payload-Oxum: " + bytes + "." + files;
    told("bag-info.txt", text -> text.lines().anyMatch(size::equals));
    for (String algorithm : ALGORITHMS.keySet()) {
      told("manifest-" + algorithm + ".txt", text -> named(text).equals(of(algorithm, true)));
      told(MANIFESTS + algorithm + ".txt", text -> named(text).equals(of(algorithm, false)));
    }
  }

  private void told(String name, Predicate<String> right) {
    if (!right.test(tags.getOrDefault(name, ""))) {
      findings.add("包的內容與清單不符：" + archive + "/" + name + " (differs from the bag)");
    }
  }

  private static Map<String, String> named(String manifest) {
    Map<String, String> named = new TreeMap<>();
    for (String line : manifest.lines().toList()) {
      int end = line.indexOf("  ");
      named.put(line.substring(end + 2).replace("%25", "%"), line.substring(0, Math.max(end, 0)));
    }
    return named;
  }

  /** Digests of the files, or of what tells of them. */
  private Map<String, String> of(String algorithm, boolean payload) {
    Map<String, String> some = new TreeMap<>(sums.getOrDefault(algorithm, Map.of()));
    some.keySet().removeIf(path -> path.startsWith(DATA) != payload || path.startsWith(MANIFESTS));
    return some;
  }
}
