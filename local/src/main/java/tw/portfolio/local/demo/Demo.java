package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.sample.SampleFiles;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.record.Student;
import tw.portfolio.school.Window;

/** Runs a school's semester on a system of its own, and says whether everything held. */
public final class Demo {
  private final DemoOptions options;
  private final PrintStream out;
  private final Screen screen;
  private final Tally tally = new Tally();
  private final Checks checks;
  private final List<List<String>> steps = new ArrayList<>();

  private Demo(DemoOptions options, PrintStream out, PrintStream err, boolean terminal) {
    this.options = options;
    this.out = out;
    this.screen = new Screen(out, err, terminal);
    this.checks = new Checks(screen::failure);
  }

  /**
   * Runs it.
   *
   * @param out for people, and in its last line for programs
   * @param err for what failed
   * @param terminal whether bars can be drawn
   * @return the exit status: 0 if every check held, 1 if one did not, 2 if it can't be run so
   */
  public static int run(DemoOptions options, PrintStream out, PrintStream err, boolean terminal) {
    List<Path> files = options.files().map(FolderUploads::filesOf).orElse(List.of());
    if (options.files().isPresent() && files.isEmpty()) {
      err.println("--files 的資料夾裡沒有檔案 (no files in): " + options.files().get());
      return 2;
    }
    return new Demo(options, out, err, terminal).run(files);
  }

  private int run(List<Path> files) {
    long start = System.nanoTime();
    int needed = (files.size() + 4) / 5;
    int students = options.students().orElse(Math.max(DemoOptions.USUAL_STUDENTS, needed));
    TrialSchool school = TrialSchool.of(students, Instant.now());
    tally.add(Tally.Count.STUDENTS, students);
    screen.plain("學習歷程檔案平臺 示範 (demo)：" + students + " 位學生，資料在 " + options.data());
    try {
      if (!played(school, files)) {
        screen.failure(
            "這個資料夾已有成果，請換一個 --data (this folder has pieces already, choose another): "
                + options.data());
        return 2;
      }
    } catch (BrokenOffException | UncheckedIOException e) {
      checks.that(false, "示範中斷：" + e.getMessage(), "the demo broke off: " + e.getCause());
    }
    return summary((System.nanoTime() - start) / 1e9);
  }

  /** Whether the school was new. */
  private boolean played(TrialSchool school, List<Path> files) {
    RosterPeople people = new RosterPeople(school.code(), school.term());
    LocalOptions system =
        LocalOptions.usual()
            .withTemplate(options.template())
            .withPort(0)
            .withData(options.data())
            .withoutSchedules()
            .withPeople(people)
            .withWires(options.wires())
            .withConflicts(options.conflicts())
            .withSeed(
                environment -> {
                  school.writeStaffOnce(environment);
                  people.readFrom(environment);
                });
    try (LocalSystem running = LocalSystem.start(system);
        Client client = new Client(running.api())) {
      step("a 匯入學校資料 (imports)", () -> bringIn(client, school));
      Stage stage = stage(client, school);
      List<String> some = stage.cast().students().stream().limit(5).toList();
      boolean unused = some.stream().allMatch(student -> stage.pieces(student).isEmpty());
      if (unused) {
        step("a 學生看到自己的課 (courses)", () -> readCourses(stage, school));
        play(stage, school, files, running);
      }
      return unused;
    }
  }

  private void bringIn(Client client, TrialSchool school) {
    JsonNode staff = client.anonymous("/dev/people").expected("/dev/people");
    Importing importing = new Importing(client, checks, tally, screen, school.term(), staff);
    importing.run(school.files().people());
    importing.run(school.files().courses());
    importing.run(school.recordFiles().all());
    importing.refuseWrong(school.files().people().getLast());
  }

  private Stage stage(Client client, TrialSchool school) {
    LocalDate today = LocalDate.ofInstant(Instant.now(), Window.TAIPEI);
    return new Stage(
        client,
        Cast.of(school, client),
        new ConcurrentHashMap<>(),
        SampleFiles.load(),
        new Texts(school.term(), today),
        new ConcurrentSkipListMap<>(),
        checks,
        tally,
        screen);
  }

  /** Each student's page, where the courses are that the offices brought in. */
  private void readCourses(Stage stage, TrialSchool school) {
    List<String> students = stage.cast().students();
    checks.same(tally.of(Tally.Count.STUDENTS), students.size(), "學生人數", "students");
    AtomicInteger taken = new AtomicInteger();
    stage.each(
        students,
        "位學生 (students)",
        student -> {
          List<JsonNode> all = Stage.list(stage.read(student, "/outcomes").path("courses"));
          List<JsonNode> open = all.stream().filter(course -> open(course, school)).toList();
          if (open.isEmpty()) {
            throw new BrokenOffException("學生沒有可上傳的課程 (no course takes outcomes): " + student);
          }
          stage.courses().put(student, open);
          taken.addAndGet(all.size());
        });
    checks.same(school.enrolments().size(), taken.get(), "修課筆數", "enrolments");
    screen.line(taken.get() + " 筆修課 (enrolments)");
  }

  private static boolean open(JsonNode course, TrialSchool school) {
    return course.path("takesOutcomes").asBoolean()
        && course.path("semester").asInt() == school.term().semester().number();
  }

  private void play(Stage stage, TrialSchool school, List<Path> files, LocalSystem running) {
    Optional<Path> folder = options.files();
    if (folder.isPresent()) {
      step("b 上傳 (uploads)", () -> new FolderUploads(stage, folder.get(), files).run());
    } else {
      step("b 上傳 (uploads)", () -> new Uploading(stage).run());
      step("b 應拒絕的上傳 (refusals)", () -> new Refusing(stage).run());
    }
    Certifying certifying = new Certifying(stage, folder.isEmpty());
    Path archives = options.data().resolve("archives");
    Submitting submitting = new Submitting(stage, archives, folder.isPresent());
    LookingBefore looking =
        new LookingBefore(
            stage, options.data().resolve("books"), school.term(), school.recordFiles().all());
    Achieving achieving = new Achieving(stage);
    Offices offices = new Offices(stage);
    step("c 送出認證 (sending)", certifying::send);
    step("d 提醒 (reminders)", certifying::remind);
    step("e 認證 (certification)", certifying::decide);
    step("e 退回後修正 (mending)", certifying::mend);
    step("f 勾選 (selection)", submitting::choose);
    step("g 預檢 (pre-check)", looking::precheck);
    step("g 名冊草稿 (drafts of books)", looking::books);
    step("g 匯出與提交 (export, submission)", submitting::export);
    step("g 收訖明細 (receipts)", receiving(stage, school)::run);
    step("h 多元表現 (achievements)", achieving::run);
    step("i 勾選多元表現 (their selection)", achieving::select);
    step("j 自傳與學習計畫 (statements)", offices::state);
    step("k 課程諮詢 (consultations)", offices::consult);
    step("l 修課紀錄 (course records)", offices::keepRecords);
    step("m 設定 (settings)", offices::setDates);
    step("n 公告 (announcements)", offices::announce);
    step("o 角色與歷程 (roles, history)", offices::govern);
    NextSchool next = new NextSchool(running, stage.client(), school.code(), school.term().year());
    step(
        "p 轉學 (transfer)", new Transferring(stage, options.data().resolve("transfers"), next)::run);
  }

  private Receiving receiving(Stage stage, TrialSchool school) {
    OfficeFile register =
        school.files().people().stream()
            .filter(file -> file.kind().equals(Student.KIND))
            .findFirst()
            .orElseThrow();
    int number = register.header().indexOf("學號");
    int identity = register.header().indexOf("身分證號");
    Map<String, String> identities =
        register.rows().stream()
            .collect(Collectors.toMap(row -> row.get(number), row -> row.get(identity)));
    Path folder = options.data().resolve("receipts");
    return new Receiving(stage, folder, school.code().text(), identities);
  }

  /** Takes a step and measures it. */
  private void step(String name, Runnable work) {
    screen.step(name);
    long start = System.nanoTime();
    int before = checks.failed().size();
    try {
      work.run();
    } finally {
      int failed = checks.failed().size() - before;
      String seconds = "%.1f 秒".formatted((System.nanoTime() - start) / 1e9);
      steps.add(List.of(name, failed == 0 ? "✓" : "✗ " + failed, seconds));
    }
  }

  private int summary(double seconds) {
    screen.plain("");
    Columns.table(steps).forEach(screen::plain);
    screen.plain("");
    List<List<String>> counts =
        Arrays.stream(Tally.Count.values())
            .map(count -> List.of(count.chinese(), Integer.toString(tally.of(count))))
            .toList();
    Columns.table(counts).forEach(screen::plain);
    screen.plain("");
    screen.plain("封存檔 (archives)：" + options.data().resolve("archives"));
    screen.plain("寄件匣 (mails)：" + options.data().resolve("outbox"));
    List<String> failed = checks.failed();
    screen.plain(
        failed.isEmpty()
            ? "檢查 " + checks.made() + " 項，全部通過 (every check held)，%.1f 秒".formatted(seconds)
            : "沒有通過的檢查 " + failed.size() + " 項 (failed checks)：");
    failed.forEach(failure -> screen.plain("  ✗ " + failure));
    out.println(tally.json(seconds));
    out.flush();
    return failed.isEmpty() ? 0 : 1;
  }
}
