package tw.portfolio.record.api;

import java.util.List;
import java.util.Set;
import tw.portfolio.course.api.CourseJson;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.Days;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.school.code.CadreLevel;

/** What offices have entered about a student, in answers. */
public final class EntriesJson {
  private EntriesJson() {}

  /** Every kind of entry. */
  public static Json of(StudentEntries entries) {
    return of(entries, Set.copyOf(StudentEntries.KINDS));
  }

  /** Some kinds of entry; the others are left out. */
  public static Json of(StudentEntries entries, Set<RecordKind> kinds) {
    Json json = Json.object();
    StudentEntries.KINDS.stream()
        .filter(kinds::contains)
        .forEach(kind -> json.put(kind.code(), of(kind, entries)));
    return json;
  }

  private static List<Json> of(RecordKind kind, StudentEntries entries) {
    return switch (kind) {
      case GRADES -> entries.grades().stream().map(EntriesJson::of).toList();
      case CADRES -> entries.cadres().stream().map(EntriesJson::of).toList();
      case ATTENDANCE -> entries.attendance().stream().map(EntriesJson::of).toList();
      case SERVICE -> entries.service().stream().map(EntriesJson::of).toList();
      case STUDENTS, STAFF, CLASSES, COURSES, SECTIONS, ENROLMENTS -> List.of();
    };
  }

  private static Json of(GradeRecord grade) {
    Marks marks = grade.marks();
    return CourseJson.term(id(grade), grade.term())
        .put("courseCode", grade.course().code().text())
        .put("name", grade.course().name())
        .put("grade", grade.course().gradeLevel())
        .put("credits", grade.course().credits())
        .put("taking", CourseJson.taking(grade.taking()))
        .putIfPresent("credited", grade.credited().map(EntriesJson::of))
        .putIfPresent("score", marks.score().map(Hundredths::value))
        .putIfPresent("passed", marks.passed())
        .putIfPresent("resitScore", marks.resit().map(Hundredths::value))
        .putIfPresent("resitPassed", marks.resitPassed())
        .putIfPresent("creditsCounted", marks.counted())
        .put("remark", marks.remark());
  }

  private static Json of(Crediting credited) {
    return CourseJson.term(Json.object(), credited.term())
        .put("grade", credited.gradeLevel())
        .put("standing", credited.standing());
  }

  private static Json of(CadreRecord cadre) {
    return days(id(cadre), cadre.days())
        .put("unit", cadre.unit())
        .put("title", cadre.title())
        .put("level", level(cadre.level()));
  }

  private static Json level(CadreLevel level) {
    return Json.object().put("code", level.code()).put("name", level.chinese());
  }

  private static Json of(AttendanceRecord absence) {
    return days(id(absence), absence.days())
        .put("kind", absence.kind())
        .put("periods", absence.periods());
  }

  private static Json of(ServiceRecord service) {
    return days(id(service), service.days())
        .put("name", service.name())
        .put("unit", service.unit())
        .put("hours", service.hours().value());
  }

  private static Json id(StudentEntry entry) {
    return Json.object().put("recordId", EntryId.of(entry).text());
  }

  private static Json days(Json json, Days days) {
    return json.put("year", days.year().number())
        .put("from", days.from().toString())
        .put("until", days.until().toString());
  }
}
