package tw.portfolio.account;

import tw.portfolio.access.Role;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Why an account stays as it is. */
final class AccountProblems {
  private AccountProblems() {}

  static Problem noSuchPerson() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "學校名冊中沒有這個人。請由人員清單重新選取。",
        "There is no such person at this school. Choose from the list of people.");
  }

  static Problem noSuchDeputy() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "沒有這筆代理人設定，可能已被移除。請重新整理清單。",
        "There is no such deputy; it may have been removed. Please reload the list.");
  }

  static Problem rolesOfAStudent() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "學生帳號不能擔任教職員角色。請確認您選的人。",
        "A student can't hold a role of the staff. Check whom you chose.");
  }

  static Problem studentRole() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "「學生」角色由學籍資料決定，不能授予或收回。學籍有誤請由註冊組更正。",
        "Who is a student follows from the register; the role can't be given or taken back. The"
            + " registrar corrects the register.");
  }

  static Problem otherClass(String className) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這位教師目前是 " + ClassPlace.called(className) + "導師。請先收回導師角色，再授予新的班級。",
        "This teacher is the homeroom teacher of class "
            + className
            + ". Take that role back first, then give it with the new class.");
  }

  static Problem noSuchClass(String className) {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "本學年度的班級清單中沒有 " + ClassPlace.called(className) + "。請先由註冊組匯入班級，或確認班級名稱。",
        "There is no class "
            + className
            + " in this year's list. Have the registrar import it first, or check its name.");
  }

  static Problem ledByAnother(String className, String teacher) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        ClassPlace.called(className) + "目前的導師是" + teacher + "。請先收回該教師的導師角色，再指派新的導師。",
        "Class "
            + className
            + " has a homeroom teacher. Take the role back from that teacher first.");
  }

  static Problem ownKey(Role role) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "收回自己的「" + role.title() + "」後，您就不能再管理帳號。請由另一位帳號管理者辦理。",
        "Without this role you could not keep accounts any more. Ask another person who keeps"
            + " accounts to take it back.");
  }

  static Problem ownAccount() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "不能停用或啟用自己的帳號。請由另一位帳號管理者辦理。",
        "Nobody disables or enables the own account. Ask another person who keeps accounts.");
  }

  static Problem noLongerPermitted() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您管理帳號的權限剛剛被收回，這次的變更沒有生效。若由您負責，請洽註冊組或資訊組。",
        "Your right to keep accounts has just been taken back; nothing has changed. If it is your"
            + " task, ask the registrar or the information office.");
  }

  static Problem notTeaching() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "代理人必須是本校在職的任課教師或導師；教師自行指派代理人時，本人也要是任課教師或導師。請確認您選的人。",
        "A deputy must be a teacher of this school whose account is in use, and so must a teacher"
            + " who names one. Check whom you chose.");
  }

  static Problem byInvitation() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "平臺帳號以邀請開通，不能自行連結。請改用邀請。",
        "The platform's own accounts are opened by invitation. Invite the person instead.");
  }

  static Problem otherSignIn(SignIn.Provider provider) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這個人已連結另一個" + provider.chinese() + "。請先解除，再連結新的。",
        "This person is linked to another account of the same provider. Unlink that first.");
  }

  static Problem signInTaken(SignIn.Provider provider) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這個" + provider.chinese() + "已屬於另一個人。請核對帳號識別碼是否正確；若是他校連結的，請他校先解除。",
        "This account is somebody else's already. Check the sub; if another school has linked it,"
            + " ask that school to unlink it first.");
  }

  static Problem noSuchSignIn(SignIn.Provider provider) {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這個人沒有連結" + provider.chinese() + "。請重新整理清單。",
        "This person has no such sign-in. Please reload the list.");
  }

  static Problem invitedStudent() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "學生以教育雲端帳號登入，不另發平臺帳號。請改為連結學生的教育雲端帳號。",
        "Students sign in with the education cloud account. Link that instead.");
  }

  static Problem invitedDisabled() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這個帳號已停用，不能邀請。請先重新啟用。",
        "This person's account is disabled. Enable it first.");
  }

  static Problem noAddress() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "名冊中沒有這個人的電子郵件，無法寄送邀請。請先匯入正確的教職員名單。",
        "The roster has no mail address for this person. Import the list of staff with it first.");
  }

  static Problem accountInUse() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這個平臺帳號已啟用，不需再邀請。若忘記密碼或遺失驗證裝置，請先解除這個帳號，再重新邀請。",
        "This account is in use already. If the password or the second factor was lost, unlink the"
            + " account and invite again.");
  }

  static Problem invitationNotSent() {
    return Problem.of(
        ProblemKind.BUSY,
        "邀請信目前無法寄出（可能已達今日上限）。請稍後或明天再試。",
        "The invitation could not be sent now, perhaps because of the day's limit. Try again later"
            + " or tomorrow.");
  }
}
