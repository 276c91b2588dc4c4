package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Relation.CLASS;
import static tw.portfolio.local.authorization.Relation.ELSEWHERE;
import static tw.portfolio.local.authorization.Relation.OWN;
import static tw.portfolio.local.authorization.Relation.SCHOOL;

import java.util.EnumSet;
import java.util.Set;

/** What a route is about, and with it which relations there are. */
public enum Thing {
  /** Nothing that somebody else could have: a list or page that is made for whoever asks. */
  NOTHING("不涉及特定資料的路由", "只有一個符號"),
  /** A course outcome, which its teacher has to do with too. */
  OUTCOME("課程學習成果", "「自己的」指學生本人的；任課教師與代理人則是自己（所代理教師）現在任教的"),
  /** Whatever else there is about one student. */
  STUDENT("學生的資料", "「自己的」指學生本人的"),
  /** A record of a consultation. */
  CONSULTATION("課程諮詢紀錄", "「自己的」指關於學生本人的，或課程諮詢教師自己登錄的"),
  /** A file that an office brings in. */
  IMPORT("匯入", "「自己的」指自己處室的；「同校他班」欄指別人匯入的學籍資料"),
  /** An export of course outcomes. */
  EXPORT("提交", "「自己的」指自己開始的；「同校他班」欄指同校別人開始的"),
  /** A background job. */
  JOB("背景作業", "「自己的」指自己申請的；「同校他班」欄指同校別人申請的"),
  /** A section of a course. */
  SECTION("教學班", "「自己的」指自己任教的"),
  /** A class. */
  CLASSROOM("班級", "沒有「自己的」"),
  /** A person of the school. */
  PERSON("人員", "「自己的」指本人；「同班」指班上的學生；「同校他班」欄指另一位教職員"),
  /** A teacher with somebody who stands in. */
  DEPUTYSHIP("代理", "「自己的」指自己被代理；「同校他班」欄指另一位教師被代理"),
  /** A teacher's queue of what waits for certification. */
  QUEUE("待認證清單", "「自己的」指自己的清單，代理人則是所代理教師的"),
  /** An announcement for one class. */
  ANNOUNCEMENT("公告", "「同班」指給自己班級的；「同校他班」指給別班的");

  private final String chinese;
  private final String relations;

  Thing(String chinese, String relations) {
    this.chinese = chinese;
    this.relations = relations;
  }

  /** Its name. */
  public String chinese() {
    return chinese;
  }

  /** What the relations mean here. */
  public String explained() {
    return relations;
  }

  /** The relations that somebody can have to it. */
  public Set<Relation> relations(Asker asker) {
    if (this == NOTHING) {
      return EnumSet.of(OWN);
    }
    Set<Relation> relations =
        switch (this) {
          case CLASSROOM -> EnumSet.of(CLASS, SCHOOL);
          case ANNOUNCEMENT, OUTCOME, STUDENT, CONSULTATION, PERSON ->
              EnumSet.of(CLASS, SCHOOL, ELSEWHERE);
          case NOTHING, IMPORT, EXPORT, JOB, SECTION, DEPUTYSHIP, QUEUE ->
              EnumSet.of(SCHOOL, ELSEWHERE);
        };
    if (!asker.isOnRoster()) {
      relations.remove(CLASS);
    } else if (has(asker)) {
      relations.add(OWN);
    }
    return relations;
  }

  /** Whether it can be the own one of that asker. */
  private boolean has(Asker asker) {
    return switch (this) {
      case NOTHING, CLASSROOM, ANNOUNCEMENT -> false;
      case STUDENT -> asker.isStudent();
      case OUTCOME ->
          asker.isStudent()
              || Set.of(Asker.TEACHER, Asker.DEPUTY, Asker.DISABLED_STAFF).contains(asker);
      case CONSULTATION -> asker.isStudent() || asker == Asker.COURSE_COUNSELLOR;
      case IMPORT ->
          Set.of(
                  Asker.REGISTRAR,
                  Asker.CURRICULUM_HEAD,
                  Asker.ACTIVITIES_HEAD,
                  Asker.DISCIPLINE_HEAD,
                  Asker.INFORMATION_HEAD)
              .contains(asker);
      case EXPORT, JOB -> asker == Asker.EQUIPMENT_HEAD;
      case SECTION -> asker == Asker.TEACHER || asker == Asker.DISABLED_STAFF;
      case PERSON -> true;
      case DEPUTYSHIP, QUEUE -> !asker.isStudent();
    };
  }
}
