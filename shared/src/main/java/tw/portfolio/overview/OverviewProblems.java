package tw.portfolio.overview;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** What people are told who get no overview. */
final class OverviewProblems {
  private OverviewProblems() {}

  static Problem notYourClass() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您只能查看自己帶的班級。若您已接任這個班級的導師，請洽註冊組更新班級資料。",
        "You may see only the class that you lead. If you lead this one now, ask the registrar to"
            + " update the list of classes.");
  }

  static Problem notYourSection() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您只能查看自己任教的教學班。若這個教學班現在由您任教，請洽教學組更新開課資料。",
        "You may see only the sections that you teach. If you teach this one now, ask the"
            + " curriculum section to update it.");
  }

  static Problem noSuchSection() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這個教學班。請由教學班清單重新選取。",
        "There is no such section. Choose from the list of sections.");
  }

  static Problem inNoClass() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "本學年度的班級名單中還沒有您。請洽註冊組。",
        "You are not on this school year's list of classes yet. Ask the registrar.");
  }
}
