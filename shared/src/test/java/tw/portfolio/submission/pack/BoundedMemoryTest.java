package tw.portfolio.submission.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tw.portfolio.job.ProductUpload;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.samples.SampleFiles;

@Timeout(30)
class BoundedMemoryTest {
  /** {@code mediaBytes} in {@code openapi.yaml}. */
  private static final long MOST_THAT_A_SCHOOL_MAY_ALLOW = 100L << 20;

  /** What is in flight is all that grows with it; the rest is the SDK's, and the class's list. */
  @Test
  void shouldNeedLittleOfAHeapOf256MebibytesForTheLargestFileThatASchoolMayAllow() {
    long largest = Math.max(MOST_THAT_A_SCHOOL_MAY_ALLOW, PackingBag.BYTES_IN_FLIGHT);
    long parts = (PackingBag.PARTS_IN_FLIGHT + 1L) * PackingBag.PART_BYTES;

    assertThat(largest + parts).isLessThan(160L << 20);
  }

  @Test
  void shouldReadNoMoreBytesAtATimeThanAllowedAndALargerFileAlone() throws IOException {
    MemoryFiles files = new MemoryFiles();
    List<List<BagEntry>> planned = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      planned.add(List.of(Entries.stored(files, number)));
    }
    long each = planned.getFirst().getFirst().row().bytes();

    assertThat(mostInFlight(files, planned, 2 * each)).isBetween(1, 2);
    assertThat(mostInFlight(files, planned, each - 1)).isEqualTo(1);
  }

  @Test
  void shouldReadThePairOfFilesThatIsLargerTogetherOnceMoreOneByOne() throws IOException {
    MemoryFiles files = new MemoryFiles();
    List<BagEntry> pair = Entries.both(files, 1);
    long largest = pair.stream().mapToLong(entry -> entry.row().bytes()).max().orElseThrow();
    CountingFiles counting = new CountingFiles(files);

    try (CheckedFiles reading = new CheckedFiles(counting, List.of(pair), 4, largest)) {
      List<CheckedFiles.Read> reads = reading.next();
      assertThat(counting.opened).hasValue(2);
      assertThat(content(reads.getFirst())).isEqualTo(SampleFiles.bytes(FilePart.DOCUMENT));
      assertThat(counting.opened).hasValue(3);

      files.alter(pair.getLast().file().orElseThrow().key(), new byte[5]);
      assertThatThrownBy(() -> content(reads.getLast())).isInstanceOf(IOException.class);
    }
  }

  private static byte[] content(CheckedFiles.Read read) throws IOException {
    return switch (read) {
      case CheckedFiles.Read.Whole whole -> whole.content();
      case CheckedFiles.Read.Faulty(ProblemCause cause) -> fail(cause.code());
    };
  }

  @Test
  void shouldNotReadAPairOfFilesBeforeThereIsRoomForBoth() throws IOException {
    MemoryFiles files = new MemoryFiles();
    List<List<BagEntry>> planned = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      planned.add(Entries.both(files, number));
    }
    CountingFiles counting = new CountingFiles(files);

    try (CheckedFiles reading = new CheckedFiles(counting, planned, 3, Long.MAX_VALUE)) {
      for (int taken = 1; taken <= planned.size(); taken++) {
        assertThat(reading.next()).hasSize(2);
        assertThat(counting.opened).hasValue(2 * taken);
      }
    }
  }

  private static int mostInFlight(FileStore files, List<List<BagEntry>> planned, long mostBytes)
      throws IOException {
    CountingFiles counting = new CountingFiles(files);
    int most = 0;
    try (CheckedFiles reading = new CheckedFiles(counting, planned, 4, mostBytes)) {
      for (int taken = 1; taken <= planned.size(); taken++) {
        assertThat(reading.next()).hasOnlyElementsOfType(CheckedFiles.Read.Whole.class);
        most = Math.max(most, counting.opened.get() - (taken - 1));
      }
    }
    return most;
  }

  @Test
  void shouldReadFourFilesAtATimeAndNeverMore() throws IOException {
    MemoryFiles files = new MemoryFiles();
    List<List<BagEntry>> planned = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      planned.add(List.of(Entries.stored(files, number)));
    }
    MeetingFiles meeting = new MeetingFiles(files, 4);

    try (CheckedFiles reading = new CheckedFiles(meeting, planned, 4, Long.MAX_VALUE)) {
      for (int taken = 1; taken <= planned.size(); taken++) {
        assertThat(reading.next()).hasOnlyElementsOfType(CheckedFiles.Read.Whole.class);
        assertThat(meeting.opened.get() - (taken - 1)).as("in flight").isLessThanOrEqualTo(4);
      }
    }

    assertThat(meeting.allMet.get()).as("four were read side by side").isTrue();
  }

  @Test
  void shouldStoreThreePartsAtATimeAndNeverMore() throws IOException {
    MeetingArchives archives = new MeetingArchives(PackingBag.PARTS_IN_FLIGHT);

    try (ProductUpload upload =
        new ProductUpload(archives, "a.zip", "k", 10, PackingBag.PARTS_IN_FLIGHT)) {
      upload.write(new byte[300]);
      upload.complete();
    }

    assertThat(archives.allMet.get()).as("three were stored side by side").isTrue();
    assertThat(archives.most.get()).isEqualTo(3);
    assertThat(archives.kept.content("k")).hasSize(300);
  }

  /** Files that are counted as they are opened. */
  private static class CountingFiles implements FileStore {
    private final FileStore files;
    final AtomicInteger opened = new AtomicInteger();

    CountingFiles(FileStore files) {
      this.files = files;
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
      opened.incrementAndGet();
      return files.open(key);
    }

    @Override
    public Optional<Seal> seal(ObjectKey key) {
      return files.seal(key);
    }

    @Override
    public Optional<StoredBytes> read(ObjectKey key) {
      return files.read(key);
    }

    @Override
    public void delete(ObjectKey key) {
      files.delete(key);
    }
  }

  /** Files of which the first few wait for each other. */
  private static final class MeetingFiles extends CountingFiles {
    private final CountDownLatch meeting;
    private final AtomicBoolean allMet = new AtomicBoolean();

    MeetingFiles(FileStore files, int number) {
      super(files);
      this.meeting = new CountDownLatch(number);
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
      meeting.countDown();
      await(meeting, allMet);
      return super.open(key);
    }
  }

  private static void await(CountDownLatch meeting, AtomicBoolean allMet) {
    try {
      allMet.set(meeting.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Archives of which the first few parts wait for each other. */
  private static final class MeetingArchives implements ArchiveStore {
    private final MemoryArchives kept = new MemoryArchives();
    private final CountDownLatch meeting;
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicBoolean allMet = new AtomicBoolean();

    MeetingArchives(int number) {
      this.meeting = new CountDownLatch(number);
    }

    @Override
    public Upload begin(String key, String mediaType) {
      Upload upload = kept.begin(key, mediaType);
      return new Upload() {
        @Override
        public void part(int number, byte[] bytes, int length)
            throws IOException, InterruptedException {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          meeting.countDown();
          await(meeting, allMet);
          upload.part(number, bytes, length);
          now.decrementAndGet();
        }

        @Override
        public void complete() {
          upload.complete();
        }

        @Override
        public void abort() {
          upload.abort();
        }
      };
    }

    @Override
    public void put(String key, String mediaType, byte[] content) {
      kept.put(key, mediaType, content);
    }

    @Override
    public boolean has(String key) {
      return kept.has(key);
    }

    @Override
    public Optional<InputStream> open(String key) {
      return kept.open(key);
    }

    @Override
    public DownloadLink get(String key, String fileName, Duration validity, Instant at) {
      return kept.get(key, fileName, validity, at);
    }
  }
}
