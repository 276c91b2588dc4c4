package tw.portfolio.submission.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.submission.TickingClock;
import tw.portfolio.submission.pack.PackingBag.Packed;

class PackingBagTest {
  private static final PackingBag.Watch ON = (_, _) -> true;

  private final MemoryFiles files = new MemoryFiles();
  private final MemoryArchives archives = new MemoryArchives();
  private final TickingClock clock = new TickingClock(SchoolBuilder.NOW);
  private final PackingBag packing = new PackingBag(files, archives, clock, 1024);

  @Test
  void shouldPackFilesIntoABagThatAnotherLibraryFindsWhole() throws IOException {
    List<BagEntry> entries =
        List.of(Entries.stored(files, 1), Entries.withoutFile(2), Entries.stored(files, 3));

    Packed packed = packed("a", entries);

    Product product = packed.bag().orElseThrow();
    byte[] archive = archives.content("a");
    assertThat(product.name()).isEqualTo("213303_115_101.zip");
    assertThat(product.sha256()).isEqualTo(Sha256.of(archive));
    assertThat(product.bytes()).isEqualTo(archive.length);
    ReadBag bag = ReadBag.of(archive);
    byte[] content = SampleFiles.bytes(FilePart.DOCUMENT);
    assertThat(bag.name()).isEqualTo("213303_115_101");
    assertThat(bag.files())
        .containsExactly(
            entry("01_王小明/1_物理/報告.pdf", content), entry("01_王小明/3_物理/報告.pdf", content));
    assertThat(bag.info())
        .containsEntry("Source-Organization", "213303")
        .containsEntry("Payload-Oxum", 2 * content.length + ".2");
    assertThat(packed.in()).isEqualTo(entries);
    assertThat(packed.files()).isEqualTo(2);
    assertThat(packed.pieces()).isEqualTo(3);
    assertThat(packed.faulty()).isEmpty();
  }

  @Test
  void shouldComeToTheSameBytesWheneverItIsAskedAgain() throws IOException {
    List<BagEntry> entries = List.of(Entries.stored(files, 1), Entries.stored(files, 2));
    packed("a", entries);
    clock.passes(Duration.ofDays(3));
    packed("b", entries);

    assertThat(archives.content("b")).isEqualTo(archives.content("a"));
  }

  @Test
  void shouldTellEachFileThatIsNotWhatItsRecordSays() throws IOException {
    List<BagEntry> entries = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      entries.add(Entries.stored(files, number));
    }
    byte[] forged = SampleFiles.bytes(FilePart.DOCUMENT);
    forged[0] ^= 1;
    files.lose(file(entries.get(0)).key());
    files.alter(file(entries.get(1)).key(), forged);
    files.alter(file(entries.get(2)).key(), new byte[9_000]);
    files.alter(file(entries.get(3)).key(), new byte[3]);
    entries.set(4, otherCrc(entries.get(4)));

    Packed packed = packed("a", entries);

    assertThat(packed.faulty())
        .extracting(PackingBag.Faulty::cause)
        .containsExactly(
            ProblemCause.FILE_MISSING,
            ProblemCause.CONTENT_DIFFERS,
            ProblemCause.SIZE_DIFFERS,
            ProblemCause.SIZE_DIFFERS,
            ProblemCause.RECORD_DIFFERS);
    assertThat(packed.in()).containsExactly(entries.get(5));
    assertThat(ReadBag.of(archives.content("a")).files()).hasSize(1);
  }

  @Test
  void shouldLeaveNothingOfAPieceInTheBagIfOneOfItsFilesIsAltered() throws IOException {
    List<BagEntry> document = Entries.both(files, 1);
    List<BagEntry> recording = Entries.both(files, 2);
    List<BagEntry> whole = Entries.both(files, 3);
    files.alter(file(document.getFirst()).key(), new byte[3]);
    files.lose(file(recording.getLast()).key());

    Packed packed =
        packed("a", Stream.of(document, recording, whole).flatMap(List::stream).toList());

    assertThat(packed.faulty())
        .containsExactly(
            new PackingBag.Faulty(document.getFirst(), ProblemCause.SIZE_DIFFERS),
            new PackingBag.Faulty(recording.getLast(), ProblemCause.FILE_MISSING));
    assertThat(packed.in()).isEqualTo(whole);
    ReadBag bag = ReadBag.of(archives.content("a"));
    assertThat(bag.files()).containsOnlyKeys("01_王小明/3_物理/報告.pdf", "01_王小明/3_物理/發表.mp3");
    assertThat(bag.info().get("Payload-Oxum")).endsWith(".2");
    assertThat(packed.files()).isEqualTo(2);
    assertThat(packed.pieces()).isEqualTo(3);
  }

  private static BagFile file(BagEntry entry) {
    return entry.file().orElseThrow();
  }

  private static BagEntry otherCrc(BagEntry entry) {
    BagFile file = file(entry);
    return new BagEntry(
        entry.row(),
        entry.piece(),
        Optional.of(new BagFile(file.key(), file.name(), new Crc32("00000000"), file.stored())));
  }

  @Test
  void shouldMakeNoBagOfNothing() throws IOException {
    BagEntry lost = Entries.stored(files, 1);
    files.lose(file(lost).key());

    Packed packed = packed("a", List.of(lost, Entries.withoutFile(2)));

    assertThat(packed.bag()).isEmpty();
    assertThat(archives.keys()).isEmpty();
    assertThat(archives.leftOpen()).isZero();
  }

  @Test
  void shouldStopWhenItIsToldToAndLeaveNothingBehind() throws IOException {
    List<Integer> told = new ArrayList<>();
    clock.ticks(Duration.ofMillis(1500));

    Optional<Packed> stopped =
        packing.pack(
            order("a"),
            List.of(Entries.stored(files, 1), Entries.stored(files, 2), Entries.stored(files, 3)),
            (pieces, _) -> {
              told.add(pieces);
              return pieces < 2;
            });

    assertThat(stopped).isEmpty();
    assertThat(told).containsExactly(1, 2);
    assertThat(archives.keys()).isEmpty();
    assertThat(archives.leftOpen()).isZero();
  }

  private Packed packed(String key, List<BagEntry> entries) throws IOException {
    return packing.pack(order(key), entries, ON).orElseThrow();
  }

  private static BagOrder order(String key) {
    SequencedMap<String, String> info = new LinkedHashMap<>();
    info.put("Source-Organization", "213303");
    return new BagOrder("213303_115_101", key, SchoolBuilder.NOW, info);
  }
}
