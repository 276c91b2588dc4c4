package tw.portfolio.record.api;

import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.record.nationalid.NationalId;

/**
 * The name of a file that an office brings in. It is what the job is called in lists, notices and
 * the history, so it tells nobody a national id (身分證號).
 */
public final class OfficeFileName {
  private static final Shape<FileName> SHAPE =
      Shape.parsed(
          new Expectation(
              "應為檔名（最長 85 個中文字或 255 個英文字母，不含 / \\ 等路徑符號與控制字元），且不能有身分證號，因為檔名會出現在清單、通知與異動歷程。"
                  + "請改名後再選一次。",
              "Expected a file name of at most 255 bytes, no path and no control characters, and"
                  + " without a national id: lists, notices and the history show it. Rename the"
                  + " file and choose it again."),
          text -> Shape.sound(text, FileName::new).filter(name -> !NationalId.isIn(name.text())));

  private OfficeFileName() {}

  /** What it must look like. */
  public static Shape<FileName> shape() {
    return SHAPE;
  }
}
