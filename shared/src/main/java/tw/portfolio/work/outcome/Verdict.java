package tw.portfolio.work.outcome;

import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.work.Transition;

/** What a teacher decides: 認證學生登錄之報告或作品為真，與課程有確實相關 (regulation.txt 附件1). No grade, no taste. */
public sealed interface Verdict {
  /** The change it makes. */
  Transition transition();

  /**
   * Whether it says something of the very bytes that were looked at. Returning does not: a piece
   * whose file was lost or altered must find its way back to the student.
   */
  boolean vouchesForTheBytes();

  /** 通過. */
  record Certify() implements Verdict {
    @Override
    public Transition transition() {
      return Transition.CERTIFY;
    }

    @Override
    public boolean vouchesForTheBytes() {
      return true;
    }
  }

  /**
   * 不通過.
   *
   * @param reason what the student reads, 1 to 500 characters
   */
  record Return(String reason) implements Verdict {
    /** The longest reason, in UTF-16 units. */
    public static final int LONGEST_REASON = 500;

    /**
     * @throws IllegalArgumentException if there is no reason, or it is too long
     */
    public Return {
      reason = IncomingText.composed(reason);
      if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
        throw new IllegalArgumentException(
            "A piece is returned with a reason of 1 to 500 characters");
      }
    }

    @Override
    public Transition transition() {
      return Transition.RETURN;
    }

    @Override
    public boolean vouchesForTheBytes() {
      return false;
    }
  }
}
