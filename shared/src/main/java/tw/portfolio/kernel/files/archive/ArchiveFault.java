package tw.portfolio.kernel.files.archive;

/** Why an archive from outside is not taken, and what to do about it. */
public enum ArchiveFault {
  /** No ZIP, cut off, or its parts do not fit together. */
  DAMAGED(
      "archive-damaged",
      "這不是完整的 ZIP 檔，可能沒有傳完。請重新取得檔案後再上傳。",
      "This is no complete ZIP archive; it may have been cut off. Get the file again."),
  /** One of several volumes. */
  SPLIT(
      "archive-split",
      "這是分割壓縮檔的其中一部分。請重新壓縮成單一 ZIP 檔。",
      "This is one volume of several. Pack it again as a single ZIP."),
  /** More entries than are read. */
  TOO_MANY_ENTRIES(
      "archive-too-many-entries",
      "壓縮檔內的項目太多。請確認是不是選錯檔案，或分次處理。",
      "The archive has too many entries. Check whether it is the right file, or split the work."),
  /** An entry that swells to more than is read. */
  ENTRY_TOO_LARGE(
      "archive-entry-too-large",
      "壓縮檔內有檔案解開後太大。請確認是不是選錯檔案。",
      "A file in the archive is too large. Check whether it is the right file."),
  /** All entries together swell to more than is read. */
  TOO_LARGE(
      "archive-too-large",
      "壓縮檔解開後太大。請確認是不是選錯檔案，或分次處理。",
      "The archive swells to too much. Check whether it is the right file, or split the work."),
  /** An entry swells to many times its size: a bomb. */
  BOMB(
      "archive-bomb",
      "壓縮檔內有檔案的壓縮比高得不合理（疑似壓縮炸彈），因此不處理。請向提供者重新索取。",
      "A file in the archive swells beyond reason (a bomb?). Ask its maker for another."),
  /** What is in it is otherwise than its directory says. */
  LYING(
      "archive-inconsistent",
      "壓縮檔的目錄與內容不一致，可能損壞或被動過手腳。請向提供者重新索取。",
      "What is in the archive is otherwise than its directory says. Ask its maker for another."),
  /** A path out of the archive's folder. */
  OUTSIDE_FOLDER(
      "archive-path-outside",
      "壓縮檔內有檔案的路徑含「..」，會寫到資料夾之外，因此不處理。",
      "A path in the archive has \"..\" and would leave its folder."),
  /** A path from the root or with a drive. */
  ABSOLUTE_PATH(
      "archive-path-absolute",
      "壓縮檔內有檔案的路徑是絕對路徑或含磁碟機代號，因此不處理。",
      "A path in the archive is absolute or names a drive."),
  /** A path parted by backslashes. */
  BACKSLASH(
      "archive-path-backslash",
      "壓縮檔內有檔案的路徑含反斜線「\\」，各系統解讀不同，因此不處理。請用其他工具重新壓縮。",
      "A path in the archive has a backslash, which systems read differently. Pack it with another"
          + " tool."),
  /** A name that no system takes as it is. */
  UNSAFE_NAME(
      "archive-name-unsafe",
      "壓縮檔內有檔名空白、含控制字元、只有句點，或太長，因此不處理。",
      "A name in the archive is empty, too long, only dots, or has control characters."),
  /** A name in no encoding that we know. */
  UNREADABLE_NAME(
      "archive-name-unreadable",
      "壓縮檔內有檔名不是 UTF-8，也不是 Big5。請用其他工具重新壓縮。",
      "A name in the archive is neither UTF-8 nor Big5. Pack it with another tool."),
  /** Two entries that would be one file. */
  NAME_TWICE(
      "archive-name-twice",
      "壓縮檔內有兩個檔名相同（或只有大小寫、組字方式不同），會互相覆蓋，因此不處理。",
      "Two names in the archive are the same, or differ in case or normal form only."),
  /** A link or another special file. */
  LINK(
      "archive-link",
      "壓縮檔內有捷徑（符號連結）或特殊檔案，因此不處理。請只放一般檔案。",
      "The archive has a link or another special file. Put plain files into it."),
  /** A way of packing that we don't read. */
  UNKNOWN_METHOD(
      "archive-method-unknown",
      "壓縮檔用了不支援的壓縮方式。請以一般的 ZIP（Deflate）重新壓縮。",
      "The archive is packed in a way that is not supported. Pack it as plain ZIP (Deflate)."),
  /** A way of encrypting that we don't read. */
  UNKNOWN_ENCRYPTION(
      "archive-encryption-unknown",
      "壓縮檔用了不支援的加密方式。請以 AES-256 或 ZipCrypto 重新加密。",
      "The archive is encrypted in a way that is not supported. Use AES-256 or ZipCrypto."),
  /** Some files are encrypted, and others otherwise or not at all. */
  MIXED_ENCRYPTION(
      "archive-encryption-mixed",
      "壓縮檔內的檔案加密方式不一致（有的加密、有的沒有），可能被人加入檔案，因此不處理。",
      "Files in the archive are not all encrypted alike; somebody may have added some."),
  /** It is encrypted, and there is no password. */
  PASSWORD_MISSING(
      "archive-password-missing", "壓縮檔有密碼保護。請輸入密碼。", "The archive has a password. Give it."),
  /** The password is another. */
  PASSWORD_WRONG(
      "archive-password-wrong",
      "壓縮檔的密碼不正確。請確認後再試一次。",
      "The password of the archive is wrong. Check it and try again."),
  /** The bytes of an entry are not those that were packed. */
  CONTENT_ALTERED(
      "archive-content-altered",
      "壓縮檔內有檔案的檢查碼不符，可能損壞。請向提供者重新索取。",
      "The checksum of a file in the archive is wrong. Ask its maker for another.");

  private final String code;
  private final String chinese;
  private final String english;

  ArchiveFault(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  /** Stable, for programs. */
  public String code() {
    return code;
  }

  /** Why, and what to do. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
