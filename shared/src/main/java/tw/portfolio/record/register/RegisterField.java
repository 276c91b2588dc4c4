package tw.portfolio.record.register;

import java.util.Arrays;
import java.util.Optional;
import tw.portfolio.access.Permission;

/**
 * What there is in a student's 基本資料 (regulation.txt 四(一), 附件1): what the register says, which the
 * registrar keeps and confirms, and what other offices enter beside it.
 */
public enum RegisterField {
  /** 學號. */
  NUMBER("studentNumber", "學號", Permission.KEEP_STUDENTS),
  /** 姓名. */
  NAME("name", "姓名", Permission.KEEP_STUDENTS),
  /** 身分證號 or 居留證號, masked. */
  IDENTITY("identity", "身分證號", Permission.KEEP_STUDENTS),
  /** 出生日期. */
  BORN("born", "出生日期", Permission.KEEP_STUDENTS),
  /** 性別. */
  GENDER("gender", "性別", Permission.KEEP_STUDENTS),
  /** 入學學年度. */
  ENTERED("entered", "入學學年度", Permission.KEEP_STUDENTS),
  /** 班級. */
  CLASS("className", "班級", Permission.KEEP_STUDENTS),
  /** 座號. */
  SEAT("seat", "座號", Permission.KEEP_STUDENTS),
  /** 學籍狀態. */
  STATUS("status", "學籍狀態", Permission.KEEP_STUDENTS),
  /** 校級、班級、社團幹部, of which the register says nothing. */
  CADRES("cadres", "幹部紀錄", Permission.KEEP_CADRES),
  /** 出缺勤, of which the register says nothing. */
  ATTENDANCE("attendance", "出缺勤紀錄", Permission.KEEP_ATTENDANCE);

  private final String code;
  private final String chinese;
  private final Permission keeper;

  RegisterField(String code, String chinese, Permission keeper) {
    this.code = code;
    this.chinese = chinese;
    this.keeper = keeper;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String chinese() {
    return chinese;
  }

  /** What the office has to be permitted that enters it, and answers for it. */
  public Permission keeper() {
    return keeper;
  }

  /** Whether the registrar confirms it. */
  public boolean isConfirmed() {
    return keeper == Permission.KEEP_STUDENTS;
  }

  /** The field with exactly this code. */
  public static Optional<RegisterField> ofCode(String code) {
    return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
  }
}
