package tw.portfolio.upload;

import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.MalwareScan;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.kernel.files.inspect.ContentInspection;
import tw.portfolio.kernel.files.inspect.Finding;

/**
 * Whether a file that arrived is the one that was announced: its size, its bytes, what it really
 * is, and what the scanner for malware says of it.
 */
sealed interface Examination {
  /** The file is what was announced, as far as anybody can tell. */
  record Passed(RecordedFile.Verified file) implements Examination {}

  /**
   * The file is not what was announced, or nothing that a school may take.
   *
   * @param code the finding's stable code
   * @param why what the student reads
   */
  record Failed(String code, String why) implements Examination {}

  /**
   * It may be: the scanner has not said.
   *
   * @param failed whether the scanner has tried and could not
   */
  record Unscanned(boolean failed) implements Examination {}

  /** Examines what was read. */
  static Examination of(
      RecordedFile.Expected expected,
      StoredBytes stored,
      ContentInspection inspection,
      PictureLimits limits,
      MalwareScan scan) {
    DeclaredFile declared = expected.declared();
    Checksums checksums =
        stored
            .md5()
            .map(known -> ChecksumReader.of(stored.content(), known))
            .orElseGet(() -> ChecksumReader.of(stored.content()));
    if (stored.content().length != declared.bytes()
        || !checksums.sha256().equals(declared.sha256())) {
      return new Failed(
          "file-differs",
          "收到的檔案與您選擇的檔案不同，可能在傳送途中損壞。請重新上傳。\n"
              + "What arrived is not the file you chose; it may have been damaged on the way."
              + " Please upload it again.");
    }
    return switch (inspection.inspect(stored.content(), declared.type(), limits)) {
      case Finding.Genuine genuine ->
          scanned(
              new RecordedFile.Verified(
                  declared,
                  expected.key(),
                  checksums.md5(),
                  checksums.crc32(),
                  stored.seal(),
                  genuine.notices()),
              scan.verdict(expected.key(), stored.seal()));
      case Finding.Refused(var problem) -> new Failed(problem.code(), problem.message());
    };
  }

  private static Examination scanned(RecordedFile.Verified file, MalwareScan.Verdict verdict) {
    return switch (verdict) {
      case CLEAN, NOT_SCANNED -> new Passed(file);
      case INFECTED ->
          new Failed(
              "file-malware",
              "這個檔案被偵測到惡意程式（病毒），已經刪除。請先掃毒，再用原來的軟體重新匯出後上傳。\n"
                  + "Malware was found in this file, so it was deleted. Scan your computer, then"
                  + " export the file again and upload the new one.");
      case UNREADABLE ->
          new Failed(
              "file-unscannable",
              "這個檔案無法進行病毒掃描，因此不能收下。請改存其他格式再上傳。\n"
                  + "This file can't be scanned for malware, so it was not taken. Save it in"
                  + " another format and upload that.");
      case PENDING -> new Unscanned(false);
      case FAILED -> new Unscanned(true);
    };
  }
}
