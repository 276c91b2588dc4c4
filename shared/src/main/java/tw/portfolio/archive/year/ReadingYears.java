package tw.portfolio.archive.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.archive.LeaverRegister;
import tw.portfolio.archive.Registered;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.register.Confirmation;
import tw.portfolio.record.register.Confirmations;
import tw.portfolio.record.register.Enquiries;
import tw.portfolio.record.register.Registers;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.training.TrainingStore;
import tw.portfolio.work.PieceStore;

/** What a school has of a school year, bag by bag. */
public final class ReadingYears {
  private static final int CONSULTATIONS_AT_ONCE = 100;
  private static final int LINES_AT_ONCE = 200;
  private static final int MONTHS = 12;
  private static final BoundedParallel MONTHS_AT_ONCE = new BoundedParallel(6);

  private static final ChangeLog.ChangeFilter EVERYTHING =
      new ChangeLog.ChangeFilter(
          EnumSet.allOf(SubjectKind.class), Optional.empty(), Optional.empty());

  private final Kept kept;

  /** Reads from these. */
  public ReadingYears(Kept kept) {
    this.kept = kept;
  }

  /**
   * Where what there is of a year is kept.
   *
   * @param roster who was in which class
   * @param register everybody in the register
   * @param registers 學籍資料 with masked national ids
   * @param pieces outcomes, achievements, choices, courses taken
   * @param entries what offices have entered about students
   * @param statements 自傳與學習計畫
   * @param assessments 修課評估
   * @param receipts 收訖明細
   * @param enquiries 基本資料疑義
   * @param confirmations 再次檢核確認
   * @param consultations 課程諮詢紀錄
   * @param announcements 訊息公告
   * @param trainings 訓練、研習與說明會
   * @param records classes, courses, sections, staff
   * @param settings what was set
   * @param history what has happened
   */
  public record Kept(
      Roster roster,
      LeaverRegister register,
      Registers registers,
      PieceStore pieces,
      StudentRecords entries,
      StatementStore statements,
      AssessmentStore assessments,
      ReceiptStore receipts,
      Enquiries enquiries,
      Confirmations confirmations,
      ConsultationStore consultations,
      AnnouncementStore announcements,
      TrainingStore trainings,
      RecordStore records,
      SettingsInForce settings,
      ChangeLog history) {}

  Kept kept() {
    return kept;
  }

  /**
   * Everybody who was at the school in that year, class by class; who is in none any more is in the
   * last one.
   */
  List<ClassOfYear> classes(SchoolCode school, SchoolYear year) {
    Map<PersonId, ClassPlace> places = new HashMap<>();
    for (Person student : kept.roster().students(school, year)) {
      student.place(year).ifPresent(place -> places.put(student.id(), place));
    }
    Map<String, List<Registered>> byClass = new TreeMap<>(ClassOrder.BY_NAME);
    List<Registered> others = new ArrayList<>();
    kept.register().all(school).stream()
        .filter(entry -> wasHere(entry, year))
        .forEach(
            entry ->
                Optional.ofNullable(places.get(entry.person()))
                    .map(ClassPlace::className)
                    .map(name -> byClass.computeIfAbsent(name, _ -> new ArrayList<>()))
                    .orElse(others)
                    .add(entry));
    Stream<ClassOfYear> classes =
        byClass.entrySet().stream()
            .map(one -> of(school, Optional.of(one.getKey()), one.getValue(), places));
    return Stream.concat(
            classes,
            others.isEmpty()
                ? Stream.empty()
                : Stream.of(of(school, Optional.empty(), others, places)))
        .toList();
  }

  private static boolean wasHere(Registered entry, SchoolYear year) {
    return entry.entered().compareTo(year) <= 0 && entry.year().compareTo(year) >= 0;
  }

  private ClassOfYear of(
      SchoolCode school,
      Optional<String> className,
      List<Registered> entries,
      Map<PersonId, ClassPlace> places) {
    return new ClassOfYear(
        className,
        entries.stream()
            .map(
                entry ->
                    new StudentOfYear(
                        entry.person(),
                        entry.number(),
                        entry.name(),
                        Optional.ofNullable(places.get(entry.person())).map(ClassPlace::seat),
                        kept.registers().of(school, entry.person(), entry.number())))
            .sorted(
                Comparator.<StudentOfYear>comparingInt(student -> student.seat().orElse(0))
                    .thenComparing(StudentOfYear::number))
            .toList());
  }

  /** What was set for the year. */
  Settings settings(SchoolCode school, SchoolYear year) {
    return kept.settings().settings(school, year);
  }

  /** Of the registers of that year, class by class, the last confirmation. */
  List<Confirmation> confirmations(SchoolCode school, SchoolYear year) {
    return Stream.of(Semester.values())
        .flatMap(semester -> kept.confirmations().of(school, new Term(year, semester)).stream())
        .sorted(
            Comparator.comparing((Confirmation one) -> one.term().toString())
                .thenComparing(Confirmation::className, ClassOrder.BY_NAME))
        .toList();
  }

  /** Which signed forms of the year's receipts are back. */
  List<Document> returnedForms(SchoolCode school, SchoolYear year) {
    return ReceiptPeriod.of(year).stream()
        .flatMap(
            period ->
                kept.receipts().marks(school, period).stream()
                    .sorted(Comparator.comparing(mark -> mark.student().text()))
                    .flatMap(mark -> ReceiptLines.form(period, mark).stream()))
        .toList();
  }

  /** The year's consultations that count, the earliest first. */
  List<Consultation> consultations(SchoolCode school, SchoolYear year) {
    return StoredPage.<Consultation>all(
            (after, most) ->
                kept.consultations()
                    .page(
                        new ConsultationStore.PageRequest(
                            school, year, Optional.empty(), after, most)),
            CONSULTATIONS_AT_ONCE)
        .reversed();
  }

  /** Announcements that were to be shown in that year. */
  List<Announcement> announcements(SchoolCode school, SchoolYear year) {
    return kept.announcements().all(school).stream()
        .filter(one -> SchoolYear.at(one.notice().shown().opens()).equals(year))
        .sorted(Comparator.comparing(one -> one.id().toString()))
        .toList();
  }

  /** Trainings of that year with who was there, the earliest first. */
  List<Document> trainings(SchoolCode school, SchoolYear year) {
    return kept.trainings().all(school).reversed().stream()
        .filter(one -> one.year().equals(year))
        .map(one -> TrainingLines.training(one, kept.trainings().attendance(school, one)))
        .toList();
  }

  /**
   * The lines of each month that has begun, the earliest first.
   *
   * @param until what happened later is left out, so that a second try says the same
   */
  SortedMap<YearMonth, List<Change>> history(SchoolCode school, SchoolYear year, Instant until) {
    List<YearMonth> months =
        Stream.iterate(YearMonth.from(year.firstDay()), month -> month.plusMonths(1))
            .limit(MONTHS)
            .filter(month -> !month.atDay(1).isAfter(LocalDate.ofInstant(until, Window.TAIPEI)))
            .toList();
    List<List<Change>> lines = MONTHS_AT_ONCE.each(months, month -> history(school, month, until));
    SortedMap<YearMonth, List<Change>> byMonth = new TreeMap<>();
    for (int at = 0; at < months.size(); at++) {
      byMonth.put(months.get(at), lines.get(at));
    }
    return byMonth;
  }

  private List<Change> history(SchoolCode school, YearMonth month, Instant until) {
    return StoredPage.<Change>all(
            (after, most) ->
                kept.history()
                    .page(
                        new ChangeLog.ChangeQuery(
                            school, month.atDay(1), month.atEndOfMonth(), EVERYTHING, after, most)),
            LINES_AT_ONCE)
        .reversed()
        .stream()
        .filter(line -> !line.at().isAfter(until))
        .toList();
  }
}
