package tw.portfolio.archive.year;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.inspect.ChecksumReader;

/**
 * Reads a bag back from where it was stored, every byte, and compares each file with both manifests
 * and each manifest with what is there: nothing more, nothing less.
 */
final class BagCheck {
  private static final int CHUNK = 64 * 1024;
  private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;
  private static final String PAYLOAD = "data/";

  private final Map<String, Checksums> found = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private BagCheck() {}

  /**
   * What is wrong with a bag; nothing if it is whole.
   *
   * @param folder the bag's folder in the archive
   * @throws IOException if it can't be read as an archive
   */
  static List<String> faults(InputStream archive, String folder) throws IOException {
    BagCheck check = new BagCheck();
    check.read(archive, folder + "/");
    check.compare("manifest-sha256.txt", true, sums -> sums.sha256().hex());
    check.compare("manifest-md5.txt", true, sums -> sums.md5().hex());
    check.compare("tagmanifest-sha256.txt", false, sums -> sums.sha256().hex());
    check.compare("tagmanifest-md5.txt", false, sums -> sums.md5().hex());
    return List.copyOf(check.faults);
  }

  private void read(InputStream archive, String folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().startsWith(folder)) {
          faults.add("outside of the bag: " + entry.getName());
          continue;
        }
        String path = entry.getName().substring(folder.length());
        boolean added = found.put(path, sums(zip, path)) == null;
        if (!added) {
          faults.add("twice: " + path);
        }
      }
    }
  }

  private Checksums sums(InputStream content, String path) throws IOException {
    if (path.startsWith(PAYLOAD)) {
      ChecksumReader sums = new ChecksumReader();
      byte[] buffer = new byte[CHUNK];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        sums.update(buffer, 0, read);
      }
      return sums.finish();
    }
    byte[] text = content.readNBytes(LARGEST_MANIFEST);
    texts.put(path, new String(text, StandardCharsets.UTF_8));
    return ChecksumReader.of(text);
  }

  /** By which of its digests a manifest names a file. */
  @FunctionalInterface
  private interface Digest {
    String of(Checksums sums);
  }

  private void compare(String manifest, boolean payload, Digest digest) {
    Map<String, String> named = new HashMap<>();
    texts
        .getOrDefault(manifest, "")
        .lines()
        .map(line -> List.of(line.split("  ", 2)))
        .forEach(parts -> named.put(parts.get(1).replace("%25", "%"), parts.get(0)));
    found.forEach(
        (path, sums) -> {
          boolean belongs = payload ? path.startsWith(PAYLOAD) : !isPayloadOrTagManifest(path);
          if (belongs && !digest.of(sums).equals(named.remove(path))) {
            faults.add(manifest + " says something else of " + path);
          }
        });
    named.keySet().forEach(path -> faults.add(manifest + " names what is not there: " + path));
  }

  private static boolean isPayloadOrTagManifest(String path) {
    return path.startsWith(PAYLOAD) || path.startsWith("tagmanifest-");
  }
}
