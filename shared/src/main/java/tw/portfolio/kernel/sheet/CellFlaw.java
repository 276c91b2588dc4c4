package tw.portfolio.kernel.sheet;

/** What is wrong with a cell before anybody asks what it means. */
public enum CellFlaw {
  /** A formula, or a text that a spreadsheet would run as one. */
  FORMULA(
      "這一格是公式，或以 = + - @ 開頭。請改成文字內容（複製 → 選擇性貼上「值」）。",
      "A formula, or a text that begins with = + - or @. Put its value there instead."),
  /** An error such as {@code #N/A}. */
  ERROR_VALUE("這一格是試算表的錯誤值。請改成正確的內容。", "An error of the spreadsheet. Put the right value there."),
  /** Characters that can't be seen, or that only the school's own font shows. */
  STRANGE_CHARACTERS(
      "這一格有控制字元、造字（自造的字）或轉檔時遺失的字。請改用標準字（可到全字庫查詢）；姓名裡打不出的字請填「〓」。",
      "Control characters, characters of the school's own font, or lost ones. Use standard"
          + " characters; in a name put 「〓」 for one that can't be typed."),
  /** Longer than any field of any file. */
  TOO_LONG("這一格超過 2,000 個字。請縮短內容。", "More than 2,000 characters. Shorten it.");

  private final String chinese;
  private final String english;

  CellFlaw(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What to do, in Traditional Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
