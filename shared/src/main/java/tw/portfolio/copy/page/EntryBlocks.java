package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tw.portfolio.copy.WorkOfYear;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Bullets;
import tw.portfolio.kernel.page.Block.Heading;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Block.Table;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Marks;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.book.EntryBook;

/** What offices have entered: courses, grades, cadres, attendance, service. */
final class EntryBlocks {
  private static final Set<RecordKind> TOLD_IN_TABLES =
      Set.of(GradeRecord.KIND, CadreRecord.KIND, AttendanceRecord.KIND, ServiceRecord.KIND);

  private EntryBlocks() {}

  /** The courses taken. */
  static List<Block> courses(List<WorkOfYear> years) {
    List<List<String>> rows =
        years.stream()
            .flatMap(year -> year.work().enrolments().stream())
            .map(EntryBlocks::course)
            .toList();
    return table("修課紀錄", List.of("學期", "科目", "修課別", "學分", "任課教師", "課程代碼"), rows);
  }

  private static List<String> course(Enrolment enrolment) {
    return List.of(
        Told.term(enrolment.term()),
        enrolment.name(),
        enrolment.taking().kind().chinese(),
        Integer.toString(enrolment.credits()),
        enrolment.teacherName(),
        enrolment.code().text());
  }

  /** Everything that offices have entered, kind by kind. */
  static List<Block> of(StudentEntries entries) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(grades(entries.of(GradeRecord.BOOK)));
    blocks.addAll(cadres(entries.of(CadreRecord.BOOK)));
    blocks.addAll(attendance(entries.of(AttendanceRecord.BOOK)));
    blocks.addAll(service(entries.of(ServiceRecord.BOOK)));
    Books.ofStudents().stream()
        .filter(book -> !TOLD_IN_TABLES.contains(book.kind()))
        .forEach(book -> blocks.addAll(lines(book, entries.of(book))));
    return blocks;
  }

  private static List<Block> grades(List<GradeRecord> grades) {
    return table(
        GradeRecord.KIND.chinese(),
        List.of("學期", "科目", "修課別", "學分", "成績", "及格", "補考", "採計學分", "文字描述"),
        grades.stream().map(EntryBlocks::grade).toList());
  }

  private static List<String> grade(GradeRecord grade) {
    Marks marks = grade.marks();
    return List.of(
        Told.term(grade.term()),
        grade.course().name(),
        grade.taking().kind().chinese(),
        Integer.toString(grade.course().credits()),
        Told.orNothing(marks.score()),
        Told.yesOrNo(marks.passed(), "及格", "不及格"),
        resit(marks),
        Told.yesOrNo(marks.counted(), "是", "否"),
        marks.remark().isEmpty() ? Told.NOTHING : marks.remark());
  }

  private static String resit(Marks marks) {
    return marks.resit().isEmpty() && marks.resitPassed().isEmpty()
        ? Told.NOTHING
        : Told.orNothing(marks.resit()) + " " + Told.yesOrNo(marks.resitPassed(), "及格", "不及格");
  }

  private static List<Block> cadres(List<CadreRecord> cadres) {
    return table(
        CadreRecord.KIND.chinese(),
        List.of("學年度", "單位", "職務", "等級", "期間"),
        cadres.stream()
            .map(
                cadre ->
                    List.of(
                        cadre.year().toString(),
                        cadre.unit(),
                        cadre.title(),
                        cadre.level().chinese(),
                        cadre.days().toString()))
            .toList());
  }

  private static List<Block> attendance(List<AttendanceRecord> absences) {
    return table(
        AttendanceRecord.KIND.chinese(),
        List.of("學年度", "期間", "種類", "節數"),
        absences.stream()
            .map(
                absence ->
                    List.of(
                        absence.year().toString(),
                        absence.days().toString(),
                        absence.kind(),
                        Integer.toString(absence.periods())))
            .toList());
  }

  /** Service inside the school, oldest first. */
  static List<Block> service(List<ServiceRecord> services) {
    return table(
        ServiceRecord.KIND.chinese(),
        List.of("學年度", "服務名稱", "服務單位", "期間", "時數"),
        services.stream()
            .map(
                service ->
                    List.of(
                        service.year().toString(),
                        service.name(),
                        service.unit(),
                        service.days().toString(),
                        service.hours().toString()))
            .toList());
  }

  /** A kind for which nobody has made a table yet is told all the same. */
  private static List<Block> lines(EntryBook<?> book, List<? extends StudentEntry> entries) {
    return entries.isEmpty()
        ? List.of()
        : List.of(
            new Heading(3, book.kind().chinese()),
            new Bullets(entries.stream().map(entry -> Inline.words(entry.summary())).toList()));
  }

  private static List<Block> table(String caption, List<String> headers, List<List<String>> rows) {
    return rows.isEmpty()
        ? List.of(new Paragraph(caption + "：沒有資料。"))
        : List.of(Table.ofWords(caption, headers, rows));
  }
}
