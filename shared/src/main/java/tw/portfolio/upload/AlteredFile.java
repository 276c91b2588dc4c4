package tw.portfolio.upload;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** The refusal that a file is not the one that was verified. */
public final class AlteredFile {
  private AlteredFile() {}

  /** The bytes in storage are not the ones that were verified. */
  public static Problem fileAltered() {
    return Problem.of(
        ProblemKind.FILE_ALTERED,
        "儲存的檔案與當初檢查的內容不符，為保護您的權益已停止處理。請立即通知資訊組；尚待認證的成果，教師可以退回，請學生重新上傳。",
        "The stored file is not the one that was verified, so nothing was done. Please tell the"
            + " information office.");
  }
}
