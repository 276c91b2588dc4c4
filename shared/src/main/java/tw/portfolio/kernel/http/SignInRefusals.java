package tw.portfolio.kernel.http;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** What people are told whose sign-in is not one for what they ask. */
final class SignInRefusals {
  private SignInRefusals() {}

  /** Somebody who has left asks for what leavers may not. */
  static Refusal left() {
    return new Refusal(
        Problem.of(
            ProblemKind.NOT_PERMITTED,
            "您已離校，在學校開放的期間只能下載自己的學習歷程。若您仍在學，請洽註冊組。",
            "You have left the school, so all that you can do here is to fetch your own copy. If"
                + " you are still a student, ask the registrar."));
  }

  /** The account is linked to nobody yet. */
  static Refusal notLinked() {
    return new Refusal(
        Problem.of(
            ProblemKind.NOT_LINKED,
            "您登入的帳號尚未啟用。請向導師或註冊組索取啟用碼，於啟用頁輸入後重新登入；教職員請洽資訊組。",
            "The account that you signed in with is linked to nobody yet. Ask your homeroom teacher"
                + " or the registrar for an activation code, enter it, and sign in again; staff ask"
                + " the information office."));
  }

  /** The token does not say who asks. */
  static Refusal nobody() {
    return new Refusal(
        Problem.of(
            ProblemKind.UNAUTHENTICATED,
            "登入資料不完整或無法辨識。請重新登入；若仍無法使用，請洽學校資訊組。",
            "The sign-in doesn't say who you are. Sign in again; if that does not help, ask the"
                + " school's information office."));
  }

  /** The account is linked to somebody already. */
  static Refusal linkedAlready() {
    return new Refusal(
        Problem.of(
            ProblemKind.NOT_PERMITTED,
            "您登入的帳號已啟用，不需要啟用碼。若不是您的帳號，請登出後改用自己的帳號登入。",
            "The account that you signed in with is active and needs no code. If it is not yours,"
                + " sign out and sign in with your own."));
  }

  /**
   * Only others can do this.
   *
   * @param chinese who can
   * @param english the same
   */
  static Refusal notFor(String chinese, String english) {
    return new Refusal(
        Problem.of(
            ProblemKind.NOT_PERMITTED,
            chinese + "請改用正確的帳號登入。",
            english + " Sign in with the right account."));
  }
}
