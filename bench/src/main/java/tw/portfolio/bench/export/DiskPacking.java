package tw.portfolio.bench.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.submission.pack.BagEntry;
import tw.portfolio.submission.pack.BagFile;
import tw.portfolio.submission.pack.BagOrder;
import tw.portfolio.submission.pack.PackingBag;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.upload.FileOwner;

/** The same packing with a disk in the place of S3: what it does itself, and nothing of the way. */
final class DiskPacking {
  private static final String KEY = "bag.zip";

  private final PackingBag packing;
  private final Path archive;
  private final List<BagEntry> entries;

  private DiskPacking(PackingBag packing, Path archive, List<BagEntry> entries) {
    this.packing = packing;
    this.archive = archive;
    this.entries = entries;
  }

  /**
   * Of a school's files.
   *
   * @param bucket where they lie
   * @param folder where the archive is for a moment
   */
  static DiskPacking of(ArchivedSchool school, Path bucket, Path folder) throws IOException {
    List<BagEntry> entries = new ArrayList<>();
    for (String key : school.keys()) {
      byte[] content = Files.readAllBytes(bucket.resolve(key));
      entries.add(entry(key, content.length, ChecksumReader.of(content)));
    }
    PackingBag packing =
        new PackingBag(
            new Disk(bucket),
            new ArchiveDisk(folder),
            InstantSource.system(),
            PackingBag.PART_BYTES);
    return new DiskPacking(packing, folder.resolve(KEY), entries);
  }

  private static BagEntry entry(String key, int bytes, Checksums sums) {
    IndexRow row =
        new IndexRow(
            "301",
            OptionalInt.of(1),
            "1",
            "",
            OptionalInt.of(115),
            OptionalInt.of(1),
            "",
            "",
            "",
            OptionalInt.empty(),
            "",
            "",
            "",
            "",
            key,
            KEY,
            "application/pdf",
            bytes,
            sums.sha256().hex(),
            sums.md5().hex());
    return new BagEntry(
        row,
        new FileOwner("outcome", key),
        Optional.of(
            new BagFile(ObjectKey.parse(key).orElseThrow(), "", sums.crc32(), Instant.EPOCH)));
  }

  /** Seconds to make the bag. */
  double pack() throws IOException {
    long start = System.nanoTime();
    PackingBag.Packed packed =
        packing
            .pack(
                new BagOrder("bag", KEY, Instant.EPOCH, new LinkedHashMap<>()),
                entries,
                (_, _) -> true)
            .orElseThrow();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (packed.files() != entries.size()) {
      throw new IllegalStateException("Not every file is in the bag");
    }
    Files.delete(archive);
    return seconds;
  }

  private record Disk(Path bucket) implements FileStore {
    @Override
    public Optional<InputStream> open(ObjectKey key) {
      try {
        return Optional.of(Files.newInputStream(bucket.resolve(key.toString())));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Optional<Seal> seal(ObjectKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredBytes> read(ObjectKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(ObjectKey key) {
      throw new UnsupportedOperationException();
    }
  }

  private record ArchiveDisk(Path folder) implements ArchiveStore {
    @Override
    public Upload begin(String key, String mediaType) {
      Path file = folder.resolve(key);
      try {
        Files.deleteIfExists(file);
        return new Parts(
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void put(String key, String mediaType, byte[] content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean has(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InputStream> open(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DownloadLink get(String key, String fileName, Duration validity, Instant now) {
      throw new UnsupportedOperationException();
    }
  }

  /** Every part has its place, so they may come in any order. */
  private record Parts(FileChannel file) implements ArchiveStore.Upload {
    @Override
    public void part(int number, byte[] bytes, int length) throws IOException {
      ByteBuffer part = ByteBuffer.wrap(bytes, 0, length);
      long at = (number - 1L) * PackingBag.PART_BYTES;
      while (part.hasRemaining()) {
        at += file.write(part, at);
      }
    }

    @Override
    public void complete() {
      abort();
    }

    @Override
    public void abort() {
      try {
        file.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
