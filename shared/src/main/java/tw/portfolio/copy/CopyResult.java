package tw.portfolio.copy;

/** What came of copying a file. */
public enum CopyResult {
  /** It lies in the archive, byte for byte as its record says. */
  COPIED("檔案完整"),
  /** There is no file at its place. */
  MISSING("平臺上找不到這個檔案"),
  /** Something else lies at its place. */
  ALTERED("平臺上的檔案與上傳時的紀錄不符");

  private final String chinese;

  CopyResult(String chinese) {
    this.chinese = chinese;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }
}
