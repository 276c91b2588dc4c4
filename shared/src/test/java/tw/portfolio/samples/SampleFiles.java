package tw.portfolio.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Set;
import java.util.zip.CRC32;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.memory.MemoryFiles;

/** One small file for each part, as declared, expected and verified. */
public final class SampleFiles {
  private SampleFiles() {}

  /** The bytes of the sample; its own array every time. */
  public static byte[] bytes(FilePart part) {
    return switch (part) {
      case DOCUMENT -> "%PDF-1.7 實驗報告 %%EOF".getBytes(StandardCharsets.UTF_8);
      case MEDIA -> "ID3 成果發表錄音".getBytes(StandardCharsets.UTF_8);
    };
  }

  /** What the student says of it. */
  public static DeclaredFile declared(FilePart part) {
    byte[] content = bytes(part);
    Sha256 sha256 = Sha256.ofBytes(digest("SHA-256", content));
    return switch (part) {
      case DOCUMENT ->
          new DeclaredFile(new FileName("光電效應🔬報告.pdf"), FileType.PDF, content.length, sha256);
      case MEDIA -> new DeclaredFile(new FileName("發表.mp3"), FileType.MP3, content.length, sha256);
    };
  }

  /** It, before it came. */
  public static RecordedFile.Expected expected(ObjectKey key) {
    return new RecordedFile.Expected(declared(key.part()), key);
  }

  /** It, sealed as {@link MemoryFiles} seals it when it is put there at that moment. */
  public static RecordedFile.Verified verified(ObjectKey key, Instant stored) {
    byte[] content = bytes(key.part());
    CRC32 crc32 = new CRC32();
    crc32.update(content);
    return new RecordedFile.Verified(
        declared(key.part()),
        key,
        Md5.ofBytes(digest("MD5", content)),
        Crc32.ofValue(crc32.getValue()),
        MemoryFiles.sealOf(content, stored),
        Set.of());
  }

  private static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
