package tw.portfolio.archive.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.files.bag.BagWriter;
import tw.portfolio.samples.SchoolBuilder;

/** A bag that was stored is read back, and whatever differs is found. */
class BagCheckTest {
  private static final byte[] WORDS = "封存".getBytes(StandardCharsets.UTF_8);

  private final TreeMap<String, byte[]> entries = new TreeMap<>();

  @BeforeEach
  void makeABag() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BagWriter bag = new BagWriter(out, "bag", SchoolBuilder.NOW);
    bag.add("records/100%.jsonl", WORDS);
    bag.add("files/a.pdf", new byte[] {1, 2, 3});
    bag.finish(new LinkedHashMap<>());
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
  }

  private List<String> faults() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var one : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        CRC32 crc = new CRC32();
        crc.update(one.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(one.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(one.getValue());
      }
    }
    return BagCheck.faults(new ByteArrayInputStream(out.toByteArray()), "bag");
  }

  @Test
  void shouldFindNothingWrongWithAWholeBag() throws IOException {
    assertThat(faults()).isEmpty();
  }

  @Test
  void shouldFindAnAlteredFileByBothManifests() throws IOException {
    entries.put("bag/data/files/a.pdf", new byte[] {1, 2, 4});

    assertThat(faults())
        .containsExactlyInAnyOrder(
            "manifest-sha256.txt says something else of data/files/a.pdf",
            "manifest-md5.txt says something else of data/files/a.pdf");
  }

  @Test
  void shouldFindWhatIsMissingAndWhatIsTooMuch() throws IOException {
    entries.remove("bag/data/files/a.pdf");
    entries.put("bag/data/files/b.pdf", new byte[] {9});
    entries.put("elsewhere.txt", new byte[] {9});

    assertThat(faults())
        .contains(
            "manifest-sha256.txt names what is not there: data/files/a.pdf",
            "manifest-md5.txt says something else of data/files/b.pdf",
            "outside of the bag: elsewhere.txt");
  }

  @Test
  void shouldFindAnAlteredManifest() throws IOException {
    entries.put("bag/manifest-md5.txt", new byte[0]);

    assertThat(faults()).contains("tagmanifest-sha256.txt says something else of manifest-md5.txt");
  }
}
