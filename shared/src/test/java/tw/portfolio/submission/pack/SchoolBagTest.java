package tw.portfolio.submission.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.samples.SchoolBuilder;

class SchoolBagTest {
  private static final Sha256 SUM = Sha256.of(new byte[0]);

  private final MemoryArchives archives = new MemoryArchives();
  private final MemoryFiles files = new MemoryFiles();

  @Test
  void shouldHoldTheIndexTheChecksumsOfTheArchivesAndWhatGoesAlong() throws IOException {
    ReadBag bag = ReadBag.of(archives.content(made("a").key()));

    assertThat(bag.name()).isEqualTo("213303_115_全校");
    assertThat(bag.files())
        .containsOnlyKeys("index.csv", "index.xlsx", "bags.sha256", "problems.csv");
    assertThat(text(bag, "bags.sha256")).isEqualTo(SUM + "  213303_115_101.zip\n");
    assertThat(text(bag, "problems.csv")).isEqualTo("沒有");
    assertThat(text(bag, "index.csv").lines()).as("two of them over two lines").hasSize(1 + 2 * 2);
    assertThat(text(bag, "index.csv")).contains("213303_115_101/data/01_王小明/1_物理/報告.pdf");
  }

  @Test
  void shouldComeToTheSameBytesWheneverItIsAskedAgain() throws IOException {
    assertThat(archives.content(made("b").key())).isEqualTo(archives.content(made("a").key()));
  }

  private static String text(ReadBag bag, String name) {
    return new String(bag.files().get(name), StandardCharsets.UTF_8);
  }

  private Product made(String key) throws IOException {
    new ExportLists(archives)
        .putEntries("list", List.of(Entries.stored(files, 1), Entries.withoutFile(2)));
    Product archive = new Product("213303_115_101.zip", "k", 1, SUM);
    SequencedMap<String, byte[]> along = new LinkedHashMap<>();
    along.put("problems.csv", "沒有".getBytes(StandardCharsets.UTF_8));
    return new SchoolBag(archives)
        .make(
            new BagOrder("213303_115_全校", key, SchoolBuilder.NOW, new LinkedHashMap<>()),
            List.of(new PackedClass(Optional.of(archive), "list", 1, 0)),
            along);
  }
}
