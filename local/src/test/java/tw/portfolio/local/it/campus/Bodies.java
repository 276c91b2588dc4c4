package tw.portfolio.local.it.campus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;

/** Sound bodies for a school's semester. */
public final class Bodies {
  /** A version that nothing has: whoever may write is told that it was changed meanwhile. */
  public static final int STALE = 999;

  private final Term term;

  public Bodies(Term term) {
    this.term = term;
  }

  static LocalDate today() {
    return LocalDate.now(Window.TAIPEI);
  }

  ObjectNode inTerm() {
    return Json.object()
        .put("year", term.year().number())
        .put("semester", term.semester().number());
  }

  public ObjectNode outcome(String courseCode, SampleFile file) {
    ObjectNode body =
        inTerm().put("courseCode", courseCode).put("taking", "semester").put("description", "實驗報告");
    body.set("files", files(file).path("files"));
    return body;
  }

  public static ObjectNode files(SampleFile file) {
    ObjectNode body = Json.object();
    body.putArray("files").add(file(file.name(), file.mediaType(), file.content()));
    return body;
  }

  static ObjectNode file(String name, String type, byte[] content) {
    return Json.object()
        .put("name", name)
        .put("type", type)
        .put("bytes", content.length)
        .put("sha256", Student.sha256(content));
  }

  public static ObjectNode aboutAchievement() {
    ObjectNode body = Json.object().put("description", "校慶展覽");
    body.putObject("detail")
        .put("category", "work")
        .put("name", "木工作品")
        .put("date", today().minusDays(1).toString());
    return body;
  }

  public ObjectNode achievement(SampleFile file) {
    ObjectNode body = inTerm();
    body.setAll(aboutAchievement());
    body.set("files", files(file).path("files"));
    return body;
  }

  public static ObjectNode statement(int version) {
    return Json.object()
        .put("version", version)
        .put("careerPlan", "護理師")
        .put("expectations", "細心")
        .put("strengths", "傾聽")
        .put("interests", "登山")
        .put("studyPlan", "修解剖學");
  }

  public static ObjectNode consultation(String student) {
    ObjectNode body =
        Json.object()
            .put("date", today().minusDays(1).toString())
            .put("time", "15:10")
            .put("place", "輔導室")
            .put("category", "選課諮詢")
            .put("subject", "選修")
            .put("content", "說明選修課程。");
    body.putArray("students").add(student);
    return body;
  }

  public static ObjectNode changedConsultation(String student, int version) {
    return consultation(student).put("version", version).put("reason", "登錄錯誤");
  }

  public static ObjectNode announcement(String className) {
    ObjectNode body =
        Json.object()
            .put("title", "通知")
            .put("text", "請準時出席")
            .put("from", today().toString())
            .put("until", today().plusDays(1).toString());
    body.putArray("audience").add("class:" + className);
    return body;
  }

  public ObjectNode importOf(String kind) {
    ObjectNode body = inTerm().put("kind", kind);
    body.set("file", file("檔案.csv", "text/csv", new byte[] {'x'}));
    return body;
  }

  public ObjectNode extension(String student) {
    return Json.object()
        .put("year", term.year().number())
        .put("window", "upload" + term.semester().number())
        .put("student", student)
        .put("until", today().plusDays(30).toString())
        .put("reason", "住院治療");
  }

  public ObjectNode unlock(String student, String what) {
    return Json.object()
        .put("student", student)
        .put("year", term.year().number())
        .put("what", what)
        .put("reason", "學生申請");
  }

  public static ObjectNode days() {
    return Json.object()
        .put("from", today().toString())
        .put("until", today().plusDays(7).toString())
        .put("reason", "請假");
  }

  /** An account that is that person's alone. */
  public static ObjectNode signIn(String person) {
    return Json.object().put("subject", "sub-" + person).put("reason", "帳號開通");
  }

  /** That the return stays, said as whoever is asked. */
  public static ObjectNode disputeAnswer(String as) {
    return Json.object().put("as", as).put("answer", "keep").put("text", "講義第 3 頁寫明須附誤差");
  }

  public static ObjectNode decision() {
    return Json.object().put("revision", STALE).put("decision", "return").put("reason", "請補上單位。");
  }

  public static ObjectNode settings() {
    ObjectNode body =
        Json.object()
            .put("version", STALE)
            .put("uploadsFirstSemester", 4)
            .put("uploadsSecondSemester", 4)
            .put("selectedPerYear", 6)
            .put("achievementsPerYear", 20)
            .put("achievementsSelectedPerYear", 10)
            .put("documentBytes", 4_194_304)
            .put("mediaBytes", 10_485_760)
            .put("descriptionCharacters", 100)
            .put("reason", "依國教署來文");
    body.putArray("types").add("application/pdf");
    body.putObject("windows");
    return body;
  }

  public static ObjectNode enquiryAnswer() {
    return Json.object().put("version", STALE).put("verdict", "right").put("text", "依公文");
  }

  public static ObjectNode books() {
    ObjectNode body = Json.object().put("year", 103);
    body.putArray("books").add("cadres");
    return body;
  }

  public static ObjectNode transfer(String student) {
    ObjectNode body = Json.object().put("password", "Nanning-2027-transfer");
    body.putArray("students").add(student);
    return body;
  }

  public static ObjectNode transferPackage() {
    ObjectNode body = Json.object();
    body.putObject("file")
        .put("name", "210305_2027_02_10_09_00_00.zip")
        .put("bytes", 100)
        .put("sha256", "0".repeat(64));
    return body;
  }

  public static ObjectNode bookSettings() {
    ObjectNode body = Json.object().put("version", STALE).put("reason", "依國教署公告");
    body.putArray("gradeFiles");
    body.putArray("eveningClasses").add("夜");
    return body;
  }

  public static ObjectNode section(String teacher) {
    ObjectNode body =
        Json.object().put("courseName", "改名").put("teacherId", teacher).put("reason", "課名有誤");
    body.putObject("seen").put("courseName", "不是現在的課名").put("teacherId", teacher);
    return body;
  }
}
