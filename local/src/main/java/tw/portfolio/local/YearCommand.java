package tw.portfolio.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import tw.portfolio.local.template.TemplateException;
import tw.portfolio.local.year.Year;
import tw.portfolio.local.year.YearOptions;

/** {@code ./portfolio year}: a school year of reminders, compared with an independent model. */
final class YearCommand {
  static final String HELP =
      """
      ./portfolio year [選項]   把一學年 365 天的提醒走一遍：每天有人上傳、認證、勾選、確認，每天早上的提醒重複觸發、
                               中途中斷或整天停擺，再與獨立模型逐日逐人比較
                               (plays a school year of reminders on a moved clock: runs doubled, killed and
                               missed, each day's mails compared with an independent model)

        --students N    學生人數，預設 120 (students)
        --from DATE     從哪一天開始，預設 2026-08-01 (first day; the school year is 115)
        --days N        幾天，預設 365 (days)
        --seed N        亂數種子，同一個種子走同樣的一年 (the same seed gives the same year)
        --template FILE 要執行的範本，預設 template.yaml (template to run)

      信件樣本與報告在 target/year；最後一行輸出是一個 JSON 物件；沒有缺、錯、重複時結束碼為 0。
      (Sample mails and the report are in target/year. The last line of output is a JSON object; the exit status is 0
      if nothing was missing, wrong or sent twice.)
      """;

  private static final int SEED = 20_260_801;

  private YearCommand() {}

  static int run(List<String> arguments) throws CommandLine.Misuse {
    CommandLine line =
        CommandLine.read(
            arguments, Set.of("--students", "--from", "--days", "--seed", "--template"));
    Path folder = Places.home().resolve("target").resolve("year");
    LocalDate from = line.date("--from").orElse(YearOptions.FIRST_DAY);
    long gone = ChronoUnit.DAYS.between(YearOptions.FIRST_DAY, from);
    if (gone < 0 || gone >= YearOptions.WHOLE_YEAR) {
      throw new CommandLine.Misuse(
          "--from 應在 115 學年度內：" + from, "--from is no day of 115: " + from);
    }
    int left = YearOptions.WHOLE_YEAR - Math.toIntExact(gone);
    YearOptions options =
        new YearOptions(
            line.number("--students", 10, 600).orElse(YearOptions.USUAL_STUDENTS),
            from,
            line.number("--days", 1, left).orElse(left),
            line.number("--seed", 0, Integer.MAX_VALUE).orElse(SEED),
            line.path("--template").orElse(Places.template()),
            folder);
    PrintStream people = System.out;
    // Functions write their log lines to standard output, as on Lambda; here that is for people.
    try (PrintStream lines = new PrintStream(log(folder), true, UTF_8)) {
      System.setOut(lines);
      return Year.run(options, people);
    } catch (UncheckedIOException | IllegalStateException | TemplateException e) {
      System.err.println(StartFailure.of(e, 0));
      return 1;
    }
  }

  private static OutputStream log(Path folder) {
    try {
      return Files.newOutputStream(Files.createDirectories(folder).resolve("log.jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
