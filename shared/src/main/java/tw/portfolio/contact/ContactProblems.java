package tw.portfolio.contact;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why an address is not kept. */
final class ContactProblems {
  private ContactProblems() {}

  static Problem noAddress() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "address",
                "請填電子郵件地址，例如 wang@gmail.com，只用半形英文、數字與符號。",
                "Expected a mail address such as wang@gmail.com.")));
  }

  static Problem tooSoon() {
    return Problem.of(
        ProblemKind.TOO_MANY_ATTEMPTS,
        "剛剛已寄出一封驗證信，請先到信箱收信（也看看垃圾信匣）；沒收到的話，一分鐘後再索取。",
        "A code was sent a moment ago. Look for it, also among spam; ask for another in a minute.");
  }

  static Problem tooManyMails() {
    return Problem.of(
        ProblemKind.TOO_MANY_ATTEMPTS,
        "今天已寄出 " + PendingCode.MOST_MAILS_A_DAY + " 封驗證信。請明天再試，或確認地址後洽註冊組。",
        "Ten codes were sent today. Try again tomorrow, or ask the registrar.");
  }

  static Problem notSent() {
    return Problem.of(
        ProblemKind.BUSY,
        "驗證信現在寄不出去。請稍候幾分鐘，再索取一次。",
        "The mail could not be sent now. Ask for another code in a few minutes.");
  }

  static Problem noCode() {
    return Problem.of(
        ProblemKind.CONFIRMATION_REFUSED,
        "沒有等待驗證的信箱，或驗證碼已超過 30 分鐘。請重新輸入信箱，再索取一個驗證碼。",
        "There is no address to confirm, or its code is over. Enter the address again.");
  }

  static Problem wrongCode() {
    return Problem.of(
        ProblemKind.CONFIRMATION_REFUSED,
        "驗證碼不對。請照最近一封驗證信裡的 6 個數字再輸入一次。",
        "The code is not right. Type the six digits of the last mail.");
  }

  static Problem tooManyTries() {
    return Problem.of(
        ProblemKind.TOO_MANY_ATTEMPTS,
        "這個驗證碼已輸入太多次。請重新索取一個驗證碼。",
        "This code was typed too often. Ask for another.");
  }
}
