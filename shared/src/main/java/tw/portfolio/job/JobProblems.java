package tw.portfolio.job;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** What people are told about a job that does not go on. */
final class JobProblems {
  private JobProblems() {}

  static Problem noSuchJob() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這項作業。請由作業清單重新選取。",
        "There is no such job. Choose one from the list of jobs.");
  }

  static Problem notOwn() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您只能申請自己的資料；若您在學校名冊中沒有資料，請洽註冊組。",
        "You may ask for your own data only. If you are not on the school's roster, ask the"
            + " registrar.");
  }

  static Problem notUploaded() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "還沒有收到檔案。請用上傳連結送出檔案後再試一次。",
        "The file is not here yet. Send it with the upload link, then try again.");
  }

  static Problem otherFigures(JobReport report) {
    return Problem.of(
        ProblemKind.FIGURES_DIFFER,
        "您確認的數字與目前的不同，沒有執行任何動作。請重新整理、看過後再確認。目前：" + report.summary(),
        "The figures that you confirm are not those of now, so nothing was done. Reload, look at"
            + " them and confirm again.");
  }

  static Problem over(JobState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這項作業已結束（" + state.chinese() + "），不能再執行。需要時請重新申請。",
        "This job is over (" + state.code() + "). Ask for a new one if you need it.");
  }

  static Problem expired() {
    return Problem.of(
        ProblemKind.EXPIRED,
        "檔案的保存期限已過，已經刪除。需要時請重新申請。",
        "The file was kept for its time and is deleted. Ask for a new one if you need it.");
  }

  static Problem noSuchFile() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這項作業沒有這個檔案。請由作業的檔案清單重新選取。",
        "This job has made no such file. Choose from the job's list of files.");
  }
}
