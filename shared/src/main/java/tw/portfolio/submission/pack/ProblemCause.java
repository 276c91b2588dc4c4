package tw.portfolio.submission.pack;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with a chosen piece or its file, and what to do about it. */
public enum ProblemCause {
  /** The file store has nothing at the file's key. */
  FILE_MISSING(
      "file-missing",
      "檔案遺失，未納入封存檔。請資訊組由備份還原後，再次匯出。",
      "The file is gone and is not in the archive. Have the information office restore it from the"
          + " backup, then export again."),
  /** The stored file is longer or shorter than the record says. */
  SIZE_DIFFERS(
      "size-differs",
      "檔案大小與紀錄不符，未納入封存檔。請資訊組由備份還原後，再次匯出。",
      "The file's size is not the recorded one; it is not in the archive. Have the information"
          + " office restore it from the backup, then export again."),
  /** The stored bytes are not the ones that were certified. */
  CONTENT_DIFFERS(
      "content-differs",
      "檔案內容與認證時不同（SHA-256 不符），未納入封存檔。請資訊組由備份還原後，再次匯出。",
      "The file is not the one that was certified (SHA-256 differs); it is not in the archive. Have"
          + " the information office restore it from the backup, then export again."),
  /** The bytes are right by SHA-256, so the record's other checksums can't be. */
  RECORD_DIFFERS(
      "record-differs",
      "紀錄中的 CRC-32 或 MD5 與檔案不符，未納入封存檔。請資訊組檢查這筆紀錄後，再次匯出。",
      "The recorded CRC-32 or MD5 is not that of the file; it is not in the archive. Have the"
          + " information office look at the record, then export again."),
  /** Chosen, but not certified any more. */
  NOT_CERTIFIED(
      "not-certified",
      "已勾選但目前不是「已認證」，未納入封存檔。請資訊組檢查這筆紀錄後，再次匯出。",
      "Chosen, but not certified at present; it is not in the archive. Have the information office"
          + " look at the record, then export again."),
  /** Chosen, but there is no record of it. */
  PIECE_GONE(
      "piece-gone",
      "已勾選但查無此件成果，未納入封存檔。請資訊組由備份還原這筆紀錄後，再次匯出。",
      "Chosen, but there is no such piece; it is not in the archive. Have the information office"
          + " restore the record from the backup, then export again."),
  /** The student's choice or a piece changed while the export ran. */
  CHANGED_MEANWHILE(
      "changed-meanwhile",
      "匯出期間勾選或成果有變動，這位學生的成果這次沒有登錄為已提交。請於勾選截止後再次匯出。",
      "The choice or a piece changed during the export; nothing of this student's has been marked"
          + " as submitted. Export again after the selection has closed.");

  private final String code;
  private final String chinese;
  private final String english;

  ProblemCause(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** What is wrong and what to do, in Traditional Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }

  /** The cause of that code, if there is one. */
  public static Optional<ProblemCause> ofCode(String code) {
    return Stream.of(values()).filter(cause -> cause.code.equals(code)).findFirst();
  }
}
