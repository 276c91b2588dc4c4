package tw.portfolio.submission.pack;

import java.util.Optional;
import java.util.stream.Stream;

/** Why something that was chosen, or somebody, is not in a package, and what to do about it. */
public enum ProblemCause {
  /** The file store has nothing at the file's key. */
  FILE_MISSING(
      "file-missing",
      "檔案遺失，未列入。請資訊組由備份還原後，再次辦理。",
      "The file is gone, so the piece is left out. Have the information office restore it from"
          + " the backup, then ask again."),
  /** The stored file is longer or shorter than the record says. */
  SIZE_DIFFERS(
      "size-differs",
      "檔案大小與紀錄不符，未列入。請資訊組由備份還原後，再次辦理。",
      "The file's size is not the recorded one, so the piece is left out. Have the information"
          + " office restore it from the backup, then ask again."),
  /** The stored bytes are not the ones that were certified. */
  CONTENT_DIFFERS(
      "content-differs",
      "檔案內容與認證時不同（SHA-256 不符），未列入。請資訊組由備份還原後，再次辦理。",
      "The file is not the one that was checked (SHA-256 differs), so the piece is left out. Have"
          + " the information office restore it from the backup, then ask again."),
  /** The bytes are right by SHA-256, so the record's other checksums can't be. */
  RECORD_DIFFERS(
      "record-differs",
      "紀錄中的 CRC-32 或 MD5 與檔案不符，未列入。請資訊組檢查這筆紀錄後，再次辦理。",
      "The recorded CRC-32 or MD5 is not that of the file, so the piece is left out. Have the"
          + " information office look at the record, then ask again."),
  /** Chosen, but not certified any more. */
  NOT_CERTIFIED(
      "not-certified",
      "已勾選但目前不是「已認證」，未列入。請資訊組檢查這筆紀錄後，再次辦理。",
      "Chosen, but not in a state in which it may be handed in (an outcome must be certified), so"
          + " it is left out. Have the information office look at the record, then ask again."),
  /** Brought along from a former school, which has handed it in. */
  SUBMITTED_ELSEWHERE(
      "submitted-elsewhere",
      "原校已經提交過這一件，未列入。請學生改選其他件。",
      "The former school has handed it in, so it is left out. Have another one chosen."),
  /** Chosen, but there is no record of it. */
  PIECE_GONE(
      "piece-gone",
      "已勾選但查無此件，未列入。請資訊組由備份還原這筆紀錄後，再次辦理。",
      "Chosen, but there is no such piece, so it is left out. Have the information office"
          + " restore the record from the backup, then ask again."),
  /** The stored bytes are others than those that were verified, as the store itself tells. */
  FILE_ALTERED(
      "file-altered",
      "檔案與檢查時的不同，未列入。請資訊組由備份還原後，再次辦理。",
      "The file is not the one that was verified, so the piece is left out. Have the information"
          + " office restore it from the backup, then ask again."),
  /** The student has chosen nothing, and has not said that nothing is to be handed in. */
  NOTHING_CHOSEN(
      "nothing-chosen",
      "這位學生沒有勾選任何一件，也沒有表示本學年不提交。若仍在勾選期間，請導師提醒。",
      "This student has chosen nothing, and has not said that nothing is to be handed in. While the"
          + " window is open, have the homeroom teacher remind the student."),
  /** The student's choice or a piece changed after it was counted. */
  CHANGED_MEANWHILE(
      "changed-meanwhile",
      "確認之後勾選或成果有變動，這位學生這次沒有提交。請於勾選截止後再次辦理提交。",
      "The choice or a piece changed after it was confirmed, so nothing of this student's is handed"
          + " in this time. Hand in again after the selection has closed.");

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

  /** Whether something has to be put right: to choose nothing is everybody's own business. */
  public boolean toBePutRight() {
    return this != NOTHING_CHOSEN;
  }

  /** The cause of that code, if there is one. */
  public static Optional<ProblemCause> ofCode(String code) {
    return Stream.of(values()).filter(cause -> cause.code.equals(code)).findFirst();
  }
}
