package tw.portfolio.account;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why there is no activation code, or why one links nothing. */
final class ActivationProblems {
  private ActivationProblems() {}

  static Problem notOwnClass() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "導師只能製發本學年度自己班級的啟用碼。其他班級請洽該班導師、註冊組或資訊組。",
        "A homeroom teacher makes codes for the own class of this school year only. For others ask"
            + " their homeroom teacher, the registrar or the information office.");
  }

  static Problem notInClass(String className) {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "本學年度的 " + className + " 班沒有學生，或其中有人不在這一班。請由學生清單重新選取。",
        "Class "
            + className
            + " has no students in this school year, or somebody is not in it. Choose from the list"
            + " of students.");
  }

  static Problem makesNoMore() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您製發啟用碼的權限剛剛被收回，請重新整理後查看已製發的部分。若由您負責，請洽註冊組或資訊組。",
        "Your right to make codes has just been taken back. Reload to see which were made; if it is"
            + " your task, ask the registrar or the information office.");
  }

  static Problem unreadable() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "code",
                "啟用碼是學校代碼加 12 個字，例如 213303-ACDE-FGHJ-KMNP，其中沒有 0、1、I、L、O。請照紙條再輸入一次。",
                "A code is the school's code and 12 characters, such as 213303-ACDE-FGHJ-KMNP,"
                    + " without 0, 1, I, L and O. Type it again as it is printed.")));
  }

  static Problem unknown() {
    return Problem.of(
        ProblemKind.CODE_REFUSED,
        "沒有這個啟用碼：可能打錯、已經用過，或學校已重新製發。請對照紙條再輸入一次；若仍不行，請向導師或註冊組索取新的啟用碼。",
        "There is no such code: it may be mistyped, used, or made again since. Compare it with the"
            + " slip; if that does not help, ask your homeroom teacher or the registrar for a new"
            + " one.");
  }

  static Problem expired() {
    return Problem.of(
        ProblemKind.CODE_REFUSED,
        "這個啟用碼已過期。請向導師或註冊組索取新的啟用碼。",
        "This code is over. Ask your homeroom teacher or the registrar for a new one.");
  }

  static Problem tooMany() {
    return Problem.of(
        ProblemKind.TOO_MANY_ATTEMPTS,
        "嘗試次數過多，請於一小時後再輸入。若啟用碼無法使用，請向導師或註冊組索取新的。",
        "Too many tries. Type it again in an hour; if the code does not work, ask your homeroom"
            + " teacher or the registrar for a new one.");
  }

  static Problem hasAccount(SignIn.Provider provider) {
    return Problem.of(
        ProblemKind.CODE_REFUSED,
        "這個啟用碼的學生已連結另一個" + provider.chinese() + "。請用那個帳號登入；若不是您的，請洽註冊組或資訊組解除。",
        "The student of this code is linked to another account of that provider. Sign in with it;"
            + " if it is not yours, ask the registrar or the information office to unlink it.");
  }

  static Problem active() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您登入的帳號已啟用，不需要啟用碼。請重新登入。",
        "The account that you signed in with is active and needs no code. Sign in again.");
  }

  static Problem notByCode(SignIn.Provider provider) {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        provider.chinese() + "不以啟用碼開通。學生請改用教育雲端帳號登入；教職員請由註冊組或資訊組邀請。",
        "This kind of account is not opened by a code. Students sign in with the education cloud"
            + " account; staff are invited by the registrar or the information office.");
  }
}
