package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.Window;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.sample.SampleFiles;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;

/** Runs the main job from end to end on a system of its own, and says whether everything held. */
public final class Demo {
  private static final int ONE_IN = 12;

  private final DemoOptions options;
  private final PrintStream out;
  private final Screen screen;
  private final Tally tally = new Tally();
  private final Checks checks;
  private final Timeline timeline;

  private Demo(DemoOptions options, PrintStream out, PrintStream err, boolean terminal) {
    this.options = options;
    this.out = out;
    this.screen = new Screen(out, err, terminal);
    this.checks = new Checks(screen::failure);
    this.timeline = new Timeline(screen, checks);
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
    int students = students(files.size());
    TrialSchool school = TrialSchool.of(students, Instant.now());
    RosterPeople people = new RosterPeople(school.code(), school.term());
    LocalOptions system =
        LocalOptions.usual()
            .withTemplate(options.template())
            .withPort(0)
            .withData(options.data())
            .withoutSchedules()
            .withPeople(people)
            .withWires(options.wires())
            .withSeed(
                environment -> {
                  school.writeStaffOnce(environment);
                  people.readFrom(environment);
                });
    tally.add(Tally.Count.STUDENTS, students);
    screen.plain("學習歷程檔案平臺 示範 (demo)：" + students + " 位學生，資料在 " + options.data());
    boolean used = false;
    try (Running running = new Running()) {
      timeline.step("a 匯入學校資料 (imports)", () -> running.start(system, school, this::stage));
      used =
          running.stage().cast().students().stream().limit(5).anyMatch(one -> used(running, one));
      if (!used) {
        play(running.stage(), files);
      }
    } catch (BrokenOffException | UncheckedIOException e) {
      checks.that(false, "示範中斷：" + e.getMessage(), "the demo broke off: " + e.getCause());
    }
    if (used) {
      screen.failure(
          "這個資料夾已有成果，請換一個 --data (this folder has pieces already, choose another): "
              + options.data());
      return 2;
    }
    return summary((System.nanoTime() - start) / 1e9);
  }

  private static boolean used(Running running, String student) {
    return !running.stage().page(student).path("pieces").isEmpty();
  }

  private int students(int files) {
    int needed = (files + 4) / 5;
    return options.students().orElse(Math.max(DemoOptions.USUAL_STUDENTS, needed));
  }

  private Stage stage(LocalSystem system, TrialSchool school) {
    Client client = new Client(system.api());
    JsonNode staff = client.anonymous("/dev/people").expected("/dev/people");
    bringIn(client, school, staff);
    JsonNode people = client.anonymous("/dev/people").expected("/dev/people");
    String registrar = Cast.ids(people, Role.REGISTRAR).getFirst();
    Cast cast = Cast.of(school, people, numbers(client, registrar));
    Stage stage = new Stage(client, cast, SampleFiles.load(), new Works(), checks, tally, screen);
    checks.same(tally.of(Tally.Count.STUDENTS), cast.students().size(), "學生人數", "students");
    int enrolments =
        stage
            .together()
            .each(cast.students(), one -> stage.page(one).path("courses").size())
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    checks.same(school.enrolments().size(), enrolments, "修課筆數", "enrolments");
    long courses = school.enrolments().stream().map(taken -> taken.code()).distinct().count();
    screen.line(
        "%d 人（學生 %d、教師 %d），%d 門課，%d 筆修課 (people, courses, enrolments)"
            .formatted(
                people.path("people").size(),
                cast.students().size(),
                cast.teachers().size(),
                courses,
                enrolments));
    return stage;
  }

  private void bringIn(Client client, TrialSchool school, JsonNode staff) {
    Map<RecordKind, String> offices = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      Role keeper =
          Stream.of(Role.values())
              .filter(role -> role.permissions().contains(kind.permission()))
              .filter(role -> !Cast.ids(staff, role).isEmpty())
              .findFirst()
              .orElseThrow(() -> new BrokenOffException("no office keeps " + kind));
      offices.put(kind, Cast.ids(staff, keeper).getFirst());
    }
    Importing importing = new Importing(client, checks, tally, screen, school.term(), offices);
    importing.run(school.files().people());
    importing.run(school.files().courses());
    importing.run(school.recordFiles().all());
    importing.refuseWrong(school.files().people().getLast());
  }

  /** Students' numbers by their ids, page by page. */
  private static Map<String, String> numbers(Client client, String registrar) {
    Map<String, String> numbers = new HashMap<>();
    String page = "/students";
    while (!page.isEmpty()) {
      JsonNode listed = client.get(registrar, page).expected("GET /students");
      listed
          .path("students")
          .forEach(
              student ->
                  numbers.put(
                      student.path("studentId").asText(), student.path("studentNumber").asText()));
      page = listed.has("next") ? "/students?cursor=" + listed.path("next").asText() : "";
    }
    return numbers;
  }

  private void play(Stage stage, List<Path> files) {
    Optional<Path> folder = options.files();
    if (folder.isPresent()) {
      timeline.step("b 上傳 (uploads)", () -> new FolderUploads(stage, folder.get(), files).run());
    } else {
      timeline.step("b 上傳 (uploads)", () -> new SampleUploads(stage).run());
      timeline.step("b 應拒絕的上傳 (refusals)", () -> new OnPurpose(stage).run());
    }
    List<Work> works = stage.works().all();
    timeline.step("c 送出認證 (sending)", () -> new Sending(stage).run(works));
    timeline.step("d 提醒 (reminders)", () -> new Reminding(stage).run());
    Set<String> returning =
        IntStream.range(0, works.size())
            .filter(at -> at % ONE_IN == Math.min(ONE_IN / 2, works.size() - 1))
            .mapToObj(at -> works.get(at).id())
            .collect(Collectors.toSet());
    timeline.step("e 認證 (certification)", () -> certify(stage, returning, works.size()));
    timeline.step("e 退回後修正 (mending)", () -> mend(stage, returning, folder.isEmpty()));
    Selecting selecting = new Selecting(stage, options.files().isPresent());
    timeline.step("f 勾選 (selection)", selecting::run);
    timeline.step(
        "g 匯出 (export)",
        () -> new Exporting(stage, options.data().resolve("archives")).run(selecting.chosen()));
    LocalDate today = LocalDate.ofInstant(Instant.now(), Window.TAIPEI);
    Achieving achieving = new Achieving(stage, today);
    timeline.step("h 多元表現 (achievements)", achieving::run);
    timeline.step("i 勾選多元表現 (their selection)", achieving::select);
    timeline.step(
        "j 自傳與學習計畫 (statements)",
        () ->
            new Stating(stage, stage.cast().graduating(), stage.cast().offices().counsellor())
                .run());
    timeline.step(
        "k 課程諮詢 (consultations)",
        () -> new Consulting(stage, stage.cast().offices().courseCounsellors(), today).run());
    timeline.step("l 修課紀錄 (course records)", () -> new Recording(stage).run());
    timeline.step("m 設定 (settings)", () -> new Scheduling(stage, today).run());
    timeline.step("n 公告 (announcements)", () -> new Informing(stage, today).run());
    timeline.step("o 角色與歷程 (roles, history)", () -> new Governing(stage, today).run());
  }

  private static void certify(Stage stage, Set<String> returning, int total) {
    Certifying certifying = new Certifying(stage, returning, total);
    certifying.run();
    certifying.again();
  }

  private static void mend(Stage stage, Set<String> returning, boolean samples) {
    List<Work> returned = returning.stream().sorted().map(stage.works()::get).toList();
    new Mending(stage, samples).run(returned);
    new Certifying(stage, Set.of(), returned.size()).run();
  }

  private int summary(double seconds) {
    screen.plain("");
    Columns.table(timeline.rows()).forEach(screen::plain);
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
            ? "檢查 " + checks.made() + " 項，全部成立 (every check held)，%.1f 秒".formatted(seconds)
            : "不成立的檢查 " + failed.size() + " 項 (failed checks)：");
    failed.forEach(failure -> screen.plain("  ✗ " + failure));
    out.println(tally.json(seconds));
    out.flush();
    return failed.isEmpty() ? 0 : 1;
  }
}
