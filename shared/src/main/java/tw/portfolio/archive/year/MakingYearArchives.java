package tw.portfolio.archive.year;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.StaffMember;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.Settings;
import tw.portfolio.submission.pack.SafeSegment;

/**
 * Seals a school year (學年封存): a bag a class and one of the school. A worker makes as many as it has
 * time for; the next finds them and goes on. What was asked for at one moment is the same whenever
 * it is made, as long as nobody changes a record of that year.
 */
public final class MakingYearArchives implements JobWork {
  /** After so long no further bag is begun: a worker has fifteen minutes. */
  private static final Duration WORKED = Duration.ofMinutes(7);

  private static final int BEATS_BETWEEN_REPORTS = 20;
  private static final int MOST_BYTES_OF_A_NAME = 150;

  private final ReadingYears reading;
  private final YearBags bags;
  private final LeaverRetentionStore retention;
  private final InstantSource clock;

  /**
   * Makes archives.
   *
   * @param files where students' files lie
   * @param archives where archives are put
   * @param retention until when they are kept follows from it
   * @param clock for how long this worker has been at it
   */
  public MakingYearArchives(
      ReadingYears reading,
      FileStore files,
      ArchiveStore archives,
      LeaverRetentionStore retention,
      InstantSource clock) {
    this.reading = reading;
    this.bags = new YearBags(files, archives);
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.YEAR_ARCHIVE;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    Optional<LeaverRetention> set = retention.of(job.school());
    if (set.isEmpty()) {
      return new Outcome.Refused(
          new JobRefusal(
              "retention-not-set",
              "學校還沒有設定離校學生資料保存幾年，封存就沒有期限。請教務主任先設定離校資料的保存年數，再重新申請。",
              "The school has not set for how many years it keeps what it has of leavers, so the"
                  + " archive would have no end. Set it first, then ask again."));
    }
    SchoolYear year = YearOrder.year(job);
    if (!set.get().due(year).isAfter(clock.instant())) {
      return new Outcome.Refused(
          new JobRefusal(
              "retention-over",
              "%s 學年度離校學生的資料已到保存期限，不再封存。請改選較近的學年度。".formatted(year),
              "What there is of those who left in %s is at its end already. Choose a later year."
                  .formatted(year)));
    }
    return seal(bags(job, year), watch)
        .<Outcome>map(made -> new Outcome.Kept(report(year, made), set.get().due(year)))
        .orElseGet(Outcome.Unfinished::new);
  }

  /**
   * A bag that the archive has.
   *
   * @param order which
   * @param making makes it
   */
  private record Planned(YearBags.Order order, Function<YearBags.Pulse, SealedBag> making) {}

  /** Every bag of the archive, those that are sealed before included. */
  private List<Planned> bags(Job job, SchoolYear year) {
    List<Planned> planned = new ArrayList<>();
    for (ClassOfYear one : reading.classes(job.school(), year)) {
      YearBags.Order order = order(job, year, YearOrder.mark(one.className()), one.called());
      planned.add(
          new Planned(
              order,
              pulse ->
                  bags.ofClass(
                      order,
                      ClassContent.read(reading.kept(), job.school(), year, one),
                      one.students().size(),
                      pulse)));
    }
    YearBags.Order order = order(job, year, YearOrder.SCHOOL, "全校紀錄");
    planned.add(new Planned(order, _ -> bags.ofSchool(order, lines(job, year))));
    return planned;
  }

  /** All of them; nothing if there was no time for the rest. One at least is made. */
  private Optional<List<SealedBag>> seal(List<Planned> planned, Watch watch) {
    Instant started = clock.instant();
    List<SealedBag> sealed = new ArrayList<>();
    boolean made = false;
    for (Planned one : planned) {
      Progress progress = new Progress(sealed.size(), planned.size());
      Optional<SealedBag> before = bags.sealed(one.order());
      if (before.isEmpty() && made && isOver(started)) {
        return Optional.empty();
      }
      if (before.isEmpty()) {
        watch.at(progress);
        made = true;
      }
      sealed.add(before.orElseGet(() -> one.making().apply(pulse(watch, progress))));
    }
    return Optional.of(sealed);
  }

  private boolean isOver(Instant started) {
    return Duration.between(started, clock.instant()).compareTo(WORKED) >= 0;
  }

  private static YearBags.Pulse pulse(Watch watch, Progress progress) {
    int[] beats = {0};
    return () -> {
      beats[0]++;
      if (beats[0] % BEATS_BETWEEN_REPORTS == 0) {
        watch.at(progress);
      }
    };
  }

  private static YearBags.Order order(Job job, SchoolYear year, String mark, String called) {
    return new YearBags.Order(
        YearOrder.bag(job, mark),
        job.school() + "-" + year + "-" + mark,
        SafeSegment.of("%s學年度封存-%s".formatted(year, called), MOST_BYTES_OF_A_NAME) + ".zip",
        "%s 學年度封存：%s".formatted(year, called),
        job.created());
  }

  private Lines lines(Job job, SchoolYear year) {
    SchoolCode school = job.school();
    Lines lines = new Lines();
    Term first = new Term(year, Semester.FIRST);
    records(lines, SchoolFiles.CLASSES, school, SchoolClass.KIND, first);
    records(lines, SchoolFiles.COURSES, school, PlannedCourse.KIND, first);
    records(lines, SchoolFiles.SECTIONS, school, Section.KIND, first);
    records(lines, SchoolFiles.SECTIONS, school, Section.KIND, new Term(year, Semester.SECOND));
    records(lines, SchoolFiles.STAFF, school, StaffMember.KIND, first);
    Settings settings = reading.settings(school, year);
    lines.add(SchoolFiles.CAPS.path(), SchoolLines.caps(settings));
    lines.begin(SchoolFiles.SETTINGS.path());
    for (WindowKey key : WindowKey.all()) {
      settings
          .window(key)
          .ifPresent(
              window -> lines.add(SchoolFiles.SETTINGS.path(), SchoolLines.window(key, window)));
    }
    lines.begin(SchoolFiles.CONFIRMATIONS.path());
    reading
        .confirmations(school, year)
        .forEach(one -> lines.add(SchoolFiles.CONFIRMATIONS.path(), SchoolLines.confirmation(one)));
    lines.begin(ReceiptFiles.FORMS.path());
    reading.returnedForms(school, year).forEach(line -> lines.add(ReceiptFiles.FORMS.path(), line));
    lines.begin(SchoolFiles.CONSULTATIONS.path());
    reading
        .consultations(school, year)
        .forEach(one -> lines.add(SchoolFiles.CONSULTATIONS.path(), SchoolLines.consultation(one)));
    lines.begin(SchoolFiles.ANNOUNCEMENTS.path());
    reading
        .announcements(school, year)
        .forEach(one -> lines.add(SchoolFiles.ANNOUNCEMENTS.path(), SchoolLines.announcement(one)));
    lines.begin(TrainingLines.TRAININGS.path());
    reading
        .trainings(school, year)
        .forEach(line -> lines.add(TrainingLines.TRAININGS.path(), line));
    reading
        .history(school, year, job.created())
        .forEach(
            (month, changes) -> {
              String path = SchoolFiles.HISTORY.path(month.toString());
              lines.begin(path);
              changes.forEach(change -> lines.add(path, SchoolLines.change(change)));
            });
    return lines;
  }

  private void records(
      Lines lines, ArchivedKind file, SchoolCode school, RecordKind kind, Term term) {
    lines.begin(file.path());
    reading.kept().records().all(school, kind, term).stream()
        .sorted(Comparator.comparing(record -> record.key().id()))
        .map(SchoolRecord::stored)
        .forEach(line -> lines.add(file.path(), line));
  }

  private static JobReport report(SchoolYear year, List<SealedBag> sealed) {
    int students = sealed.stream().mapToInt(SealedBag::students).sum();
    int files = sealed.stream().mapToInt(SealedBag::files).sum();
    int leftOut = sealed.stream().mapToInt(SealedBag::leftOut).sum();
    String summary =
        "%s 學年度：%d 個封包、%d 位學生、%d 個檔案，全部讀回核對相符%s。"
            .formatted(
                year,
                sealed.size(),
                students,
                files,
                leftOut == 0 ? "" : "；%d 個檔案找不到或與紀錄不符，沒有放進去".formatted(leftOut));
    List<Product> products = sealed.stream().map(SealedBag::product).toList();
    return new JobReport(
        summary,
        Document.empty()
            .put("bags", sealed.size())
            .put("students", students)
            .put("files", files)
            .put("leftOut", leftOut),
        products);
  }
}
