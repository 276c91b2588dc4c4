package tw.portfolio.kernel.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.RangedBytes;

/**
 * A ZIP archive that comes from outside. Opening it reads its directory and tries the password;
 * whatever is wrong with either is refused before anybody has seen an entry. What is wrong with an
 * entry's content is refused while it is read, at the latest with its last byte.
 */
public final class OutsideArchive {
  private static final long PROBE_BYTES = 1024L * 1024;

  private final RangedBytes bytes;
  private final Optional<ArchivePassword> password;
  private final Map<String, DirectoryEntry> files;
  private final ArchiveEncryption encryption;

  private OutsideArchive(
      RangedBytes bytes,
      Optional<ArchivePassword> password,
      Map<String, DirectoryEntry> files,
      ArchiveEncryption encryption) {
    this.bytes = bytes;
    this.password = password;
    this.files = files;
    this.encryption = encryption;
  }

  /**
   * Opens an archive.
   *
   * @param password what it may be encrypted with
   * @throws RefusedArchiveException if it is not taken
   * @throws IOException if the bytes can't be read
   */
  public static OutsideArchive open(
      RangedBytes bytes, Optional<ArchivePassword> password, ArchiveLimits limits)
      throws IOException {
    Map<String, DirectoryEntry> files = new LinkedHashMap<>();
    for (DirectoryEntry entry : CentralDirectory.files(bytes, limits)) {
      files.put(entry.shown().name(), entry);
    }
    OutsideArchive archive =
        new OutsideArchive(bytes, password, files, encryption(List.copyOf(files.values())));
    archive.tryPassword();
    return archive;
  }

  /** Some programs don't encrypt what is empty. */
  private static ArchiveEncryption encryption(List<DirectoryEntry> files)
      throws RefusedArchiveException {
    Set<ArchiveEncryption> found =
        files.stream()
            .filter(entry -> entry.encrypted() || entry.shown().size() > 0)
            .map(DirectoryEntry::encryption)
            .collect(Collectors.toUnmodifiableSet());
    if (found.size() > 1) {
      throw new RefusedArchiveException(ArchiveFault.MIXED_ENCRYPTION);
    }
    return found.stream().findFirst().orElse(ArchiveEncryption.NONE);
  }

  /** By the smallest file, for a wrong password may show only in the last byte. */
  private void tryPassword() throws IOException {
    if (encryption == ArchiveEncryption.NONE) {
      return;
    }
    if (password.isEmpty()) {
      throw new RefusedArchiveException(ArchiveFault.PASSWORD_MISSING);
    }
    Optional<DirectoryEntry> smallest =
        files.values().stream()
            .filter(DirectoryEntry::encrypted)
            .min(Comparator.comparingLong(entry -> entry.shown().size()));
    if (smallest.isPresent()) {
      try (InputStream in = EntryStream.open(bytes, smallest.get(), password, false)) {
        in.skipNBytes(Math.min(PROBE_BYTES, smallest.get().shown().size()));
      }
    }
  }

  /** How its files are encrypted. */
  public ArchiveEncryption encryption() {
    return encryption;
  }

  /** Its files, in the order of its directory; folders are left out. */
  public List<ArchiveEntry> entries() {
    return files.values().stream().map(DirectoryEntry::shown).toList();
  }

  /** The file with exactly this path, composed (NFC). */
  public Optional<ArchiveEntry> entry(String name) {
    return Optional.ofNullable(files.get(name)).map(DirectoryEntry::shown);
  }

  /**
   * Opens a file for one pass; the caller closes it. With its last byte all of it is proven to be
   * what was packed, or the stream throws {@link RefusedArchiveException}.
   *
   * @param entry one of {@link #entries()}
   * @throws RefusedArchiveException if its content is not as the directory says
   * @throws IOException if the bytes can't be read
   */
  public InputStream read(ArchiveEntry entry) throws IOException {
    DirectoryEntry found = files.get(entry.name());
    if (found == null || !found.shown().equals(entry)) {
      throw new IllegalArgumentException("No entry of this archive");
    }
    return EntryStream.open(bytes, found, password, true);
  }

  /**
   * Reads a file whole.
   *
   * @throws RefusedArchiveException if its content is not as the directory says
   * @throws IOException if the bytes can't be read
   */
  public byte[] content(ArchiveEntry entry) throws IOException {
    try (InputStream in = read(entry)) {
      return in.readAllBytes();
    }
  }
}
