package tw.portfolio.settings;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

/**
 * Whether a year's windows are in a sensible order and long enough (domain.md 1.1). A window that
 * is not announced yet is in nobody's way. Whatever is wrong is told at once.
 */
final class SettingsRules {
  private static final int WEEKS_AFTER_CLOSING = 2;
  private static final int RECEIPT_DAYS = 3;

  private static final Set<WindowKind> RECEIPTS =
      EnumSet.of(
          WindowKind.RECEIPT_OUTCOMES,
          WindowKind.RECEIPT_ACHIEVEMENTS,
          WindowKind.RECEIPT_GRADES,
          WindowKind.RECEIPT_CADRES);

  private final Settings settings;
  private final List<Problem.Field> found = new ArrayList<>();

  private SettingsRules(Settings settings) {
    this.settings = settings;
  }

  /** What is wrong, field by field. */
  static List<Problem.Field> check(Settings settings) {
    SettingsRules rules = new SettingsRules(settings);
    rules.reach();
    rules.closings();
    rules.uploads();
    rules.certifications();
    rules.selections();
    rules.receipts();
    return List.copyOf(rules.found);
  }

  /** What belongs to a school year ends not long after it; what follows has until winter. */
  private void reach() {
    LocalDate first = settings.year().firstDay();
    for (WindowKey key : WindowKey.all()) {
      LocalDate last =
          key.kind().eachSemester() && !RECEIPTS.contains(key.kind())
              ? LocalDate.of(first.getYear() + 1, Month.AUGUST, 31)
              : LocalDate.of(first.getYear() + 1, Month.DECEMBER, 31);
      settings
          .window(key)
          .filter(window -> window.firstDay().isBefore(first) || window.lastDay().isAfter(last))
          .ifPresent(
              _ ->
                  add(
                      key,
                      "%s的期間應在 %s 至 %s 之間。".formatted(key.chinese(), first, last),
                      "It lies between %s and %s.".formatted(first, last)));
    }
  }

  private void closings() {
    LocalDate year = settings.year().firstDay();
    for (Semester semester : Semester.values()) {
      LocalDate first =
          semester == Semester.FIRST ? year : LocalDate.of(year.getYear() + 1, Month.MARCH, 1);
      LocalDate last =
          semester == Semester.FIRST
              ? LocalDate.of(year.getYear() + 1, Month.FEBRUARY, 28)
              : LocalDate.of(year.getYear() + 1, Month.JULY, 31);
      settings
          .closing(semester)
          .filter(day -> day.isBefore(first) || day.isAfter(last))
          .ifPresent(
              _ ->
                  found.add(
                      new Problem.Field(
                          closing(semester),
                          "這個學期的休業式應在 %s 至 %s 之間。".formatted(first, last),
                          "The last day of school lies between %s and %s."
                              .formatted(first, last))));
    }
  }

  /** Until two weeks after 休業式, except for the last grade's own in the second semester. */
  private void uploads() {
    for (Semester semester : Semester.values()) {
      WindowKey key = WindowKey.of(WindowKind.UPLOAD, semester);
      Optional<LocalDate> closing = settings.closing(semester);
      settings.window(key).ifPresent(window -> upload(key, semester, window, closing));
    }
  }

  private void upload(
      WindowKey key, Semester semester, Window window, Optional<LocalDate> closing) {
    if (closing.isEmpty()) {
      found.add(
          new Problem.Field(
              closing(semester),
              "設定課程學習成果上傳期間時，請一併填寫這個學期的休業式日期。",
              "With an upload window, the semester's last day of school is needed."));
      return;
    }
    LocalDate earliest = closing.get().plusWeeks(WEEKS_AFTER_CLOSING);
    if (window.lastDay().isBefore(earliest)) {
      addLastDay(
          key,
          "%s至少應開放到休業式（%s）後兩週，即 %s；高三下學期請另設高三期間。".formatted(key.chinese(), closing.get(), earliest),
          "It lasts at least until two weeks after the last day of school, %s."
              .formatted(earliest));
    }
  }

  private void certifications() {
    for (Semester semester : Semester.values()) {
      WindowKey upload = WindowKey.of(WindowKind.UPLOAD, semester);
      WindowKey certification = WindowKey.of(WindowKind.CERTIFICATION, semester);
      certifiesLonger(upload, certification);
      upload
          .ofSeniors()
          .ifPresent(
              own -> {
                // Where only one of the two is the last grade's own, the other is the ordinary one.
                WindowKey certifies = ownOrOrdinary(certification);
                if (settings.window(own).isPresent() || !certifies.equals(certification)) {
                  certifiesLonger(ownOrOrdinary(upload), certifies);
                }
              });
    }
  }

  private void certifiesLonger(WindowKey upload, WindowKey certification) {
    Optional<Window> uploading = settings.window(upload);
    Optional<Window> certifying = settings.window(certification);
    if (uploading.isPresent()
        && certifying.isPresent()
        && certifying.get().firstDay().isBefore(uploading.get().firstDay())) {
      add(
          certification,
          "%s不可早於%s開始（%s）。"
              .formatted(certification.chinese(), upload.chinese(), uploading.get().firstDay()),
          "It does not begin before uploading does, %s.".formatted(uploading.get().firstDay()));
    }
    endsAfter(certification, upload);
  }

  private void selections() {
    for (WindowKey selection : WindowKey.all()) {
      switch (selection.kind()) {
        case SELECTION -> selectsLonger(selection, WindowKind.CERTIFICATION);
        case ACHIEVEMENT_SELECTION -> selectsLonger(selection, WindowKind.ACHIEVEMENT_UPLOAD);
        case UPLOAD,
            CERTIFICATION,
            ACHIEVEMENT_UPLOAD,
            STATEMENT,
            LEAVERS_COPY,
            RECEIPT_OUTCOMES,
            RECEIPT_ACHIEVEMENTS,
            RECEIPT_GRADES,
            RECEIPT_CADRES -> {}
      }
    }
  }

  private void selectsLonger(WindowKey selection, WindowKind before) {
    boolean seniors = selection instanceof WindowKey.OfSeniors;
    for (Semester semester : Semester.values()) {
      WindowKey earlier = WindowKey.of(before, semester);
      endsAfter(selection, seniors ? ownOrOrdinary(earlier) : earlier);
    }
  }

  /** What was received is known once everybody of a cohort has chosen and all of it is sent. */
  private void receipts() {
    WindowKey.all().stream().filter(key -> RECEIPTS.contains(key.kind())).forEach(this::longEnough);
    receiptAfter(WindowKind.RECEIPT_OUTCOMES, WindowKind.SELECTION);
    receiptAfter(WindowKind.RECEIPT_ACHIEVEMENTS, WindowKind.ACHIEVEMENT_SELECTION);
  }

  private void receiptAfter(WindowKind of, WindowKind chosenIn) {
    WindowKey receipt = WindowKey.of(of, Semester.FIRST);
    WindowKey selection = WindowKey.of(chosenIn, Semester.FIRST);
    beginsAfter(receipt, selection);
    WindowKey confirms = ownOrOrdinary(receipt);
    WindowKey selects = ownOrOrdinary(selection);
    if (!confirms.equals(receipt) || !selects.equals(selection)) {
      beginsAfter(confirms, selects);
    }
  }

  private void longEnough(WindowKey receipt) {
    settings
        .window(receipt)
        .filter(
            window ->
                ChronoUnit.DAYS.between(window.firstDay(), window.lastDay()) + 1 < RECEIPT_DAYS)
        .ifPresent(
            window ->
                addLastDay(
                    receipt,
                    "%s期間至少 3 天，最後一天最早是 %s。"
                        .formatted(
                            receipt.chinese(), window.firstDay().plusDays(RECEIPT_DAYS - 1L)),
                    "Students have at least 3 days to confirm."));
  }

  private void beginsAfter(WindowKey later, WindowKey earlier) {
    Optional<Window> first = settings.window(earlier);
    Optional<Window> second = settings.window(later);
    if (first.isPresent()
        && second.isPresent()
        && !second.get().firstDay().isAfter(first.get().lastDay())) {
      found.add(
          new Problem.Field(
              "windows." + later.code() + ".firstDay",
              "%s應在%s截止（%s）之後才開始。"
                  .formatted(later.chinese(), earlier.chinese(), first.get().lastDay()),
              "It begins after %s has ended, %s."
                  .formatted(earlier.code(), first.get().lastDay())));
    }
  }

  private WindowKey ownOrOrdinary(WindowKey key) {
    return key.ofSeniors().filter(own -> settings.window(own).isPresent()).orElse(key);
  }

  private void endsAfter(WindowKey later, WindowKey earlier) {
    Optional<Window> first = settings.window(earlier);
    Optional<Window> second = settings.window(later);
    if (first.isPresent()
        && second.isPresent()
        && !second.get().lastDay().isAfter(first.get().lastDay())) {
      addLastDay(
          later,
          "%s應在%s截止（%s）之後才截止。".formatted(later.chinese(), earlier.chinese(), first.get().lastDay()),
          "It ends after %s does, %s.".formatted(earlier.code(), first.get().lastDay()));
    }
  }

  private void add(WindowKey key, String chinese, String english) {
    found.add(new Problem.Field("windows." + key.code(), chinese, english));
  }

  private void addLastDay(WindowKey key, String chinese, String english) {
    found.add(new Problem.Field("windows." + key.code() + ".lastDay", chinese, english));
  }

  private static String closing(Semester semester) {
    return semester == Semester.FIRST ? "closingFirstSemester" : "closingSecondSemester";
  }
}
