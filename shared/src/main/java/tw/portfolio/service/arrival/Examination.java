package tw.portfolio.service.arrival;

import tw.portfolio.domain.file.Checksums;
import tw.portfolio.domain.file.DeclaredFile;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.files.StoredBytes;
import tw.portfolio.files.inspect.ChecksumReader;
import tw.portfolio.files.inspect.ContentInspection;
import tw.portfolio.files.inspect.Finding;

/**
 * Whether a file that arrived is the one that was announced: its size, its bytes, and what it
 * really is.
 */
sealed interface Examination {
  /** It is. */
  record Passed(PieceFile.Verified file) implements Examination {}

  /**
   * It is not.
   *
   * @param code the finding's stable code
   * @param why what the student reads
   */
  record Failed(String code, String why) implements Examination {}

  /** Examines what was read. */
  static Examination of(PieceFile.Expected expected, StoredBytes stored) {
    DeclaredFile declared = expected.declared();
    Checksums checksums = ChecksumReader.of(stored.content());
    if (stored.content().length != declared.bytes()
        || !checksums.sha256().equals(declared.sha256())) {
      return new Failed(
          "file-differs",
          "收到的檔案與您選擇的檔案不同，可能在傳送途中損壞。請重新上傳。\n"
              + "What arrived is not the file you chose; it may have been damaged on the way."
              + " Please upload it again.");
    }
    return switch (new ContentInspection().inspect(stored.content(), declared.type())) {
      case Finding.Genuine _ ->
          new Passed(
              new PieceFile.Verified(
                  declared, expected.key(), checksums.md5(), checksums.crc32(), stored.seal()));
      case Finding.Refused(var problem) -> new Failed(problem.code(), problem.message());
    };
  }
}
