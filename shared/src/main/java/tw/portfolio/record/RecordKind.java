package tw.portfolio.record;

import static tw.portfolio.access.Permission.KEEP_ATTENDANCE;
import static tw.portfolio.access.Permission.KEEP_CADRES;
import static tw.portfolio.access.Permission.KEEP_CLASSES;
import static tw.portfolio.access.Permission.KEEP_COURSES;
import static tw.portfolio.access.Permission.KEEP_GRADES;
import static tw.portfolio.access.Permission.KEEP_SERVICE;
import static tw.portfolio.access.Permission.KEEP_STAFF;
import static tw.portfolio.access.Permission.KEEP_STUDENTS;

import java.util.Arrays;
import java.util.Optional;
import tw.portfolio.access.Permission;

/** The kinds of record that a school keeps, each with a file of its own to import it from. */
public enum RecordKind {
  /** 學籍資料, 註冊組. */
  STUDENTS("students", "學籍資料", KEEP_STUDENTS),
  /** 教職員. */
  STAFF("staff", "教職員", KEEP_STAFF),
  /** 班級與導師, 註冊組. */
  CLASSES("classes", "班級與導師", KEEP_CLASSES),
  /** 國教署課程代碼清單, 教學組. */
  COURSES("courses", "課程代碼清單", KEEP_COURSES),
  /** 各班開課之課程名稱、任課教師, 教學組. */
  SECTIONS("sections", "開課資料", KEEP_COURSES),
  /** 學生選修科目資料, 教學組. */
  ENROLMENTS("enrolments", "修課名單", KEEP_COURSES),
  /** 學業成績, 註冊組. */
  GRADES("grades", "學業成績", KEEP_GRADES),
  /** 校級、班級、社團幹部紀錄, 訓育組. */
  CADRES("cadres", "幹部紀錄", KEEP_CADRES),
  /** 出缺勤紀錄, 生輔組. */
  ATTENDANCE("attendance", "出缺勤紀錄", KEEP_ATTENDANCE),
  /** 校內公共服務活動紀錄, 訓育組. */
  SERVICE("service", "校內服務紀錄", KEEP_SERVICE);

  private final String code;
  private final String chinese;
  private final Permission permission;

  RecordKind(String code, String chinese, Permission permission) {
    this.code = code;
    this.chinese = chinese;
    this.permission = permission;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String chinese() {
    return chinese;
  }

  /** What whoever writes it must be permitted. */
  public Permission permission() {
    return permission;
  }

  /** The kind with exactly this code. */
  public static Optional<RecordKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
