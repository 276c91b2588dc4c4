package tw.portfolio.local;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import tw.portfolio.local.conflict.Conflicts;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.local.template.TemplateException;
import tw.portfolio.school.Window;

/** {@code ./portfolio serve}: the platform with a sample school, until it is told to end. */
final class ServeCommand {
  static final String HELP =
      """
      ./portfolio serve [選項]   在這台電腦上啟動平臺，直到按下 Ctrl-C (runs the platform until Ctrl-C)

        --port N        連接埠，預設 8080；0 為任一可用的 (port, 0 for any free one)
        --data DIR      資料夾，預設 .portfolio/data (where everything is kept)
        --students N    範例學校的學生人數，預設 120 (students of the sample school)
        --empty         沒有任何人的學校，由 /dev/founding 開通，資料夾預設 .portfolio/empty
                        (a school with nobody yet, opened by /dev/founding)
        --template FILE 要執行的範本，預設 template.yaml (template to run)
        --conflicts P   同時寫同一筆時像 DynamoDB 一樣拒絕，另以機率 P 隨機拒絕 (refuses writes at once as DynamoDB
                        does, and others with chance P, such as 0.2)
      """;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final int USUAL_STUDENTS = 120;
  private static final int USUAL_PORT = 8080;
  private static final int LAST_PORT = 65_535;

  private ServeCommand() {}

  static int run(List<String> arguments) throws CommandLine.Misuse, InterruptedException {
    CommandLine line =
        CommandLine.read(
            arguments,
            Set.of("--port", "--data", "--students", "--template", "--conflicts"),
            Set.of("--empty"));
    int port = line.number("--port", 0, LAST_PORT).orElse(USUAL_PORT);
    int students = line.number("--students", 1, SampleSchool.MOST_STUDENTS).orElse(USUAL_STUDENTS);
    boolean empty = line.has("--empty");
    Path data = line.path("--data").orElse(Places.data().resolve(empty ? "empty" : "data"));
    TrialSchool school = TrialSchool.of(students, Instant.now());
    RosterPeople people = new RosterPeople(school.code(), school.term());
    PrintStream terminal = System.out;
    LocalOptions options =
        LocalOptions.usual()
            .withPort(port)
            .withData(data)
            .withTemplate(line.path("--template").orElse(Places.template()))
            .withPeople(people)
            .withPages(Places.pages())
            .withConflicts(line.chance("--conflicts").map(Conflicts::by))
            .withSeed(
                environment -> {
                  if (!empty) {
                    school.writeWithRecordsOnce(environment);
                    school.linkOnce(environment);
                  }
                  people.readFrom(environment);
                });
    // Functions write their log lines to standard output, as on Lambda; the terminal is for people.
    try (PrintStream lines = lines(data)) {
      System.setOut(lines);
      hold(LocalSystem.start(options), terminal);
      return 0;
    } catch (UncheckedIOException | IllegalStateException | TemplateException e) {
      System.err.println(StartFailure.of(e, port));
      return 1;
    }
  }

  private static PrintStream lines(Path data) {
    Path logs = data.resolve("logs");
    try {
      Files.createDirectories(logs);
      return new PrintStream(
          new FileOutputStream(logs.resolve("functions-output.log").toFile(), true),
          true,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hold(LocalSystem system, PrintStream terminal) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
    terminal.println(
        Files.exists(Places.pages())
            ? "網頁    " + system.api().resolve("/")
            : "網頁    沒有建置，需要 Node.js 20 以上 (no pages: they need Node.js 20 or later)");
    terminal.println("API     " + system.api());
    terminal.println("人員    " + system.api().resolve("/dev/people"));
    terminal.println("寄件匣  " + system.api().resolve("/dev/outbox"));
    terminal.println("排程    " + system.api().resolve("/dev/schedules"));
    terminal.println(
        "時鐘    "
            + TIME.format(system.environment().clock().instant().atZone(Window.TAIPEI))
            + "，在排程頁撥 (the clock, set where the schedules are)");
    system
        .environment()
        .variables()
        .forEach(
            (name, value) -> {
              if (name.startsWith("AWS_ENDPOINT_URL_")) {
                terminal.println(name + "=" + value);
              }
            });
    terminal.println("Ctrl-C 結束 (ends it)");
    new CountDownLatch(1).await();
  }
}
