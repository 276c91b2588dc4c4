package tw.portfolio.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.local.conflict.Conflicts;
import tw.portfolio.local.demo.Demo;
import tw.portfolio.local.demo.DemoOptions;
import tw.portfolio.local.function.Wires;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.template.TemplateException;
import tw.portfolio.school.Window;

/** {@code ./portfolio demo}: the main job from end to end, every step checked. */
final class DemoCommand {
  static final String HELP =
      """
      ./portfolio demo [選項]   各處室匯入與辦理、學生上傳、教師認證、提醒、勾選到匯出走一遍，並檢查每一步
                               (imports, uploads, certifies, reminds, selects and hands in, with what
                               every office does; checks every step)

        --students N    學生人數，預設 120 (students)
        --files DIR     上傳這個資料夾裡的檔案，代替範例檔案 (uploads these files instead of samples)
        --data DIR      資料夾，預設 .portfolio/demo/日期-時間 (where everything is kept)
        --template FILE 要執行的範本，預設 template.yaml (template to run)
        --conflicts P   同時寫同一筆時像 DynamoDB 一樣拒絕，另以機率 P 隨機拒絕 (refuses writes at once as DynamoDB
                        does, and others with chance P, such as 0.2)

      最後一行輸出是一個 JSON 物件；全部檢查都通過時結束碼為 0。
      (The last line of output is a JSON object; the exit status is 0 if every check held.)
      """;

  private DemoCommand() {}

  static int run(List<String> arguments) throws CommandLine.Misuse {
    CommandLine line =
        CommandLine.read(
            arguments, Set.of("--students", "--files", "--data", "--template", "--conflicts"));
    Optional<Path> files = line.path("--files");
    if (files.isPresent() && !Files.isDirectory(files.get())) {
      throw new CommandLine.Misuse(
          "--files 不是資料夾：" + files.get(), "--files is not a folder: " + files.get());
    }
    String now =
        LocalDateTime.now(Window.TAIPEI).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    DemoOptions options =
        new DemoOptions(
            line.number("--students", 1, SampleSchool.MOST_STUDENTS),
            files,
            line.path("--data").orElse(Places.data().resolve("demo").resolve(now)),
            line.path("--template").orElse(Places.template()),
            Wires.straight(),
            line.chance("--conflicts").map(Conflicts::by));
    // There is none where input or output is a pipe; then there are no bars either.
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    PrintStream people = System.out;
    // Functions write their log lines to standard output, as on Lambda; here that is for people.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    try {
      return Demo.run(options, people, System.err, terminal);
    } catch (UncheckedIOException | IllegalStateException | TemplateException e) {
      System.err.println(StartFailure.of(e, 0));
      return 1;
    }
  }
}
